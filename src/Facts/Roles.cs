namespace ArmedPolicingGov.Facts;

/// <summary>The capacities in which people use the product.</summary>
public static class Roles
{
    public const string ChiefFirearmsInstructor = "chief-firearms-instructor";
    public const string FirearmsCommander = "firearms-commander";
    public const string ArmouryManager = "armoury-manager";
    public const string IndependentAuditor = "independent-auditor";
    public const string RegionalLead = "regional-lead";
    public const string ForceLiaisonOfficer = "force-liaison-officer";
    public const string Commissioner = "commissioner";
    public const string Inspector = "inspector";
    public const string NationalLead = "national-lead";
    public const string Administrator = "administrator";
    public const string Operator = "operator";

    /// <summary>Nobody: what the product does by itself at set times.</summary>
    public const string Schedule = "schedule";

    public static readonly Vocabulary All = new("role",
        (ChiefFirearmsInstructor, "Chief firearms instructor"), (FirearmsCommander, "Firearms commander"), (ArmouryManager, "Armoury manager"),
        (IndependentAuditor, "Independent auditor"), (RegionalLead, "Regional armed policing lead"), (ForceLiaisonOfficer, "Force liaison officer"),
        (Commissioner, "Police and crime commissioner"), (Inspector, "Inspector of constabulary"), (NationalLead, "National armed policing lead"),
        (Administrator, "Administrator of the store"),
        (Operator, "Operator of the command line"), (Schedule, "The product itself, at a set time"));
}

/// <summary>Who, beside the force liaison officer, may record facts of a kind; the owning module says so. What tells of the store's own ledger, only they.</summary>
public sealed record Recorders(Kind Kind, params IReadOnlyList<string> Roles);

/// <summary>Who alone may read facts of a kind one by one, in their scope; the owning module says so. Kinds without this are open to whoever reads records.</summary>
public sealed record Readers(Kind Kind, params IReadOnlyList<string> Roles);

/// <summary>Who may record and read what.</summary>
public sealed class Permissions(IEnumerable<Recorders> recorders, IEnumerable<Readers> readers)
{
    private readonly ILookup<Kind, string> roles = recorders
        .SelectMany(each => each.Roles.Select(role => (each.Kind, Role: role)))
        .ToLookup(each => each.Kind, each => each.Role);

    private readonly Dictionary<Kind, IReadOnlyList<string>> closed = readers.ToDictionary(each => each.Kind, each => each.Roles);

    /// <summary>False when facts of that kind are for some roles only, and this person's is not one of them. Whose facts they may be is a matter of scope.</summary>
    public bool MayRead(Person person, Kind kind) => !closed.TryGetValue(kind, out var open) || open.Contains(person.Role, StringComparer.Ordinal);

    /// <summary>True when this person's role records facts of that kind. Whose facts they may be is a matter of scope.</summary>
    public bool MayRecord(Person person, Kind kind) =>
        person.Role is Facts.Roles.Operator or Facts.Roles.Schedule || (person.Role is Facts.Roles.ForceLiaisonOfficer && !kind.StaysInStore) || roles[kind].Contains(person.Role, StringComparer.Ordinal);

    /// <summary>True when this person may fill in the plain form for facts of that kind.</summary>
    public bool MayFillIn(Person person, Kind kind) => !kind.StaysInStore && !kind.HasOwnPages && MayRecord(person, kind);

    /// <summary>True when this person may correct and withdraw facts of that kind by the plain forms.</summary>
    public bool MayMend(Person person, Kind kind) => !kind.StaysInStore && (!kind.HasOwnPages || kind.StandsAlone) && MayRecord(person, kind);
}
