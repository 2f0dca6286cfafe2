using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Careers;

/// <summary>An officer leaves the police service, and with it every role and post. It is undone by withdrawing it.</summary>
internal sealed record Leaving : Fact
{
    public string Id { get; init; } = "";
    public string Officer { get; init; } = "";
    public DateOnly On { get; init; }
    public string Why { get; init; } = "";

    public static readonly Vocabulary Reasons = new("reason for leaving",
        ("retired", "Retired"), ("resigned", "Resigned"), ("dismissed", "Dismissed"), ("died", "Died"), ("other", "Another reason"));

    public static readonly Kind<Leaving> Declaration = new("officers_left", "Organisation", "officer’s leaving", "officers’ leavings",
        each => $"{each.Officer}, {LondonTime.Format(each.On)}",
        Column.Id("leaving", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Date("on", "First day on which they were gone").Required(),
        Column.Code("why", Reasons, "Why").Required())
    { Scope = "officer", HasOwnPages = true };
}
