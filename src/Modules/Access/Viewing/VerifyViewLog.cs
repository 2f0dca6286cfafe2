using System.Globalization;
using System.Runtime.CompilerServices;
using ArmedPolicingGov.Ledger.Verifying;
using Npgsql;

namespace ArmedPolicingGov.Access.Viewing;

/// <summary>Sums up the entries of every batch of the view log again, and finds entries that no batch has although a later one begins after them.</summary>
internal sealed class VerifyViewLog : IVerifyMore
{
    private const string Kind = "view_log_batches";

    public async IAsyncEnumerable<Finding> LookAsync(NpgsqlConnection snapshot, [EnumeratorCancellation] CancellationToken cancel)
    {
        var end = 0L;
        foreach (var batch in await BatchesAsync(snapshot, cancel))
        {
            if (batch.First > end + 1 && await ViewLogEntries.ReadAsync(snapshot, end + 1, batch.First - 1, cancel) is { } between)
                yield return Found(batch, string.Create(CultureInfo.InvariantCulture, $"{between.Count} entries of the view log stand before it in no batch"));
            else if (batch.First <= end) yield return Found(batch, "it begins before the batch before it ends");
            var read = await ViewLogEntries.ReadAsync(snapshot, batch.First, batch.Last, cancel);
            if (read is null || read.Count != batch.Count || read.First != batch.First || read.Last != batch.Last)
                yield return Found(batch, string.Create(CultureInfo.InvariantCulture, $"it sealed {batch.Count} entries of the view log, {batch.First} to {batch.Last}, and {read?.Count ?? 0} are there"));
            else if (read.Digest != batch.Digest)
                yield return Found(batch, string.Create(CultureInfo.InvariantCulture, $"the entries of the view log from {batch.First} to {batch.Last} are not what they were when they were sealed"));
            end = Math.Max(end, batch.Last);
        }
    }

    private static Finding Found(Sealed batch, string problem) => new(Kind, batch.Key, null, batch.Seq, problem);

    private static async Task<IReadOnlyList<Sealed>> BatchesAsync(NpgsqlConnection snapshot, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select key, seq, first_entry, last_entry, entries, digest from access.view_log_batches where not withdrawn order by seq", snapshot);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var batches = new List<Sealed>();
        // What is no number was altered: the version's own check says so, and here nothing fits it.
        while (await rows.ReadAsync(cancel)) batches.Add(new Sealed(rows.GetString(0), rows.GetInt64(1), Number(rows, 2), Number(rows, 3), Number(rows, 4), rows.IsDBNull(5) ? "" : rows.GetString(5)));
        return batches;
    }

    private static long Number(NpgsqlDataReader rows, int column) => !rows.IsDBNull(column) && long.TryParse(rows.GetString(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private sealed record Sealed(string Key, long Seq, long First, long Last, long Count, string Digest);
}
