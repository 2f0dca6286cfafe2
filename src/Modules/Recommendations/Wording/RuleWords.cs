using System.Globalization;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>What a rule is called on pages, what it counts, and how to read its exceptions.</summary>
/// <param name="Name">A heading.</param>
/// <param name="One">One of what it counts.</param>
/// <param name="Many">Several of them.</param>
/// <param name="Subject">What the subject of a member or exception names.</param>
/// <param name="Details">What the words of an exception's detail name, in order, for each of its reasons; blank reason: for all.</param>
internal sealed record RuleWords(string Rule, string Name, string One, string Many, Naming Subject, params (string Reason, Naming[] Names)[] Details)
{
    private const string Cover = "2-specialist-cover";

    private static readonly Dictionary<string, RuleWords> Known = new RuleWords[]
    {
        new("1-selection", "Selection before accreditation", "newly accredited commander", "newly accredited commanders", Naming.Officer, ("", [Naming.CommandRole])),
        new("1-milestone", "Selection criteria issued", "milestone", "milestones", Naming.Nothing),
        new(Cover, "Cover at every hour", "minute", "minutes", Naming.CommandRole, ("", [Naming.Period])),
        new("3-tracking-fitted", "Tracking fitted and working", "vehicle", "vehicles", Naming.Vehicle),
        new("3-tracking-used", "Tracking used on deployments", "vehicle on a deployment", "vehicles on deployments", Naming.Deployment, ("", [Naming.Vehicle])),
        new("3-operators-trained", "Control room operators trained", "operator", "operators", Naming.Officer),
        new("4-milestone", "Longer course issued", "milestone", "milestones", Naming.Nothing),
        new("5-observed-roster", "Commanders have observed what they may authorise", "commander", "commanders", Naming.Officer, ("", [Naming.Item])),
        new("5-observed-before-deployment", "Observed before it was authorised", "deployment", "deployments", Naming.Deployment, ("", [Naming.Item])),
        new("5-commander-in-date", "Deployments commanded by somebody in date", "deployment", "deployments", Naming.Deployment,
            ("no-commander", [Naming.DeploymentRole]), ("commander-not-in-date", [Naming.DeploymentRole, Naming.Officer])),
        new("6-in-date", "Commanders refreshed within the year", "commander’s role", "commanders’ roles", Naming.Officer, ("", [Naming.CommandRole])),
        new("6-new-items", "Commanders have met what is new", "commander’s role", "commanders’ roles", Naming.Officer, ("", [Naming.CommandRole, Naming.Item])),
        new("7-exercises-shared", "Exercises shared with their learning", "exercise", "exercises", Naming.Exercise),
        new("8-napp-attendance", "Region represented at each meeting", "meeting", "meetings", Naming.Meeting, ("not-eligible", [Naming.Officer])),
        new("9-milestone", "Armoury guidance issued", "milestone", "milestones", Naming.Nothing),
        new("9-procedures-current", "Armoury procedures current", "armoury", "armouries", Naming.Armoury, ("", [Naming.Version])),
        new("10-independent-audit", "Independent audit within the year", "armoury", "armouries", Naming.Armoury, ("", [Naming.Audit])),
        new("10-senior-oversight", "Senior officer’s review within 92 days", "armoury", "armouries", Naming.Armoury, ("", [Naming.Review])),
        new("10-findings-closed", "Serious findings closed when due", "finding", "findings", Naming.Finding, ("", [Naming.Armoury])),
        new("11-milestone", "Guidance on records issued", "milestone", "milestones", Naming.Nothing),
        new("11-standard-in-force", "Record standard in force", "standard", "standards", Naming.Nothing),
        new("12-records-complete", "Records complete", "operation", "operations", Naming.Deployment, ("", [Naming.DocumentType])),
        new("12-records-intact", "Documents stored and unaltered", "document", "documents", Naming.Document, ("", [Naming.Deployment])),
    }.ToDictionary(each => each.Rule, StringComparer.Ordinal);

    public static RuleWords Of(Rule rule) => Known[rule.Id];

    /// <summary>Judges stretches of time, of which no list can be made.</summary>
    public bool CountsTime => Rule == Cover;

    /// <summary>For a cell of the board: <c>47 of 52</c>, of time the share, rounded down; null where there is nothing to count.</summary>
    public string? Figure(Result result) => result.Rule.UnitKind == UnitKind.National || result.Population == 0 ? null
        : CountsTime ? $"{Text((int)(100L * result.Compliant / result.Population))}% covered"
        : $"{Text(result.Compliant)} of {Text(result.Population)}";

    /// <summary>For a sentence: <c>47 of 52 commanders</c>.</summary>
    public string Count(Result result) => CountsTime
        ? $"{Text(result.Compliant)} of {Text(result.Population)} minutes covered, the two roles counted apart; {Gaps(result.Exceptions.Count)}"
        : $"{Text(result.Compliant)} of {Text(result.Population)} {(result.Population == 1 ? One : Many)}";

    /// <summary>What the words of an exception's detail name.</summary>
    public IReadOnlyList<Naming> DetailOf(string reason) =>
        Details.FirstOrDefault(each => each.Reason.Length == 0 || each.Reason == reason).Names ?? [];

    public static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Gaps(int count) => count switch { 0 => "no gaps", 1 => "1 gap", _ => $"{Text(count)} gaps" };
}
