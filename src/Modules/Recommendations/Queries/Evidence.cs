using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>What the records say, asked in one way.</summary>
/// <param name="AsKnownAt">The K of the answer: the one asked for, or the newest stamp there was; null in an empty store.</param>
/// <param name="Standings">How units stand by these results.</param>
internal sealed record Answer(Question Question, DateTimeOffset? AsKnownAt, FactBook Book, Evaluation Evaluation, Standings Standings);

/// <summary>
/// Answers what the rules make of the records, for any day and any K. The last few results stay in memory; after a record
/// only those are judged anew that it can have changed.
/// </summary>
internal sealed class Evidence(IReadFactBooks books, Rulebook rules)
{
    private const int Kept = 12;

    private readonly Newest<(KnownBook Known, DateOnly Day), (Evaluation Results, Standings Standings)> results = new(Kept);

    /// <summary>The results of every rule and unit, and the facts that they rest on.</summary>
    /// <exception cref="EvaluationFailedException">A rule could not be judged, so there is no answer.</exception>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancel)
    {
        var known = await books.AsKnownAsync(question.KnownAt, question.Clock, cancel);
        var (evaluation, standings) = await results.GetAsync((known, question.AsAt), () => Task.FromResult(Judge(known, question.AsAt)), cancel);
        return new Answer(question, question.KnownAt ?? known.AsKnownAt, known.Book, evaluation, standings);
    }

    private (Evaluation Results, Standings Standings) Judge(KnownBook known, DateOnly day)
    {
        var evaluation = After(known, day) ?? Evaluation.Run(known.Book, day, Scope.All, rules);
        return (evaluation, new Standings(evaluation, known.Book));
    }

    private Evaluation? After(KnownBook known, DateOnly day)
    {
        foreach (var (key, earlier) in results.Done.Where(each => each.Key.Day == day))
        {
            if (known.ChangesSince(key.Known) is { } changes) return earlier.Results.After(changes, known.Book, rules);
        }

        return null;
    }
}
