using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Changes;

/// <summary>Whether a tactic, munition or weapon is permitted from a day on, and whether it needs an authority before each use: as the nation says, or a force for itself. No rule reads it.</summary>
internal sealed record ItemRule : Fact
{
    public const string Permitted = "permitted";
    public const string NotPermitted = "not-permitted";
    public const string Needed = "authority-needed";
    public const string NotNeeded = "no-authority";

    public string Item { get; init; } = "";

    /// <summary>Null: the nation.</summary>
    public string? Force { get; init; }
    public DateOnly From { get; init; }
    public string Permission { get; init; } = "";
    public string BeforeUse { get; init; } = "";

    /// <summary>The office that says so, and the reference.</summary>
    public string Authority { get; init; } = "";

    public static readonly Vocabulary Permissions = new("whether it is permitted", (Permitted, "Permitted"), (NotPermitted, "Not permitted"));

    public static readonly Vocabulary BeforeUses = new("authority before use", (Needed, "An authority is needed before each use"), (NotNeeded, "No further authority is needed"));

    public static readonly Kind<ItemRule> Declaration = new("item_rules", "Accreditation", "rule on a tactic, munition or weapon", "rules on tactics, munitions and weapons",
        each => $"{each.Item}: {Permissions.Words(each.Permission).ToLowerInvariant()}, {LondonTime.Format(each.From)}",
        Column.To("items", "item", "Tactic, munition or weapon").Key(),
        Column.Force("force", "Force").BlankableKey(),
        Column.Date("from", "From").Key(),
        Column.Code("permission", Permissions, "Is it permitted").Required(),
        Column.Code("before_use", BeforeUses, "Authority before use").Required(),
        Column.Text("authority", "On whose authority").Required())
    { Scope = "force", HasOwnPages = true, StandsAlone = true };
}

/// <summary>A version of a tactic, munition or weapon: its name and its first day, and nothing of what it says.</summary>
internal sealed record ItemVersion : Fact
{
    public string Item { get; init; } = "";

    /// <summary>Null: every force’s.</summary>
    public string? Force { get; init; }
    public DateOnly From { get; init; }
    public string Version { get; init; } = "";

    public static readonly Kind<ItemVersion> Declaration = new("item_versions", "Accreditation", "version of a tactic, munition or weapon", "versions of tactics, munitions and weapons",
        each => $"{each.Item}, {each.Version}",
        Column.To("items", "item", "Tactic, munition or weapon").Key(),
        Column.Force("force", "Force").BlankableKey(),
        Column.Date("from", "From").Key(),
        Column.Text("version", "Version").Required())
    { Scope = "force", HasOwnPages = true, StandsAlone = true };
}
