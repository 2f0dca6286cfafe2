using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Keeping;

/// <summary>What was restored.</summary>
public sealed record RestoreReport(string Store, string Origin, long Leaves, DateTimeOffset MadeAt);

/// <summary>Makes a store of a dump, byte for byte. The store is there when it is whole; before, there is nothing of that name.</summary>
/// <param name="migrations">Every migration, the ledger's first.</param>
public sealed class RestoreStore(DatabaseServer server, IReadOnlyList<Migration> migrations)
{
    /// <summary>Restores a dump.</summary>
    /// <param name="name">The store's name; null: the one in the dump.</param>
    /// <exception cref="InvalidDataException">It is no dump, or not as it was written, or its rows do not fit.</exception>
    /// <exception cref="ServerProblem">There is a store of that name, or the dump was made by a later version.</exception>
    public async Task<RestoreReport> ReadAsync(string path, string? name, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        await using var dump = new DumpReader(file);
        var header = await HeaderAsync(dump, cancel);
        var target = name ?? header.Name;
        if (!StoreName.IsValid(target)) throw new InvalidDataException($"“{target}” cannot be the name of a store. Give another one with --store.");
        await using var maintenance = await OpenAsync(server.Maintenance, cancel);
        await server.PrepareRolesAsync(maintenance, cancel);
        await HalfRestored.SweepAsync(maintenance, cancel);
        if (await ExistsAsync(maintenance, StoreName.Database(target), cancel)) throw new ServerProblem($"There is a store {target} already. Restore under another name with --store.");
        await using var half = await HalfRestored.MakeAsync(maintenance, cancel);
        await FillAsync(half.Database, header, dump, cancel);
        await server.AllowConnectionsAsync(maintenance, half.Database, cancel);
        await half.BecomeAsync(StoreName.Database(target), cancel);
        return new RestoreReport(target, header.Origin, header.Size, header.MadeAt);
    }

    private static async Task<DumpHeader> HeaderAsync(DumpReader dump, CancellationToken cancel)
    {
        if (await dump.NextAsync(cancel) is not (DumpHeader.Member, { } json)) throw new InvalidDataException("The file is no dump of a store.");
        var header = DumpHeader.Read(json);
        return header.Format == DumpHeader.Known ? header : throw new InvalidDataException($"The dump has format {header.Format}; this version reads {DumpHeader.Known}.");
    }

    private async Task FillAsync(string database, DumpHeader header, DumpReader dump, CancellationToken cancel)
    {
        await using var owner = await OpenAsync(server.Owner(database), cancel);
        await Migrator.RunAsync(owner, Made(header), cancel);
        await using var transaction = await owner.BeginTransactionAsync(cancel);
        await ExecuteAsync(owner, "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'", cancel);
        var tables = header.Tables.ToDictionary(table => $"tables/{table.Schema}.{table.Table}", StringComparer.Ordinal);
        foreach (var table in header.Tables) await ExecuteAsync(owner, $"alter table {DumpStore.Name(table)} no force row level security, disable trigger user", cancel);
        while (await dump.NextAsync(cancel) is var (member, rows))
        {
            if (member == "checkpoint") continue;
            if (!tables.TryGetValue(member[..Math.Max(member.LastIndexOf('/'), 0)], out var table)) throw new InvalidDataException($"The dump’s member {member} belongs to no table that it lists.");
            await CopyAsync(owner, table, rows, cancel);
        }

        await CheckReferencesAsync(owner, cancel);
        foreach (var table in header.Tables) await CloseAsync(owner, table, cancel);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>The migrations that made the dump's tables; later ones are applied when the store is opened.</summary>
    private IReadOnlyList<Migration> Made(DumpHeader header)
    {
        var known = migrations.ToDictionary(each => (each.Module, each.Name));
        foreach (var made in header.Migrations)
        {
            if (!known.TryGetValue((made.Module, made.Name), out var migration) || migration.Digest != made.Digest)
                throw new ServerProblem($"The dump was made by another version of the product: its migration {made.Module}/{made.Name} is not the one here. Restore it with that version.");
        }

        var applied = header.Migrations.Select(each => (each.Module, each.Name)).ToHashSet();
        return [.. migrations.Where(each => applied.Contains((each.Module, each.Name)))];
    }

    private static async Task CopyAsync(NpgsqlConnection owner, DumpedTable table, byte[] rows, CancellationToken cancel)
    {
        try
        {
            await using var copy = await owner.BeginTextImportAsync($"copy {DumpStore.Name(table)} ({DumpStore.Columns(table)}) from stdin", cancel);
            using var text = new StreamReader(new MemoryStream(rows, writable: false), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            var buffer = new char[64 * 1024];
            for (var read = await text.ReadAsync(buffer, cancel); read > 0; read = await text.ReadAsync(buffer, cancel)) await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        catch (Exception problem) when (problem is PostgresException { SqlState: ['2', '2' or '3', ..] or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } or System.Text.DecoderFallbackException)
        {
            throw new InvalidDataException($"The rows of {table.Schema}.{table.Table} do not fit: {(problem as PostgresException)?.MessageText ?? problem.Message}", problem);
        }
    }

    private static async Task CheckReferencesAsync(NpgsqlConnection owner, CancellationToken cancel)
    {
        try
        {
            await ExecuteAsync(owner, "set constraints all immediate", cancel);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new InvalidDataException($"The dump’s rows do not belong together: {problem.MessageText}", problem);
        }
    }

    /// <summary>Puts back what protects the rows, and lets numbers go on after the last one.</summary>
    private static async Task CloseAsync(NpgsqlConnection owner, DumpedTable table, CancellationToken cancel)
    {
        await ExecuteAsync(owner,
            $"""
            do $$ begin if (select relrowsecurity from pg_class where oid = '{DumpStore.Name(table)}'::regclass) then alter table {DumpStore.Name(table)} force row level security; end if; end $$;
            alter table {DumpStore.Name(table)} enable trigger user
            """, cancel);
        foreach (var column in table.Columns.Where(column => column.Type == "bigint"))
        {
            await ExecuteAsync(owner,
                $"""
                select setval(sequence, (select max({Quote(column.Name)}) from {DumpStore.Name(table)}))
                from (select pg_get_serial_sequence('{DumpStore.Name(table)}', '{column.Name}') as sequence) s
                where sequence is not null and exists (select from {DumpStore.Name(table)})
                """, cancel);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection maintenance, string database, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand("select 1 from pg_database where datname = $1", maintenance) { Parameters = { new() { Value = database } } };
        return await find.ExecuteScalarAsync(cancel) is not null;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
