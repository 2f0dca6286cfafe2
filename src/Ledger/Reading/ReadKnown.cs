using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="IReadKnown"/>
internal sealed class ReadKnown(ScopedConnection connection) : IReadKnown
{
    public async Task<IReadOnlyList<T>> AtAsync<T>(Kind<T> kind, DateTimeOffset asKnownAt, Clock clock, CancellationToken cancel) where T : Fact
    {
        var open = await connection.OpenAsync(cancel);
        var gone = await ErasedFacts.KnownAsync(open, kind, asKnownAt, clock, cancel);
        var query = new KnownQuery(kind, asKnownAt, clock, new CountableFacts(null), [.. gone.Select(each => each.Key)]);
        await using var command = query.Command(open);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var (read, pool, facts) = (query.Reader, new TextPool(), new List<T>());
        while (await rows.ReadAsync(cancel)) facts.Add((T)read(rows, pool));
        return facts;
    }
}
