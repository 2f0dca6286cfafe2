using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>What a change touched.</summary>
/// <param name="Officer">The commander whose record it is; null for other records.</param>
internal sealed record Touch(string Kind, string Scope, string? Officer);

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

    /// <summary>What is on record of a commander: it counts where they serve, which is not always the force of the record.</summary>
    private static readonly HashSet<string> CountsWhereTheyServe = ["officers", "commander_events"];

    /// <summary>True when a fact of that kind could change what the rule finds. Of a rule that is not listed: every kind could.</summary>
    public static bool Reads(Rule rule, string kind) => !Read.TryGetValue(rule.Id, out var kinds) || kinds.Contains(kind);

    /// <summary>True when an erased fact could have changed the rule's result for a unit.</summary>
    public static bool CouldChange(this ErasedFact erased, Rule rule, string unit, Reference reference, DateOnly asAt) =>
        Reads(rule, erased.Kind) && erased.Touches.Any(scope => Reaches(scope, rule, unit, reference, asAt));

    /// <summary>What a change touches: whose record it was and is and, of a commander, the force that they are of, and the one of the identifier, which is theirs until a record says otherwise.</summary>
    public static IEnumerable<Touch> TouchesOf(this BookChange change, FactBook book) => CountsWhereTheyServe.Contains(change.Kind)
        ? new[] { OfficerOf(change.Before), OfficerOf(change.Now) }.OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(officer => change.Touches.Append($"force/{book.Officers.ForceOf(officer)}").Append($"force/{Identifier.ForceOf(officer)}").Distinct(StringComparer.Ordinal).Select(scope => new Touch(change.Kind, scope, officer)))
        : change.Touches.Select(scope => new Touch(change.Kind, scope, null));

    /// <summary>
    /// True when what was touched could change the rule's result for a unit. Ranks and posts count wherever somebody serves; what
    /// a force or region has counts there alone; a commander counts for their force, its region, and wherever they had a part in a deployment.
    /// </summary>
    public static bool CouldChange(this Touch touch, Rule rule, string unit, FactBook book, DateOnly asAt) => Reads(rule, touch.Kind) && touch switch
    {
        { Officer: { } officer } => Reaches(touch.Scope, rule, unit, book.Reference, asAt) || (Reads(rule, "deployments") && HadPart(book, officer, unit, asAt)),
        _ => !CountsWhereItIs.Contains(touch.Kind) || Reaches(touch.Scope, rule, unit, book.Reference, asAt),
    };

    private static bool HadPart(FactBook book, string officer, string force, DateOnly asAt) => book.ArmedDeploymentsInYearTo(force, asAt).Any(deployment =>
        book.DeploymentCommanders[deployment.Id].Any(each => each.Officer == officer) || book.DeploymentItems[deployment.Id].Any(each => each.AuthorisedBy == officer));

    private static string? OfficerOf(Fact? fact) => fact switch { CommanderEvent done => done.Officer, Officer person => person.Id, _ => null };

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
