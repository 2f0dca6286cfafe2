using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.StandingActs;

/// <summary>Something that is done to a commander's standing, each with its own word.</summary>
/// <param name="Code">The kind of act, as the ledger keeps it.</param>
/// <param name="Event">The kind of commander event that it records for each role.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Button">The words of its button.</param>
/// <param name="Done">What is said of somebody afterwards, after their name.</param>
/// <param name="Ticket">What happens to their ticket by it; null: nothing.</param>
internal sealed record StandingAct(string Code, string Event, string Title, string Button, string Done, string? Ticket = null)
{
    public static IReadOnlyList<StandingAct> All { get; } =
    [
        new("suspend", "suspended", "Suspend", "Suspend", "is suspended"),
        new("reinstate", "reinstated", "Reinstate", "Reinstate", "is reinstated"),
        new("step-back", "non-operational", "Record that they step back", "Record it", "has stepped back"),
        new("return", "operational-again", "Record that they are operational again", "Record it", "is operational again"),
        new("hand-in-ticket", "non-operational", "Record that they hand in their ticket", "Record it", "has handed in their ticket", TicketEvent.HandedIn),
        new("take-back-ticket", "operational-again", "Record that they take back their ticket", "Record it", "has taken back their ticket", TicketEvent.TakenBack),
        new("relinquish", "relinquished", "Record that they relinquish a role", "Record it", "has relinquished the role"),
        new("revoke", "revoked", "Revoke their accreditation", "Revoke", "is no longer accredited"),
    ];

    /// <summary>True when it ends or interrupts being in post; else it resumes it.</summary>
    public bool PutsOut => Event is not ("reinstated" or "operational-again");

    /// <summary>True for what nobody should do by a slip: it is looked over before it is recorded.</summary>
    public bool IsGrave => Event is "suspended" or "relinquished" or "revoked";

    public static StandingAct? Find(string? code) => All.FirstOrDefault(each => each.Code == code);

    /// <summary>The roles of an officer that it can be done to, as they stand on a day.</summary>
    /// <param name="isHandedIn">True while their ticket is handed in.</param>
    public IReadOnlyList<string> RolesOf(FactBook book, string officer, DateOnly day, bool isHandedIn)
    {
        if (Ticket is not null && isHandedIn == (Ticket == TicketEvent.HandedIn)) return [];
        if (Event == "operational-again" && Ticket is null && isHandedIn) return [];
        return [.. Codes.CommandRole.Codes.Where(role => book.AccreditationOf(officer, role, day) is { } since && Suits(book.PutOutOfPost(since, day)?.Kind))];
    }

    private bool Suits(string? outBy) => Event switch
    {
        "reinstated" => outBy == "suspended",
        "operational-again" => outBy == "non-operational",
        "relinquished" or "revoked" => outBy is not ("relinquished" or "revoked"),
        _ => outBy is null,
    };
}
