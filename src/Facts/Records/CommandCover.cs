namespace ArmedPolicingGov.Facts;

/// <summary>A time for which a specialist commander is on the rota of a region.</summary>
public sealed record Shift : Fact
{
    public string Id { get; init; } = "";
    public string Region { get; init; } = "";
    public string Role { get; init; } = "";
    public string Officer { get; init; } = "";
    public DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; init; }

    public static readonly Kind<Shift> Declaration = new("rota", "CommandCover", "shift", "shifts",
        each => $"{Codes.SpecialistRole.Words(each.Role)}, {each.Region}, {LondonTime.Format(each.From)}",
        Column.Id("shift", "Reference").Key(),
        Column.Region("region", "Region").Required(),
        Column.Code("role", Codes.SpecialistRole, "Role").Required(),
        Column.Officer("officer", "Officer").Required(),
        Column.Instant("from", "From").Required(),
        Column.Instant("to", "To"))
    { Scope = "region", HasOwnPages = true, After = [("to", "from")] };
}
