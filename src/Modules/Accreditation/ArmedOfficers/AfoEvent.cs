using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Something that makes, keeps, interrupts or ends an armed officer's authority in a role, or changes the weapons on their ticket.</summary>
internal sealed record AfoEvent : Fact
{
    public const string Afo = "afo";
    public const string Ofc = "ofc";
    public const string TacticalAdviser = "tactical-adviser";

    public const string Accredited = "accredited";
    public const string Again = "accredited-again";
    public const string Lapsed = "lapsed";
    public const string WeaponOn = "weapon-on";
    public const string WeaponOff = "weapon-off";
    public const string Suspended = "suspended";
    public const string Reinstated = "reinstated";
    public const string Relinquished = "relinquished";

    public string Event { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Kind { get; init; } = "";
    public DateOnly On { get; init; }
    public string? Weapon { get; init; }
    public string? GivenBy { get; init; }
    public string? Reason { get; init; }

    /// <summary>The role that it is about; null: AFO.</summary>
    public string? Role { get; init; }

    public bool IsOf(string role) => (Role ?? Afo) == role;

    public static readonly Vocabulary Kinds = new("what happened to an armed officer",
        (Accredited, "First accredited"), (Again, "Yearly accreditation"), (Lapsed, "Authority lapsed"), (WeaponOn, "Weapon put on the ticket"), (WeaponOff, "Weapon taken off the ticket"),
        (Suspended, "Suspended"), (Reinstated, "Reinstated"), (Relinquished, "Relinquished"));

    public static readonly Vocabulary Roles = new("role of an armed officer",
        (Afo, "Authorised firearms officer (AFO)"), (Ofc, "Operational firearms commander (OFC)"), (TacticalAdviser, "Tactical adviser"));

    public static readonly Kind<AfoEvent> Declaration = new("afo_events", "Accreditation", "event of an armed officer", "events of armed officers",
        each => $"{Kinds.Words(each.Kind)}, {each.Officer}, {LondonTime.Format(each.On)}",
        Column.Id("event", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("kind", Kinds, "What happened").Required(),
        Column.Date("on", "Date").Required(),
        Column.To("items", "weapon", "Weapon system"),
        Column.Text("given_by", "Who gave it, or decided it"),
        Column.Text("reason", "Reason"),
        Column.Code("role", Roles, "Role"))
    { Scope = "officer", HasOwnPages = true, StandsAlone = true };
}
