namespace ArmedPolicingGov.Facts;

/// <summary>What a national body had to deliver for a recommendation.</summary>
public sealed record Milestone : Fact
{
    public string Recommendation { get; init; } = "";
    public string Owner { get; init; } = "";
    public DateOnly? DeliveredOn { get; init; }
    public string? Reference { get; init; }

    public static readonly Kind<Milestone> Declaration = new("milestones", "Recommendations", "milestone", "milestones",
        each => Codes.Milestone.Words(each.Recommendation),
        Column.Code("recommendation", Codes.Milestone, "Recommendation").Key(),
        Column.Code("owner", Codes.MilestoneOwner, "Owner").Required(),
        Column.Date("delivered_on", "Delivered on"),
        Column.Text("reference", "Source reference"));
}
