using System.Data;
using System.Runtime.CompilerServices;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="IReadVersions"/>
internal sealed class ReadVersions(Store store) : IReadVersions
{
    public async Task<IVersionSnapshot> BeginAsync(DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        var connection = await store.Book.OpenConnectionAsync(cancel);
        return new Snapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel), asKnownAt);
    }

    private sealed class Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset? asKnownAt) : IVersionSnapshot
    {
        public async IAsyncEnumerable<Fact> VersionsAsync(Kind kind, [EnumeratorCancellation] CancellationToken cancel)
        {
            var columns = string.Join(", ", kind.Columns.Select(column => Quote(column.Name)));
            await using var command = new NpgsqlCommand(
                $"select {columns}, recorded_at, recorded_by, withdrawn from {Quote(kind.Schema)}.{Quote(kind.Name)} where received_at <= @k order by key, recorded_at", connection)
            {
                CommandTimeout = 0,
                Parameters = { new("k", (asKnownAt ?? DateTimeOffset.MaxValue.AddDays(-1)).UtcDateTime) },
            };
            await using var rows = await command.ExecuteReaderAsync(cancel);
            var values = new object?[kind.Columns.Count];
            while (await rows.ReadAsync(cancel))
            {
                for (var place = 0; place < values.Length; place++) values[place] = Columns.Read(rows, place, kind.Columns[place].Type);
                yield return kind.Make(values, rows.GetFieldValue<DateTimeOffset>(values.Length), Columns.Text(rows, values.Length + 1), rows.GetBoolean(values.Length + 2));
            }
        }

        public async Task<bool> CopyDocumentAsync(string sha256, Stream target, CancellationToken cancel)
        {
            await using var find = new NpgsqlCommand("select size from ledger.documents where sha256 = $1", connection) { Parameters = { new() { Value = sha256 } } };
            if (await find.ExecuteScalarAsync(cancel) is not long size) return false;
            await using var bytes = new DocumentStream(connection, sha256, size);
            await bytes.CopyToAsync(target, cancel);
            return true;
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
