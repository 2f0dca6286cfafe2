using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>How a tactic or munition was shown to a commander who observed it outside a session.</summary>
internal sealed record ObservationShowing : Fact
{
    public string Event { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Shown { get; init; } = "";

    public static readonly Kind<ObservationShowing> Declaration = new("observation_showings", "Accreditation", "way in which something was shown", "ways in which things were shown",
        each => $"{each.Event}",
        Column.To("commander_events", "event", "Observation").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("shown", TrainingSession.Showing, "How it was shown").Required())
    { Scope = "officer", HasOwnPages = true };
}
