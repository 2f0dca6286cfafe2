using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;

namespace ArmedPolicingGov.Access.Viewing;

/// <summary>Records the digest of what came to the view log since the last batch, so that a later change of it is found.</summary>
public sealed class BatchViewLog(Store store, IRecordFacts record, Reference reference)
{
    /// <summary>Records one batch; does nothing when nobody looked at anything.</summary>
    /// <returns>Null when there was nothing to batch.</returns>
    public async Task<Outcome?> RunAsync(CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        var last = await LongAsync(connection, "select coalesce(max(last_entry::bigint), 0) from access.view_log_batches", cancel);
        var end = await EndAsync(connection, cancel);
        if (await ViewLogEntries.ReadAsync(connection, last + 1, end, cancel) is not { } read) return null;
        var batch = new ViewLogBatch
        {
            Batch = $"{read.First:d12}",
            FirstEntry = Text(read.First),
            LastEntry = Text(read.Last),
            Entries = Text(read.Count),
            Digest = read.Digest,
        };
        var scopes = Scopes.All(reference);
        var act = new Act(Guid.CreateVersion7(), "batch", new Person("schedule", "", Roles.Schedule, scopes, scopes));
        // Two hosts that batch at once find the same first entry, and so make the same batch or are refused.
        return await record.RecordAsync(new Recording(act, [new Row(ViewLogBatch.Declaration, batch)]) { Based = [new Basis(ViewLogBatch.Declaration, batch.Batch, null)] }, cancel);
    }

    /// <summary>The last entry below which no other is still to come.</summary>
    private static async Task<long> EndAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var alone = await connection.BeginTransactionAsync(cancel);
        await using (var take = new NpgsqlCommand("select pg_advisory_xact_lock(7126208)", connection)) await take.ExecuteNonQueryAsync(cancel);
        return await LongAsync(connection, "select coalesce(max(entry), 0) from access.view_log", cancel);
    }

    private static async Task<long> LongAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
