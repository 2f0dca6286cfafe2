using System.Collections.Concurrent;
using System.Data;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>A store at one moment, seen through several connections at once.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    /// <summary>Each keeps a core of the server busy and one of ours.</summary>
    private const int Readers = 2;

    private const string Quietly = "set local jit = off; set local max_parallel_workers_per_gather = 0; set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0";

    private readonly Store store;
    private readonly List<(NpgsqlConnection Connection, NpgsqlTransaction Transaction)> open = [];
    private readonly List<NpgsqlConnection> readers = [];
    private string name = "";

    private Snapshot(Store store) => this.store = store;

    /// <summary>A connection for small queries while no part runs.</summary>
    public NpgsqlConnection First => open[0].Connection;

    public static async Task<Snapshot> TakeAsync(Store store, CancellationToken cancel)
    {
        var snapshot = new Snapshot(store);
        try
        {
            var first = await snapshot.BeginAsync(cancel);
            await using var export = new NpgsqlCommand("select pg_export_snapshot()", first);
            snapshot.name = (string)(await export.ExecuteScalarAsync(cancel))!;
            await ExecuteAsync(first, Quietly, cancel);
            for (var reader = 0; reader < Readers; reader++) snapshot.readers.Add(await snapshot.JoinAsync(cancel));
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a pass that reads two queries side by side.</summary>
    public Task ReadAsync(Action<NpgsqlConnection, NpgsqlConnection> pass, CancellationToken cancel) => Task.Run(() => pass(readers[0], readers[1]), cancel);

    /// <summary>Runs parts, as many at once as there are readers, in the order in which they are given.</summary>
    public Task ReadAsync(IEnumerable<IPart> parts, CancellationToken cancel)
    {
        var left = new ConcurrentQueue<IPart>(parts);
        return Task.WhenAll(readers.Select(reader => Task.Run(() =>
        {
            while (left.TryDequeue(out var part)) part.Run(reader, cancel);
        }, cancel)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (connection, transaction) in open)
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }

    private async Task<NpgsqlConnection> JoinAsync(CancellationToken cancel)
    {
        var connection = await BeginAsync(cancel);
        // The name is of the server's own making; the statement takes no parameter.
        await ExecuteAsync(connection, $"set transaction snapshot '{name}'", cancel);
        await ExecuteAsync(connection, Quietly, cancel);
        return connection;
    }

    private async Task<NpgsqlConnection> BeginAsync(CancellationToken cancel)
    {
        var connection = await store.Book.OpenConnectionAsync(cancel);
        open.Add((connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel)));
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
