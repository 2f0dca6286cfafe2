using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// The checks of documents that a verification has to record. All bytes are read each time; what it found of a document is
/// recorded when it is the first check, when it differs from the last one, and once a month: a record each night of each
/// document would soon outnumber all others and say nothing more.
/// </summary>
internal static class DueChecks
{
    private const string Missing = "missing";
    private static readonly TimeSpan Settled = TimeSpan.FromDays(30);

    public static async Task<IReadOnlyList<Fact>> FindAsync(Store store, VerifyReport report, CancellationToken cancel)
    {
        await using var command = store.Book.CreateCommand(
            $"""
            select d.key, d.sha256, c.result, c.checked_at from {Now(DeploymentDocument.Declaration)} d
            left join (select distinct on (document) document, result, checked_at from {Now(DocumentCheck.Declaration)} where not withdrawn order by document, checked_at desc) c on c.document = d.key
            where not d.withdrawn and d.file is not null
            order by d.key
            """);
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var checkedAt = report.EndedAt.AddTicks(-(report.EndedAt.Ticks % TimeSpan.TicksPerSecond));
        var due = new List<Fact>();
        while (await rows.ReadAsync(cancel))
        {
            // A digest was altered after the store was read, or the record is newer: the next verification sees it.
            var result = rows.IsDBNull(1) ? Missing : report.DocumentStates.GetValueOrDefault(rows.GetString(1));
            if (result is null || (!rows.IsDBNull(2) && rows.GetString(2) == result && rows.GetFieldValue<DateTimeOffset>(3) is var last && last > checkedAt - Settled && last <= checkedAt)) continue;
            due.Add(new DocumentCheck { Document = rows.GetString(0), CheckedAt = checkedAt, Result = result });
        }

        return due;
    }

    private static string Now(Kind kind) => $"{Quote(kind.Schema)}.{Quote("now_" + kind.Name)}";
}
