using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>A change in words.</summary>
internal sealed record ChangedRow(Change Change, Reason Reason, Named Subject, IReadOnlyList<Named> Details);

/// <summary>What became of a rule between two days, in words.</summary>
/// <param name="Rows">The exceptions that came and went, as far as the reader may see them.</param>
internal sealed record ChangedRule(RuleChange Change, RuleWords Words, IReadOnlyList<ChangedRow> Rows)
{
    public int Came => Change.Changes.Count(each => each.Came);

    public int Went => Change.Changes.Count - Came;

    /// <summary>Puts changes into words for a reader.</summary>
    public static async Task<IReadOnlyList<ChangedRule>> OfAsync(IFindFacts facts, Sight sight, IReadOnlyList<RuleChange> changes, CancellationToken cancel)
    {
        if (!sight.OfRecords) return [.. changes.Select(each => new ChangedRule(each, RuleWords.Of(each.Rule), []))];
        var labels = await Labels.FindAsync(facts, changes.SelectMany(rule => rule.Changes.SelectMany(each => RuleReports.Names(rule.Rule, each.Failing))), cancel);
        return [.. changes.Select(rule => new ChangedRule(rule, RuleWords.Of(rule.Rule), [.. rule.Changes.Select(each => RowOf(rule.Rule, each, labels))]))];
    }

    private static ChangedRow RowOf(Rule rule, Change change, Labels labels)
    {
        var names = RuleReports.Names(rule, change.Failing).Select(each => new Named(each.Naming, each.Word, labels.Of(each.Naming, each.Word))).ToList();
        return new ChangedRow(change, rule.Reasons.First(each => each.Code == change.Failing.Reason), names[0], names[1..]);
    }
}
