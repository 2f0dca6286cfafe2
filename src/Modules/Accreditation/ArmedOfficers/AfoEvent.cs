using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Something that makes, keeps or ends an officer's authority to carry a firearm, or changes the weapons on their ticket.</summary>
internal sealed record AfoEvent : Fact
{
    public const string Accredited = "accredited";
    public const string Again = "accredited-again";
    public const string Lapsed = "lapsed";
    public const string WeaponOn = "weapon-on";
    public const string WeaponOff = "weapon-off";

    public string Event { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Kind { get; init; } = "";
    public DateOnly On { get; init; }
    public string? Weapon { get; init; }
    public string? GivenBy { get; init; }
    public string? Reason { get; init; }

    public static readonly Vocabulary Kinds = new("what happened to an AFO",
        (Accredited, "First accredited as an AFO"), (Again, "Yearly accreditation"), (Lapsed, "Authority lapsed"), (WeaponOn, "Weapon put on the ticket"), (WeaponOff, "Weapon taken off the ticket"));

    public static readonly Kind<AfoEvent> Declaration = new("afo_events", "Accreditation", "event of an AFO", "events of AFOs",
        each => $"{Kinds.Words(each.Kind)}, {each.Officer}, {LondonTime.Format(each.On)}",
        Column.Id("event", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("kind", Kinds, "What happened").Required(),
        Column.Date("on", "Date").Required(),
        Column.To("items", "weapon", "Weapon system"),
        Column.Text("given_by", "Who gave it, or decided it"),
        Column.Text("reason", "Reason"))
    { Scope = "officer", HasOwnPages = true };
}
