using System.Data;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="ILoadKnownFacts"/>
internal sealed class LoadKnownFacts(Store store) : ILoadKnownFacts
{
    public async Task<KnownFacts> KnownAsync(DateTimeOffset? asKnownAt, Clock clock, Days? days, CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        // One snapshot for K and for everything that is read at it.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var at = asKnownAt ?? (clock == Clock.System ? await StampAsync(connection, "select max(received_at) from ledger.acts", cancel) : await LatestRecordedAsync(connection, cancel));
        var (countable, pool) = (new CountableFacts(days), new TextPool());
        var facts = new List<IReadOnlyList<Fact>>(Kinds.Interchange.Count);
        var erased = new List<ErasedFact>();
        var withErased = await ErasedFacts.KindsAsync(connection, cancel);
        foreach (var kind in Kinds.Interchange)
        {
            var gone = withErased.Contains(kind.Name) ? await ErasedFacts.KnownAsync(connection, kind, asKnownAt, clock, cancel) : [];
            erased.AddRange(gone.Select(each => each.Fact).OfType<ErasedFact>());
            facts.Add(await ReadAsync(connection, new KnownQuery(kind, asKnownAt, clock, countable, [.. gone.Select(each => each.Key)]), pool, cancel));
        }

        return new KnownFacts(at, facts) { Erased = erased, ForcesOfDeployments = days is null ? [] : await ForcesAsync(connection, new KnownQuery(Deployment.Declaration, asKnownAt, clock, new CountableFacts(null), []), cancel) };
    }

    public async Task<(DateTimeOffset? Latest, IReadOnlyList<FactChange> Changes)?> ChangedAsync(DateTimeOffset since, CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await new ChangedFacts(connection).SinceAsync(since, cancel);
    }

    public async Task<DateTimeOffset?> LatestAsync(CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        return await StampAsync(connection, "select max(received_at) from ledger.acts", cancel);
    }

    private static async Task<IReadOnlyList<Fact>> ReadAsync(NpgsqlConnection connection, KnownQuery query, TextPool pool, CancellationToken cancel)
    {
        await using var command = query.Command(connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var (read, facts) = (query.Reader, new List<Fact>());
        // Rows come in packets of many; asking for each by a task of its own would cost more than the row.
        while (rows.Read()) facts.Add(read(rows, pool));
        return facts;
    }

    private static async Task<IReadOnlyList<string>> ForcesAsync(NpgsqlConnection connection, KnownQuery query, CancellationToken cancel)
    {
        await using var command = query.Command(connection, "distinct force");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var forces = new List<string>();
        while (await rows.ReadAsync(cancel)) forces.Add(rows.GetString(0));
        return forces;
    }

    private static async Task<DateTimeOffset?> LatestRecordedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        DateTimeOffset? latest = null;
        foreach (var kind in Kinds.Interchange)
        {
            var stamp = await StampAsync(connection, $"select max(recorded_at) from {Quote(kind.Schema)}.{Quote("now_" + kind.Name)}", cancel);
            if (latest is null || stamp > latest) latest = stamp ?? latest;
        }

        return latest;
    }

    private static async Task<DateTimeOffset?> StampAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && !row.IsDBNull(0) ? row.GetFieldValue<DateTimeOffset>(0) : null;
    }
}
