namespace ArmedPolicingGov.Facts;

/// <summary>The facts as known at K, indexed: all of a store, whoever asks. Only results leave it, filtered by scope.</summary>
public sealed class KnownBook
{
    private const int Remembered = 1000;

    private readonly LinkedList<(int Step, IReadOnlyList<FactChange> Changes)> history;
    private readonly int step;

    private KnownBook(DateTimeOffset? asKnownAt, FactBook book, LinkedList<(int Step, IReadOnlyList<FactChange> Changes)> history, int step) =>
        (AsKnownAt, Book, this.history, this.step) = (asKnownAt, book, history, step);

    /// <summary>K: the moment asked for, or the newest stamp there was; null in an empty store.</summary>
    public DateTimeOffset? AsKnownAt { get; }

    /// <summary>What counts of the facts.</summary>
    public FactBook Book { get; }

    /// <summary>A book that was loaded.</summary>
    public static KnownBook Of(DateTimeOffset? asKnownAt, FactBook book) => new(asKnownAt, book, [], 0);

    /// <summary>The book moved forward to a later K. Of one book there is one next.</summary>
    public KnownBook MovedTo(DateTimeOffset? asKnownAt, IReadOnlyList<FactChange> changes)
    {
        if (changes.Count == 0) return new KnownBook(asKnownAt, Book, history, step);
        lock (history)
        {
            history.AddLast((step + 1, changes));
            if (history.Count > Remembered) history.RemoveFirst();
        }
        return new KnownBook(asKnownAt, Book.With(changes), history, step + 1);
    }

    /// <summary>What lies between an earlier book and this one; null when this one was not made from it, or that is long ago.</summary>
    public IReadOnlyList<FactChange>? ChangesSince(KnownBook earlier)
    {
        if (earlier.history != history || earlier.step > step) return null;
        lock (history)
        {
            if (earlier.step < step && history.First!.Value.Step > earlier.step + 1) return null;
            return [.. history.Where(each => each.Step > earlier.step && each.Step <= step).SelectMany(each => each.Changes)];
        }
    }
}

/// <summary>Fact books from memory. A record counts as soon as it is committed, by whichever process.</summary>
public interface IReadFactBooks
{
    /// <summary>The book of what was known at K.</summary>
    /// <param name="asKnownAt">K, or null for everything there is now.</param>
    /// <param name="clock">Which stamp of a record K is compared with.</param>
    Task<KnownBook> AsKnownAsync(DateTimeOffset? asKnownAt, Clock clock, CancellationToken cancel);
}
