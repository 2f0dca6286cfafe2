using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Something that is done to an armed officer's authority in a role, each with its own word.</summary>
/// <param name="Code">The kind of act, as the ledger keeps it.</param>
/// <param name="Event">The kind of event that it records; null: none, for it is about the ticket as a whole.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Said">What is said of somebody afterwards, after their name; {role} stands for the role.</param>
/// <param name="Ticket">What happens to their ticket by it; null: nothing.</param>
internal sealed record AfoAct(string Code, string? Event, string Title, string Said, string? Ticket = null)
{
    /// <summary>The act of the yearly accreditation.</summary>
    public const string AgainCode = "accredit-afo-again";

    public static IReadOnlyList<AfoAct> All { get; } =
    [
        new("accredit-afo", AfoEvent.Accredited, "Record that they were accredited before", "is accredited as {role}"),
        new(AgainCode, AfoEvent.Again, "Record the yearly accreditation", "is accredited for another year as {role}"),
        new("put-weapon-on-ticket", AfoEvent.WeaponOn, "Put a weapon on the ticket", "has another weapon on the ticket"),
        new("take-weapon-off-ticket", AfoEvent.WeaponOff, "Take a weapon off the ticket", "has one weapon fewer on the ticket"),
        new("lapse-afo", AfoEvent.Lapsed, "Record that their authority lapsed", "is no longer in date as {role}"),
        new("suspend-armed-officer", AfoEvent.Suspended, "Suspend", "is suspended as {role}"),
        new("reinstate-armed-officer", AfoEvent.Reinstated, "Reinstate", "is reinstated as {role}"),
        new("relinquish-armed-role", AfoEvent.Relinquished, "Record that they relinquish the role", "has relinquished the role of {role}"),
        new("hand-in-ticket", null, "Record that they hand in their ticket", "has handed in their ticket", TicketEvent.HandedIn),
        new("take-back-ticket", null, "Record that they take back their ticket", "has taken back their ticket", TicketEvent.TakenBack),
    ];

    /// <summary>Asks for a weapon system.</summary>
    public bool NamesWeapon => Event is AfoEvent.WeaponOn or AfoEvent.WeaponOff;

    /// <summary>Takes something from somebody.</summary>
    public bool TakesAway => Event is AfoEvent.WeaponOff or AfoEvent.Lapsed or AfoEvent.Suspended or AfoEvent.Relinquished || Ticket == TicketEvent.HandedIn;

    public static AfoAct? Find(string? code) => All.FirstOrDefault(each => each.Code == code);

    /// <summary>The title with the role, where it is about another than AFO.</summary>
    public string TitleFor(string role) => role == AfoEvent.Afo || Ticket is not null ? Title : $"{Title}: {AfoEvent.Roles.Words(role)}";

    public string DoneIn(string role) => Said.Replace("{role}", role switch { AfoEvent.Ofc => "an OFC", AfoEvent.TacticalAdviser => "a tactical adviser", _ => "an AFO" }, StringComparison.Ordinal);

    /// <summary>True when it would change something for an officer who was never accredited for the role, or stands in it as given.</summary>
    public bool Suits(string role, ArmedOfficer? standing) => Event switch
    {
        AfoEvent.Accredited => standing is not { IsHeld: true },
        AfoEvent.WeaponOn => role == AfoEvent.Afo && standing is not null,
        AfoEvent.WeaponOff => role == AfoEvent.Afo && standing is { Weapons.Count: > 0 },
        AfoEvent.Relinquished => role != AfoEvent.Afo && standing is { IsHeld: true },
        AfoEvent.Lapsed => standing is { IsHeld: true, Flags.IsLapsed: false },
        AfoEvent.Suspended => standing is { IsHeld: true, Flags.IsSuspended: false },
        AfoEvent.Reinstated => standing is { IsHeld: true, Flags.IsSuspended: true },
        null => standing is { IsHeld: true } && standing.Flags.IsHandedIn == (Ticket == TicketEvent.TakenBack),
        _ => standing is { IsHeld: true },
    };

    /// <summary>True of what becomes of a commander's ticket: that is done where they stand as a commander.</summary>
    public bool IsOfACommander(FactBook book, string officer, ArmedOfficer? standing, DateOnly day) =>
        Ticket is not null && StandingAct.Find(Code)!.RolesOf(book, officer, day, standing?.Flags.IsHandedIn == true).Count > 0;
}
