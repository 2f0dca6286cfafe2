using System.Data;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Keeping;

/// <summary>What was dumped.</summary>
public sealed record DumpReport(long Leaves, int Tables, long Bytes);

/// <summary>Writes everything that a store holds into one file, from one snapshot, byte for byte.</summary>
public sealed class DumpStore(Store store, Kinds kinds, TimeProvider clock)
{
    /// <summary>Every table of the store, those that others refer to first; with the columns as PostgreSQL names their types.</summary>
    private const string Tables =
        """
        select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum), array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum),
            c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid and p.polroles @> array[(select oid from pg_roles where rolname = 'armedpolicinggov_book')]),
            (select string_agg(quote_ident(k.attname), ', ' order by array_position(i.indkey::int2[], k.attnum)) from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^(pg_|information_schema|migrations)' and c.oid <> 'ledger.stamp'::regclass
        group by n.nspname, c.relname, c.oid
        order by exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), n.nspname <> 'ledger', n.nspname, c.relname
        """;

    /// <summary>Writes the dump to a file that does not exist yet; it is there when it is whole, and only its owner may read it.</summary>
    /// <param name="checkpoint">The latest checkpoint as it is served, with its cosignatures; null where there is none.</param>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public async Task<DumpReport> WriteAsync(string path, byte[]? checkpoint, CancellationToken cancel)
    {
        if (Path.Exists(path)) throw new IOException($"{path} is there already. Name a file that does not exist yet.");
        var making = path + ".part";
        try
        {
            DumpReport report;
            await using (var file = new FileStream(making, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite, Options = FileOptions.Asynchronous }))
            {
                report = await WriteAsync(file, checkpoint, cancel);
                file.Flush(flushToDisk: true);
                report = report with { Bytes = file.Length };
            }

            File.Move(making, path);
            return report;
        }
        finally
        {
            File.Delete(making);
        }
    }

    private async Task<DumpReport> WriteAsync(Stream output, byte[]? checkpoint, CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using (var plain = new NpgsqlCommand("set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex'", connection)) await plain.ExecuteNonQueryAsync(cancel);
        var tables = await TablesAsync(connection, cancel);
        var header = new DumpHeader(DumpHeader.Known, store.Name, StoreCatalogue.Words(store.Kind), store.Origin, await SizeAsync(connection, cancel), clock.GetUtcNow(),
            await MigrationsAsync(connection, cancel), [.. tables.Select(each => each.Table)],
            [.. kinds.All.Select(kind => new DumpedKind(kind.Name, $"{kind.Schema}.{kind.Name}", [.. kind.KeyColumns.Select(column => column.Name)], [.. kind.Columns.Select(column => column.Name)]))]);
        await using var dump = new DumpWriter(output);
        await dump.AddAsync(DumpHeader.Member, header.ToJson(), cancel);
        if (checkpoint is not null) await dump.AddAsync("checkpoint", checkpoint, cancel);
        foreach (var (table, order) in tables)
        {
            using var rows = await connection.BeginTextExportAsync($"copy (select {Columns(table)} from {Name(table)}{order}) to stdout", cancel);
            await dump.AddLinesAsync($"tables/{table.Schema}.{table.Table}", rows, cancel);
        }

        await dump.EndAsync(cancel);
        return new DumpReport(header.Size, tables.Count, 0);
    }

    internal static string Columns(DumpedTable table) => string.Join(", ", table.Columns.Select(column => Quote(column.Name)));

    internal static string Name(DumpedTable table) => $"{Quote(table.Schema)}.{Quote(table.Table)}";

    private static async Task<List<(DumpedTable Table, string Order)>> TablesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Tables, connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var tables = new List<(DumpedTable Table, string Order)>();
        while (await rows.ReadAsync(cancel))
        {
            // Row-level security would leave rows out without a word.
            if (rows.GetBoolean(4)) throw new InvalidOperationException($"The table {rows.GetString(0)}.{rows.GetString(1)} cannot be read whole.");
            var columns = rows.GetFieldValue<string[]>(2).Zip(rows.GetFieldValue<string[]>(3)).Select(each => new DumpedColumn(each.First, each.Second));
            tables.Add((new DumpedTable(rows.GetString(0), rows.GetString(1), [.. columns]), rows.IsDBNull(5) ? "" : $" order by {rows.GetString(5)}"));
        }

        return tables;
    }

    private static async Task<IReadOnlyList<DumpedMigration>> MigrationsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select module, name, digest from migrations.applied order by applied_at, module, name", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var migrations = new List<DumpedMigration>();
        while (await rows.ReadAsync(cancel)) migrations.Add(new DumpedMigration(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return migrations;
    }

    private static async Task<long> SizeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select count(*) from ledger.entries", connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
