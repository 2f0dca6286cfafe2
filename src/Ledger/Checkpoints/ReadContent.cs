using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>What stands at a place in the ledger.</summary>
/// <param name="Leaf">Its bytes.</param>
/// <param name="Kind">The kind of the record, or <c>acts</c>.</param>
/// <param name="Scope">Whose record it is.</param>
internal sealed record Entry(long Seq, string Kind, string Scope, byte[] Leaf);

/// <summary>Finds entries, and puts together what their leaves commit to, on a connection that may read it.</summary>
internal sealed class ReadContent(NpgsqlConnection connection, Kinds kinds)
{
    public async Task<Entry?> EntryAsync(long seq, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select kind, scope, leaf from ledger.entries where seq = $1", connection) { Parameters = { new() { Value = seq } } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new Entry(seq, row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2)) : null;
    }

    /// <summary>The place of a version of a record: of the one that its source recorded at a time, or of the last; null when there is none.</summary>
    public async Task<long?> PlaceAsync(Kind kind, string key, DateTimeOffset? recordedAt, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            $"select seq from {Quote(kind.Schema)}.{Quote(kind.Name)} where key = @key and (@at is null or recorded_at = @at) order by recorded_at desc limit 1", connection)
        {
            Parameters = { new("key", key), new("at", NpgsqlTypes.NpgsqlDbType.TimestampTz) { Value = (object?)recordedAt?.UtcDateTime ?? DBNull.Value } },
        };
        return await command.ExecuteScalarAsync(cancel) as long?;
    }

    /// <summary>What an entry's leaf commits to; null when it was erased, or is not to be seen on this connection.</summary>
    public Task<ProofContent?> ContentAsync(Entry entry, CancellationToken cancel) =>
        entry.Kind == ActLeaf.Kind ? ActAsync(entry.Seq, cancel) : VersionAsync(kinds.Named(entry.Kind), entry.Seq, cancel);

    private async Task<ProofContent?> VersionAsync(Kind kind, long seq, CancellationToken cancel)
    {
        var columns = string.Join(", ", kind.Columns.Select(column => Quote(column.Name)));
        await using var command = new NpgsqlCommand($"select {columns}, recorded_at, recorded_by, withdrawn, salt from {Quote(kind.Schema)}.{Quote(kind.Name)} where seq = $1", connection)
        {
            Parameters = { new() { Value = seq } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        object?[] values = [.. kind.Columns.Select((column, place) => Columns.Read(row, place, column.Type))];
        var after = values.Length;
        var fact = kind.Make(values, row.GetFieldValue<DateTimeOffset>(after), Columns.Text(row, after + 1), row.GetBoolean(after + 2));
        var commitment = new Commitment(kind);
        return new ProofContent(row.GetFieldValue<byte[]>(after + 3), commitment.Key(fact), commitment.Version(fact));
    }

    private async Task<ProofContent?> ActAsync(long seq, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select act, received_at, kind, person, role, reason, evidence, scopes, versions, salt from ledger.acts where first_seq = $1 and salt is not null", connection)
        {
            Parameters = { new() { Value = seq } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        var act = row.GetGuid(0);
        return new ProofContent(row.GetFieldValue<byte[]>(9), ActLeaf.Key(act), ActLeaf.Canonical(act, row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), row.GetString(4),
            Columns.Text(row, 5), Columns.Text(row, 6), row.GetFieldValue<string[]>(7), row.GetInt64(8)));
    }
}
