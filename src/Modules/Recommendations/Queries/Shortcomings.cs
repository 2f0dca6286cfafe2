using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <inheritdoc cref="IReadShortcomings"/>
internal sealed class Shortcomings(Evidence evidence, Rulebook rules, Reference reference, Kinds kinds) : IReadShortcomings
{
    public async Task<JudgedDay> AsAtAsync(DateOnly day, CancellationToken cancel)
    {
        var answer = await evidence.AnswerAsync(new Question(day), cancel);
        return new JudgedDay(day, answer.Book, answer.AsKnownAt, [.. answer.Evaluation.Results.SelectMany(result => result.Exceptions.Select(each =>
            new Shortcoming(result.Rule.Id, new Unit(result.Rule.UnitKind, result.Unit).Scope, each.Subject, each.Reason, each.Detail)))]);
    }

    public ShortcomingWords InWords(Shortcoming shortcoming, FactBook book)
    {
        var rule = rules.Find(shortcoming.Rule)!;
        var reason = rule.Reasons.Single(each => each.Code == shortcoming.Reason);
        var failing = new Failing(shortcoming.Subject, shortcoming.Reason, shortcoming.Detail, []);
        var names = RuleReports.Names(rule, failing).Where(each => each.Naming != Naming.Nothing)
            .Select(each => new NamedWord(each.Naming.What, each.Naming.Kind, each.Word, Labels.InWords(each.Naming, each.Word)));
        return new ShortcomingWords(rule.Recommendation, RuleWords.Of(rule).Name, reason.Why, kinds.Named(reason.Kind), Mending.Address(rule, reason, failing, UnitOf(shortcoming.Scope), book), [.. names]);
    }

    private Unit UnitOf(string scope) => scope == Reference.National ? Unit.Nation : scope.Split('/') is [var kind, var id] && Unit.Find(kind, id, reference) is { } unit ? unit : throw new ArgumentException($"{scope} is no scope.", nameof(scope));
}
