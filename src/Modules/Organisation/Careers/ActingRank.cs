using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Careers;

/// <summary>A rank that an officer acts in for a time, beside the one that they hold. No rule reads it.</summary>
internal sealed record ActingRank : Fact
{
    public string Officer { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public string Rank { get; init; } = "";

    public static readonly Kind<ActingRank> Declaration = new("acting_ranks", "Organisation", "acting rank", "acting ranks",
        each => $"Acting {Codes.Rank.Words(each.Rank).ToLowerInvariant()}, {each.Officer}",
        Column.Officer("officer", "Officer").Key(),
        Column.Date("from", "From").Key(),
        Column.Date("to", "Until").WithHint("The first day on which they no longer acted in it"),
        Column.Code("rank", Codes.Rank, "Rank").Required())
    { Scope = "officer", After = [("to", "from")] };
}
