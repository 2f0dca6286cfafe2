using System.Data;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="ILoadKnownFacts"/>
internal sealed class LoadKnownFacts(Store store) : ILoadKnownFacts
{
    public async Task<KnownFacts> KnownAsync(DateTimeOffset? asKnownAt, Clock clock, CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        // One snapshot for K and for everything that is read at it.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var at = asKnownAt ?? (clock == Clock.System ? await StampAsync(connection, "select max(received_at) from ledger.acts", cancel) : await LatestRecordedAsync(connection, cancel));
        var facts = new List<IReadOnlyList<Fact>>(Kinds.Interchange.Count);
        var erased = new List<ErasedFact>();
        var withErased = await ErasedFacts.KindsAsync(connection, cancel);
        foreach (var kind in Kinds.Interchange)
        {
            var gone = withErased.Contains(kind.Name) ? await ErasedFacts.KnownAsync(connection, kind, asKnownAt, clock, cancel) : [];
            erased.AddRange(gone.Select(each => each.Fact).OfType<ErasedFact>());
            facts.Add(await ReadAsync(connection, kind, asKnownAt, clock, [.. gone.Select(each => each.Key)], cancel));
        }

        return new KnownFacts(at, facts) { Erased = erased };
    }

    public async Task<DateTimeOffset?> LatestAsync(CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        return await StampAsync(connection, "select max(received_at) from ledger.acts", cancel);
    }

    private static async Task<IReadOnlyList<Fact>> ReadAsync(NpgsqlConnection connection, Kind kind, DateTimeOffset? asKnownAt, Clock clock, string[] gone, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Query(kind, asKnownAt is null, clock) + (gone.Length > 0 ? " and not key = any (@gone)" : ""), connection) { CommandTimeout = 0 };
        if (gone.Length > 0) command.Parameters.AddWithValue("gone", gone);
        if (asKnownAt is { } k) command.Parameters.AddWithValue("k", k.UtcDateTime);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var facts = new List<Fact>();
        var values = new object?[kind.Columns.Count];
        var recordedAt = values.Length;
        while (await rows.ReadAsync(cancel))
        {
            for (var place = 0; place < values.Length; place++) values[place] = Columns.Read(rows, place, kind.Columns[place].Type);
            facts.Add(kind.Make(values, rows.GetFieldValue<DateTimeOffset>(recordedAt), null, withdrawn: false));
        }

        return facts;
    }

    /// <summary>Without K both clocks choose, of all versions, the one that its source recorded last: what is known now.</summary>
    private static string Query(Kind kind, bool isNow, Clock clock)
    {
        var columns = string.Join(", ", kind.Columns.Select(column => Quote(column.Name)));
        if (isNow) return $"select {columns}, recorded_at from {Quote(kind.Schema)}.{Quote("now_" + kind.Name)} where not withdrawn";
        var stamp = clock == Clock.System ? "received_at" : "recorded_at";
        return
            $"""
            select {columns}, recorded_at from (
                select distinct on (key) * from {Quote(kind.Schema)}.{Quote(kind.Name)} where {stamp} <= @k order by key, recorded_at desc) known
            where not withdrawn
            """;
    }

    private async Task<DateTimeOffset?> LatestRecordedAsync(NpgsqlConnection connection, CancellationToken cancel)
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
