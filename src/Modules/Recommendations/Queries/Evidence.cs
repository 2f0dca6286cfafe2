using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>What the records say, asked in one way.</summary>
/// <param name="AsKnownAt">The K of the answer: the one asked for, or the newest stamp there was; null in an empty store.</param>
internal sealed record Answer(Question Question, DateTimeOffset? AsKnownAt, FactBook Book, Evaluation Evaluation);

/// <summary>
/// Answers what the rules make of the records, for any day and any K. The newest books and their results stay in memory;
/// each question looks first what the store received last, so that a record counts as soon as it is committed, by
/// whichever process.
/// </summary>
internal sealed class Evidence(ILoadKnownFacts store, Reference reference, Rulebook rules)
{
    private const int Books = 3;
    private const int Days = 8;

    private readonly Newest<Edition, Loaded> books = new(Books);

    /// <summary>The results of every rule and unit, and the facts that they rest on.</summary>
    /// <exception cref="EvaluationFailedException">A rule could not be judged, so there is no answer.</exception>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancel)
    {
        var loaded = await BookAsync(question, await store.LatestAsync(cancel), cancel);
        var evaluation = await loaded.Results.GetAsync(question.AsAt, () => Task.FromResult(Evaluation.Run(loaded.Book, question.AsAt, Scope.All, rules)), cancel);
        return new Answer(question, question.KnownAt ?? loaded.AsKnownAt, loaded.Book, evaluation);
    }

    private async Task<Loaded> BookAsync(Question question, DateTimeOffset? latest, CancellationToken cancel)
    {
        // Whatever the store had received by a moment in its past is settled; by the sources' clock it is not.
        if (question is { Clock: Clock.Source, KnownAt: { } by }) return await LoadAsync(new Edition(latest, by, Clock.Source), by, cancel);
        if (question.KnownAt is { } past && past < latest) return await LoadAsync(new Edition(null, past, Clock.System), past, cancel);
        var now = await LoadAsync(new Edition(latest, null, question.Clock), null, cancel);
        // Between the look and the load somebody may have recorded what was received after K.
        return question.KnownAt is { } known && known < now.AsKnownAt ? await LoadAsync(new Edition(null, known, Clock.System), known, cancel) : now;
    }

    private Task<Loaded> LoadAsync(Edition edition, DateTimeOffset? known, CancellationToken cancel) => books.GetAsync(edition, async () =>
    {
        // Others may wait for the same book, so nobody's leaving stops it.
        var facts = await store.KnownAsync(known, edition.Clock, CancellationToken.None);
        return new Loaded(facts.AsKnownAt, FactBook.Of(facts, reference), new Newest<DateOnly, Evaluation>(Days));
    }, cancel);

    /// <summary>What tells one book from another: what the store held, or the K that was asked for, or both.</summary>
    private sealed record Edition(DateTimeOffset? Latest, DateTimeOffset? Known, Clock Clock);

    private sealed record Loaded(DateTimeOffset? AsKnownAt, FactBook Book, Newest<DateOnly, Evaluation> Results);
}
