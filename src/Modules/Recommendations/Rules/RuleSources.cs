using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>The kinds of facts that a rule's result can depend on, so that an erased one is said where it could have counted.</summary>
internal static class RuleSources
{
    private static readonly string[] Commanders = ["officers", "commander_events"];
    private static readonly string[] Operations = ["deployments"];

    private static readonly Dictionary<string, HashSet<string>> Read = new (string Rule, string[] Kinds)[]
    {
        ("1-selection", [.. Commanders, "ranks", "posts", "milestones"]),
        ("1-milestone", ["milestones"]),
        ("2-specialist-cover", [.. Commanders, "rota"]),
        ("3-tracking-fitted", ["vehicles", "tracking_checks"]),
        ("3-tracking-used", [.. Operations, "deployment_vehicles"]),
        ("3-operators-trained", ["posts", "tracking_training"]),
        ("4-milestone", ["milestones"]),
        ("5-observed-roster", [.. Commanders, "items"]),
        ("5-observed-before-deployment", [.. Operations, .. Commanders, "deployment_items", "items"]),
        ("5-commander-in-date", [.. Operations, .. Commanders, "deployment_commanders"]),
        ("6-in-date", Commanders),
        ("6-new-items", [.. Commanders, "items"]),
        ("7-exercises-shared", ["exercises"]),
        ("8-napp-attendance", ["napp_meetings", "napp_attendance", "posts", "ranks"]),
        ("9-milestone", ["milestones"]),
        ("9-procedures-current", ["armouries", "armoury_procedures", "milestones"]),
        ("10-independent-audit", ["armouries", "armoury_audits"]),
        ("10-senior-oversight", ["armouries", "armoury_oversight", "ranks"]),
        ("10-findings-closed", ["armouries", "armoury_audits", "armoury_findings"]),
        ("11-milestone", ["milestones"]),
        ("11-standard-in-force", ["record_standards"]),
        ("12-records-complete", [.. Operations, "deployment_documents", "record_standards"]),
        ("12-records-intact", [.. Operations, "deployment_documents", "document_checks", "record_standards"]),
    }.ToDictionary(each => each.Rule, each => WithParents(each.Kinds), StringComparer.Ordinal);

    private static readonly HashSet<string> CountsWhereItIs =
    [
        "vehicles", "tracking_checks", "armouries", "armoury_audits", "armoury_findings", "armoury_oversight", "armoury_procedures",
        "deployments", "deployment_commanders", "deployment_items", "deployment_vehicles", "deployment_officers", "deployment_documents", "document_checks",
        "exercises", "napp_attendance",
    ];

    /// <summary>True when a fact of that kind could change what the rule finds. Of a rule that is not listed: every kind could.</summary>
    public static bool Reads(Rule rule, string kind) => !Read.TryGetValue(rule.Id, out var kinds) || kinds.Contains(kind);

    /// <summary>True when an erased fact could have changed the rule's result for a unit.</summary>
    public static bool CouldChange(this ErasedFact erased, Rule rule, string unit, Reference reference, DateOnly asAt) =>
        Reads(rule, erased.Kind) && erased.Touches.Any(scope => Reaches(scope, rule, unit, reference, asAt));

    /// <summary>True when a change of a fact of that kind and scope could change the rule's result for a unit. Commanders, ranks and posts count wherever somebody serves; what a force or region has counts there alone.</summary>
    public static bool CouldChange(string kind, string scope, Rule rule, string unit, Reference reference, DateOnly asAt) =>
        Reads(rule, kind) && (!CountsWhereItIs.Contains(kind) || Reaches(scope, rule, unit, reference, asAt));

    private static bool Reaches(string scope, Rule rule, string unit, Reference reference, DateOnly asAt) => scope == Reference.National || rule.UnitKind switch
    {
        UnitKind.Force => scope == $"force/{unit}",
        UnitKind.Region => scope == $"region/{unit}" || (scope.StartsWith("force/", StringComparison.Ordinal) && reference.RegionOf(scope["force/".Length..], asAt) == unit),
        _ => true,
    };

    /// <summary>A fact whose parent is not known does not count, so a parent's absence changes as much.</summary>
    private static HashSet<string> WithParents(string[] kinds)
    {
        var all = kinds.ToHashSet(StringComparer.Ordinal);
        foreach (var kind in Kinds.Interchange.Reverse().Where(kind => kind.Parent is not null && all.Contains(kind.Name))) all.Add(kind.Column(kind.Parent!).References!);
        return all;
    }
}
