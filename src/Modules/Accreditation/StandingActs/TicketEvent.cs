using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.StandingActs;

/// <summary>An officer hands in their ticket, the authority to carry a firearm or to command, or takes it back.</summary>
internal sealed record TicketEvent : Fact
{
    public const string HandedIn = "handed-in";
    public const string TakenBack = "taken-back";

    public string Event { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Kind { get; init; } = "";
    public DateOnly On { get; init; }
    public string? Reason { get; init; }

    public static readonly Vocabulary Kinds = new("what happened to a ticket", (HandedIn, "Handed in"), (TakenBack, "Taken back"));

    public static readonly Vocabulary Reasons = new("reason for handing in a ticket",
        ("own-choice", "Own choice"), ("health", "Health"), ("new-post", "New post or leaving"), ("investigation", "Under investigation"), ("other", "Another reason"));

    public static readonly Kind<TicketEvent> Declaration = new("ticket_events", "Accreditation", "ticket handed in or taken back", "tickets handed in or taken back",
        each => $"{Kinds.Words(each.Kind)}, {each.Officer}, {LondonTime.Format(each.On)}",
        Column.Id("event", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("kind", Kinds, "What happened").Required(),
        Column.Date("on", "Date").Required(),
        Column.Code("reason", Reasons, "Reason"))
    { Scope = "officer", HasOwnPages = true };
}
