using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>Puts results into words for a reader: whose records they read, and what they may record.</summary>
internal sealed class RuleReports(IFindFacts facts, Person person, Permissions permissions, Kinds kinds)
{
    private readonly Sight sight = new(person);

    /// <summary>The results in words, one page of exceptions for each.</summary>
    /// <param name="pageOf">The page that the address asks for, by the rule's id.</param>
    public async Task<IReadOnlyList<RuleReport>> OfAsync(Answer answer, Unit unit, IReadOnlyList<Result> results, Func<string, string?> pageOf, CancellationToken cancel)
    {
        var pages = results.Select(result => PageOf<Failing>.From(InOrder(result), pageOf(result.Rule.Id))).ToList();
        var labels = await Labels.FindAsync(facts, sight.OfRecords ? results.Zip(pages).SelectMany(each => each.Second.Items.SelectMany(failing => Names(each.First.Rule, failing))) : [], cancel);
        return [.. results.Zip(pages).Select(each => new RuleReport(each.First, RuleWords.Of(each.First.Rule), [.. Groups(each.First, each.Second)], each.Second.Number, sight.OfRecords ? each.Second.Pages : 1))];

        IEnumerable<ReasonGroup> Groups(Result result, PageOf<Failing> page) => result.Rule.Reasons
            .Select(reason => new ReasonGroup(reason, result.Exceptions.Count(each => each.Reason == reason.Code),
                [.. page.Items.Where(each => sight.OfRecords && each.Reason == reason.Code).Select(each => Row(result.Rule, reason, each))]))
            .Where(group => group.Rows.Count > 0 || (!sight.OfRecords && group.Total > 0));

        ExceptionRow Row(Rule rule, Reason reason, Failing failing)
        {
            var names = Names(rule, failing).Select(each => new Named(each.Naming, each.Word, labels.Of(each.Naming, each.Word))).ToList();
            return new ExceptionRow(names[0], names[1..], MayMend(unit, reason) ? Mending.Address(rule, reason, failing, unit, answer.Book) : null, failing.Sources);
        }
    }

    private bool MayMend(Unit unit, Reason reason) =>
        permissions.MayRecord(person, kinds.Named(reason.Kind)) && person.Writes.Contains(unit.Scope, StringComparer.Ordinal);

    /// <summary>By reason as the rule lists them, then as the rule orders its exceptions.</summary>
    private static IReadOnlyList<Failing> InOrder(Result result) =>
        [.. result.Rule.Reasons.SelectMany(reason => result.Exceptions.Where(each => each.Reason == reason.Code))];

    /// <summary>The words of an exception, and what each names: its subject first.</summary>
    public static IEnumerable<(Naming Naming, string Word)> Names(Rule rule, Failing failing)
    {
        var words = RuleWords.Of(rule);
        var names = words.DetailOf(failing.Reason);
        // A version may hold any text; only a detail of several names is several words.
        string[] parts = failing.Detail.Length == 0 ? [] : names.Count == 1 ? [failing.Detail] : failing.Detail.Split(' ');
        return names.Zip(parts).Prepend((words.Subject, failing.Subject));
    }
}
