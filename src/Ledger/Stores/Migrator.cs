using Npgsql;

namespace ArmedPolicingGov.Ledger.Stores;

/// <summary>Brings a store's tables up to date: each migration once, under a lock, in a transaction of its own.</summary>
internal static class Migrator
{
    private const string Book =
        """
        create schema if not exists migrations;
        create table if not exists migrations.applied (
            module text not null, name text not null, digest text not null, applied_at timestamptz not null default clock_timestamp(),
            primary key (module, name))
        """;

    public static async Task RunAsync(NpgsqlConnection owner, IEnumerable<Migration> migrations, CancellationToken cancel)
    {
        await ExecuteAsync(owner, "select pg_advisory_lock(7126202)", cancel);
        try
        {
            await ExecuteAsync(owner, Book, cancel);
            var applied = await AppliedAsync(owner, cancel);
            foreach (var migration in migrations)
            {
                if (!applied.TryGetValue((migration.Module, migration.Name), out var digest)) await ApplyAsync(owner, migration, cancel);
                else if (digest != migration.Digest)
                    throw new Server.ServerProblem($"The migration {migration.Module}/{migration.Name} was edited after it had been applied to this store. Restore the file, and make the change in a further one.");
            }
        }
        finally
        {
            await ExecuteAsync(owner, "select pg_advisory_unlock(7126202)", CancellationToken.None);
        }
    }

    private static async Task<Dictionary<(string Module, string Name), string>> AppliedAsync(NpgsqlConnection owner, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select module, name, digest from migrations.applied", owner);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<(string Module, string Name), string>();
        while (await rows.ReadAsync(cancel)) applied.Add((rows.GetString(0), rows.GetString(1)), rows.GetString(2));
        return applied;
    }

    private static async Task ApplyAsync(NpgsqlConnection owner, Migration migration, CancellationToken cancel)
    {
        await using var transaction = await owner.BeginTransactionAsync(cancel);
        await ExecuteAsync(owner, migration.Sql, cancel);
        await using var note = new NpgsqlCommand("insert into migrations.applied (module, name, digest) values ($1, $2, $3)", owner)
        {
            Parameters = { new() { Value = migration.Module }, new() { Value = migration.Name }, new() { Value = migration.Digest } },
        };
        await note.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection owner, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, owner) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
