using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>What a complaint and misconduct check found: kept apart from the event that says that there was one, since few may read it.</summary>
internal sealed record ConductCheckOutcome : Fact
{
    public string Event { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Outcome { get; init; } = "";

    public const string Unsuitable = "unsuitable";

    public static readonly Vocabulary Outcomes = new("outcome of a complaint and misconduct check",
        ("nothing-found", "Nothing that matters for the role"), ("under-review", "Something to be looked at"), ("restricted", "Restrictions agreed"), (Unsuitable, "Not suitable for the role"));

    public static readonly Kind<ConductCheckOutcome> Declaration = new("conduct_check_outcomes", "Accreditation", "outcome of a complaint and misconduct check", "outcomes of complaint and misconduct checks",
        each => $"{each.Event}",
        Column.To("commander_events", "event", "Check").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("outcome", Outcomes, "Outcome").Required())
    { Scope = "officer", HasOwnPages = true, StandsAlone = true };
}
