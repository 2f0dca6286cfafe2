namespace ArmedPolicingGov.Facts;

/// <summary>The facts as known at K, indexed: all of a store, whoever asks. Only results leave it, filtered by scope.</summary>
/// <param name="AsKnownAt">K: the moment asked for, or the newest stamp there was; null in an empty store.</param>
/// <param name="Book">What counts of the facts.</param>
public sealed record KnownBook(DateTimeOffset? AsKnownAt, FactBook Book);

/// <summary>Fact books from memory. A record counts as soon as it is committed, by whichever process.</summary>
public interface IReadFactBooks
{
    /// <summary>The book of what was known at K.</summary>
    /// <param name="asKnownAt">K, or null for everything there is now.</param>
    /// <param name="clock">Which stamp of a record K is compared with.</param>
    Task<KnownBook> AsKnownAsync(DateTimeOffset? asKnownAt, Clock clock, CancellationToken cancel);
}
