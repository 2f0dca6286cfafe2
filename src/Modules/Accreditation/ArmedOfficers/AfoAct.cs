using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Something that is done to an AFO's authority, each with its own word.</summary>
/// <param name="Code">The kind of act, as the ledger keeps it.</param>
/// <param name="Event">The kind of event that it records; null: none, for it is about the ticket as a whole.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Done">What is said of somebody afterwards, after their name.</param>
/// <param name="Ticket">What happens to their ticket by it; null: nothing.</param>
internal sealed record AfoAct(string Code, string? Event, string Title, string Done, string? Ticket = null)
{
    public static IReadOnlyList<AfoAct> All { get; } =
    [
        new("accredit-afo", AfoEvent.Accredited, "Record that they were accredited before", "is accredited as an AFO"),
        new("accredit-afo-again", AfoEvent.Again, "Record the yearly accreditation", "is accredited for another year"),
        new("put-weapon-on-ticket", AfoEvent.WeaponOn, "Put a weapon on the ticket", "has another weapon on the ticket"),
        new("take-weapon-off-ticket", AfoEvent.WeaponOff, "Take a weapon off the ticket", "has one weapon fewer on the ticket"),
        new("lapse-afo", AfoEvent.Lapsed, "Record that their authority lapsed", "is no longer in date as an AFO"),
        new("hand-in-ticket", null, "Record that they hand in their ticket", "has handed in their ticket", TicketEvent.HandedIn),
        new("take-back-ticket", null, "Record that they take back their ticket", "has taken back their ticket", TicketEvent.TakenBack),
    ];

    /// <summary>Asks for a weapon system.</summary>
    public bool NamesWeapon => Event is AfoEvent.WeaponOn or AfoEvent.WeaponOff;

    /// <summary>Takes something from somebody.</summary>
    public bool TakesAway => Event is AfoEvent.WeaponOff or AfoEvent.Lapsed || Ticket == TicketEvent.HandedIn;

    public static AfoAct? Find(string? code) => All.FirstOrDefault(each => each.Code == code);

    /// <summary>True when it would change something for an officer who is not on record as an AFO, or stands as given.</summary>
    public bool Suits(ArmedOfficer? afo) => Event switch
    {
        AfoEvent.Accredited => afo is null,
        AfoEvent.WeaponOff => afo is { Weapons.Count: > 0 },
        AfoEvent.Lapsed => afo is { State: AfoState.InDate },
        null => afo is not null && afo.State == AfoState.HandedIn == (Ticket == TicketEvent.TakenBack),
        _ => afo is not null,
    };

    /// <summary>True of what becomes of a commander's ticket: that is done where they stand as a commander.</summary>
    public bool IsOfACommander(FactBook book, string officer, ArmedOfficer? afo, DateOnly day) =>
        Ticket is not null && StandingAct.Find(Code)!.RolesOf(book, officer, day, afo?.State == AfoState.HandedIn).Count > 0;
}
