using System.Security.Cryptography;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Keeping;

/// <summary>
/// A database that a restore is filling, under a name that no store can have. Whoever fills it holds a lock of its name, so
/// what an interrupted restore left is told from what is being filled, and dropped by the next one to open or restore a store.
/// </summary>
internal sealed class HalfRestored(NpgsqlConnection maintenance, string database) : IAsyncDisposable
{
    private const string Prefix = "armedpolicinggov_restoring_";

    private bool done;

    public string Database => database;

    /// <summary>Makes an empty one. The connection must stay open for as long as it is filled.</summary>
    public static async Task<HalfRestored> MakeAsync(NpgsqlConnection maintenance, CancellationToken cancel)
    {
        var half = new HalfRestored(maintenance, Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true));
        if (!await half.LockAsync(cancel)) throw new InvalidOperationException("A random name was taken.");
        await half.ExecuteAsync(DatabaseServer.CreateDatabase(half.Database), cancel);
        return half;
    }

    /// <summary>Gives it its name: from here on it is a store.</summary>
    public async Task BecomeAsync(string name, CancellationToken cancel)
    {
        await ExecuteAsync($"alter database {DatabaseServer.Quote(database)} rename to {DatabaseServer.Quote(name)}", cancel);
        done = true;
    }

    /// <summary>Drops what interrupted restores have left.</summary>
    public static async Task SweepAsync(NpgsqlConnection maintenance, CancellationToken cancel)
    {
        var left = new List<string>();
        await using (var find = new NpgsqlCommand("select datname from pg_database where starts_with(datname, $1)", maintenance) { Parameters = { new() { Value = Prefix } } })
        {
            await using var rows = await find.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) left.Add(rows.GetString(0));
        }

        foreach (var half in left.Select(name => new HalfRestored(maintenance, name)))
        {
            if (!await half.LockAsync(cancel)) continue;
            try
            {
                await half.DisposeAsync();
            }
            catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // Its killed restore is still ending on the server: the next one to come drops it.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!done) await ExecuteAsync($"drop database if exists {DatabaseServer.Quote(database)}", CancellationToken.None);
        }
        finally
        {
            await using var unlock = new NpgsqlCommand("select pg_advisory_unlock(7126207, hashtext($1))", maintenance) { Parameters = { new() { Value = database } } };
            await unlock.ExecuteNonQueryAsync();
        }
    }

    private async Task<bool> LockAsync(CancellationToken cancel)
    {
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(7126207, hashtext($1))", maintenance) { Parameters = { new() { Value = database } } };
        return await take.ExecuteScalarAsync(cancel) is true;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, maintenance) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
