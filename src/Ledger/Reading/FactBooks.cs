using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>
/// The book of now, moved forward when a look at the store shows that it received more, and the last few books of other
/// moments. Nobody need tell it of a record: another process may have made it.
/// </summary>
internal sealed class FactBooks(ILoadKnownFacts store, Reference reference) : IReadFactBooks, IDisposable
{
    private const int Others = 3;

    private readonly Newest<(DateTimeOffset? Latest, DateTimeOffset Known, Clock Clock), KnownBook> others = new(Others);
    private readonly SemaphoreSlim turn = new(1);
    private KnownBook? now;

    public async Task<KnownBook> AsKnownAsync(DateTimeOffset? asKnownAt, Clock clock, CancellationToken cancel)
    {
        var latest = await store.LatestAsync(cancel);
        // Whatever the store had received by a moment in its past is settled; by the sources' clock it is not.
        if (asKnownAt is { } k && clock == Clock.Source) return await OtherAsync((latest, k, clock), cancel);
        if (asKnownAt is { } past && past < latest) return await OtherAsync((null, past, clock), cancel);
        var current = await NowAsync(latest, cancel);
        // Between the look and the load somebody may have recorded what was received after K.
        if (asKnownAt is { } known && known < current.AsKnownAt) return await OtherAsync((null, known, clock), cancel);
        return clock == Clock.System ? current : await OtherAsync((latest, DateTimeOffset.MaxValue, clock), cancel);
    }

    public void Dispose() => turn.Dispose();

    private async Task<KnownBook> NowAsync(DateTimeOffset? latest, CancellationToken cancel)
    {
        if (Volatile.Read(ref now) is { } fresh && HasSeen(fresh, latest)) return fresh;
        await turn.WaitAsync(cancel);
        try
        {
            if (now is { } done && HasSeen(done, latest)) return done;
            // Others wait for the same book, so nobody's leaving stops it.
            return now = await ForwardAsync() ?? await LoadAsync(null, Clock.System);
        }
        finally
        {
            turn.Release();
        }
    }

    private static bool HasSeen(KnownBook book, DateTimeOffset? latest) => book.AsKnownAt == latest || book.AsKnownAt > latest;

    private async Task<KnownBook?> ForwardAsync() =>
        now is { AsKnownAt: { } since } && await store.ChangedAsync(since, CancellationToken.None) is { } changed ? now.MovedTo(changed.Latest, changed.Changes) : null;

    private Task<KnownBook> OtherAsync((DateTimeOffset? Latest, DateTimeOffset Known, Clock Clock) edition, CancellationToken cancel) =>
        others.GetAsync(edition, () => LoadAsync(edition.Known == DateTimeOffset.MaxValue ? null : edition.Known, edition.Clock), cancel);

    private async Task<KnownBook> LoadAsync(DateTimeOffset? asKnownAt, Clock clock)
    {
        var facts = await store.KnownAsync(asKnownAt, clock, days: null, CancellationToken.None);
        return KnownBook.Of(facts.AsKnownAt, FactBook.Of(facts, reference));
    }
}
