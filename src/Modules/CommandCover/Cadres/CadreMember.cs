using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Cadres;

/// <summary>Somebody who belongs to a region's cadre of specialists, from a day on.</summary>
internal sealed record CadreMember : Fact
{
    public string Member { get; init; } = "";
    public string Region { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Specialism { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    public static readonly Vocabulary Specialisms = new("specialism",
        ("kidnap", "Kidnap and extortion"), ("counter-terrorism", "Counter terrorism"), ("other", "Other specialism"));

    public static readonly Kind<CadreMember> Declaration = new("cadre_members", "CommandCover", "member of a cadre", "members of cadres",
        each => $"{Specialisms.Words(each.Specialism)}, {each.Region}, {each.Officer}",
        Column.Id("member", "Reference").Key(),
        Column.Region("region", "Region").Required(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("specialism", Specialisms, "Specialism").Required(),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which they were no longer a member"))
    { Scope = "region", HasOwnPages = true, NotBefore = [("to", "from")] };

    /// <summary>True on a day on which they are a member.</summary>
    public bool IsMemberOn(DateOnly day) => day.IsWithin(From, To);
}
