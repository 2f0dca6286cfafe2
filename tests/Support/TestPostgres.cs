using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>
/// The server of the tests: one for the machine's checkout, private like that of the product, and a store with every
/// migration from which each test class clones its own. Tests of crashes start their own.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<Task<(DatabaseServer Server, string Template)>> Prepared = new(PrepareAsync);

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>How the owner of the stores connects: what <c>ARMEDPOLICINGGOV_DATABASE</c> holds for a host process of a test.</summary>
    public static async Task<DatabaseServer> ServerAsync() => (await Prepared.Value).Server;

    internal static Task<(DatabaseServer Server, string Template)> ReadyAsync() => Prepared.Value;

    private static async Task<(DatabaseServer Server, string Template)> PrepareAsync()
    {
        var connection = Environment.GetEnvironmentVariable("ARMEDPOLICINGGOV_DATABASE");
        if (string.IsNullOrEmpty(connection))
        {
            var postgres = PrivatePostgres.Start(TestData.Folder(Root), TestData.Settings);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => postgres.DisposeAsync().AsTask().Wait();
            connection = postgres.ConnectionString;
        }

        var server = new DatabaseServer(connection);
        await SweepAsync(server);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Host.Modules.Migrations.Select(each => each.Digest)))))[..12];
        var template = $"template-{digest}";
        await using var store = await new StoreCatalogue(server, Host.Modules.Migrations, TimeProvider.System).OpenAsync(template, null, null, CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        return (server, StoreName.Database(template));
    }

    /// <summary>Drops a store's database, unless somebody is still leaving it: the next run drops those.</summary>
    public static async Task DropAsync(NpgsqlConnection maintenance, string database)
    {
        try
        {
            await using var drop = new NpgsqlCommand($"drop database if exists {DatabaseServer.Quote(database)}", maintenance);
            await drop.ExecuteNonQueryAsync();
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            // A connection takes a moment to end on the server.
        }
    }

    /// <summary>Drops what earlier runs left: a store's name is a version 7 id, which begins with the time of its making.</summary>
    private static async Task SweepAsync(DatabaseServer server)
    {
        await using var maintenance = new NpgsqlConnection(server.Maintenance);
        await maintenance.OpenAsync();
        var before = $"{StoreName.Database("t-")}{Guid.CreateVersion7(TimeProvider.System.GetUtcNow().AddHours(-2)):N}";
        var left = new List<string>();
        await using (var find = new NpgsqlCommand("select datname from pg_database where datname like 'armedpolicinggov_t-%' and datname < $1", maintenance) { Parameters = { new() { Value = before } } })
        {
            await using var rows = await find.ExecuteReaderAsync();
            while (await rows.ReadAsync()) left.Add(rows.GetString(0));
        }

        foreach (var database in left) await DropAsync(maintenance, database);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
