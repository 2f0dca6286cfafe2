using System.Security.Cryptography;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Stores;

/// <summary>The stores on a server: finds, makes and opens them.</summary>
/// <param name="server">The server that holds them.</param>
/// <param name="migrations">Every migration, the ledger's first.</param>
/// <param name="clock">Says when a store was created.</param>
public sealed class StoreCatalogue(DatabaseServer server, IReadOnlyList<Migration> migrations, TimeProvider clock)
{
    /// <summary>Opens a store, which is made when it is not there, and brings its tables up to date.</summary>
    /// <param name="name">See <see cref="StoreName"/>.</param>
    /// <param name="kind">What it must be, or is to become.</param>
    /// <param name="opensOn">For a new store: the day as at which its pages open.</param>
    /// <exception cref="Server.ServerProblem">The server does not answer, or the store is of the other kind.</exception>
    public async Task<Store> OpenAsync(string name, StoreKind? kind, DateOnly? opensOn, CancellationToken cancel)
    {
        var database = StoreName.Database(name);
        await MakeDatabaseAsync(database, cancel);
        await using var owner = await ConnectAsync(server.Owner(database), cancel);
        await Migrator.RunAsync(owner, migrations, cancel);
        var (isKind, origin, opens) = await IdentityAsync(owner, name, kind ?? StoreKind.Live, opensOn, cancel);
        if (kind is { } wanted && wanted != isKind)
            throw new Server.ServerProblem($"The store {name} is {Words(isKind)}, not {Words(wanted)}. A store stays what it was created as: choose another name.");
        return new Store(name, isKind, origin, opens, Source(server.App(database)), Source(server.Recorder(database)), Source(server.Importer(database)), Source(server.Book(database)));
    }

    public static string Words(StoreKind kind) => kind == StoreKind.Live ? "live" : "simulated";

    private async Task MakeDatabaseAsync(string database, CancellationToken cancel)
    {
        await using var maintenance = await ConnectAsync(server.Maintenance, cancel);
        if (maintenance.PostgreSqlVersion.Major < 15) throw new Server.ServerProblem($"The server is PostgreSQL {maintenance.PostgreSqlVersion}; 15 to 18 will do.");
        await server.PrepareRolesAsync(maintenance, cancel);
        await Keeping.HalfRestored.SweepAsync(maintenance, cancel);
        await using var find = new NpgsqlCommand("select 1 from pg_database where datname = $1", maintenance) { Parameters = { new() { Value = database } } };
        if (await find.ExecuteScalarAsync(cancel) is null)
        {
            try
            {
                await using var create = new NpgsqlCommand(DatabaseServer.CreateDatabase(database), maintenance);
                await create.ExecuteNonQueryAsync(cancel);
            }
            catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Two hosts that start together: the other one made it.
            }
        }

        await server.AllowConnectionsAsync(maintenance, database, cancel);
    }

    private async Task<(StoreKind Kind, string Origin, DateOnly? OpensOn)> IdentityAsync(NpgsqlConnection owner, string name, StoreKind kind, DateOnly? opensOn, CancellationToken cancel)
    {
        var origin = $"armedpolicinggov.example/{name}/{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await using var note = new NpgsqlCommand("insert into ledger.store (name, kind, origin, opens_on, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing", owner)
        {
            Parameters =
            {
                new() { Value = name }, new() { Value = Words(kind) }, new() { Value = origin },
                new() { Value = (object?)opensOn ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date },
                new() { Value = clock.GetUtcNow().UtcDateTime },
            },
        };
        await note.ExecuteNonQueryAsync(cancel);
        await using var read = new NpgsqlCommand("select kind, origin, opens_on from ledger.store", owner);
        await using var row = await read.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetString(0) == Words(StoreKind.Live) ? StoreKind.Live : StoreKind.Simulated, row.GetString(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2));
    }

    private static NpgsqlDataSource Source(string connectionString) => new NpgsqlDataSourceBuilder(connectionString).Build();

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch (NpgsqlException problem)
        {
            await connection.DisposeAsync();
            throw new Server.ServerProblem($"The database server does not answer: {problem.Message}", problem);
        }
    }
}
