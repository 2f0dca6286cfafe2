using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host;
using ArmedPolicingGov.Interchange;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Writing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>A store of one's own, cloned from the template, with everything that the product registers; dropped afterwards.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly DatabaseServer server;
    private readonly ServiceProvider services;
    private readonly TempFolder keys = new();

    private TestStore(DatabaseServer server, Store store, Action<IServiceCollection>? configure)
    {
        (this.server, Store) = (server, store);
        var collection = new ServiceCollection().AddLogging().AddProduct(store);
        collection.AddSingleton(Operator).AddSingleton(Keys).AddSingleton(Uploads);
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public Store Store { get; }

    /// <summary>The folder of its signing key; gone with the store.</summary>
    public KeyFolder Keys => new(keys.Path);

    /// <summary>Where its unfinished imports are kept; gone with the store.</summary>
    public UploadsFolder Uploads => new(keys["imports"]);

    public Kinds Kinds => Get<Kinds>();

    public Reference Reference => Get<Reference>();

    /// <summary>Reads and writes everything, as the operator of the command line does.</summary>
    public static Person Operator { get; } = Everywhere();

    public static async Task<TestStore> NewAsync(StoreKind kind = StoreKind.Live, DateOnly? opensOn = null, Action<IServiceCollection>? configure = null)
    {
        var (server, template) = await TestPostgres.ReadyAsync();
        var name = $"t-{Guid.CreateVersion7():N}";
        await using (var maintenance = new NpgsqlConnection(server.Maintenance))
        {
            await maintenance.OpenAsync();
            // Clones of one template wait for each other: PostgreSQL refuses two at once.
            await ExecuteAsync(maintenance, "select pg_advisory_lock(7126299)");
            await ExecuteAsync(maintenance, $"create database {DatabaseServer.Quote(StoreName.Database(name))} template {DatabaseServer.Quote(template)}");
            await ExecuteAsync(maintenance, "select pg_advisory_unlock(7126299)");
        }

        await using (var owner = new NpgsqlConnection(server.Owner(StoreName.Database(name))))
        {
            await owner.OpenAsync();
            await ExecuteAsync(owner, "delete from ledger.store");
        }

        var store = await new StoreCatalogue(server, Host.Modules.Migrations, TimeProvider.System).OpenAsync(name, kind, opensOn, CancellationToken.None);
        return new TestStore(server, store, configure);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>What a request of a person would get.</summary>
    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>Records facts as the operator.</summary>
    public Task<Outcome> RecordAsync(params IEnumerable<Fact> facts) => RecordAsync(new Faults(), facts);

    public Task<Outcome> RecordAsync(Faults faults, params IEnumerable<Fact> facts) =>
        Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", Operator), [.. facts.Select(fact => new Row(Kinds.Of(fact), fact))]) { Faults = faults }, CancellationToken.None);

    /// <summary>The connection of the tables' owner, for looking at what no part of the product would show.</summary>
    public async Task<NpgsqlConnection> OwnerAsync() => await OpenAsync(server.Owner(StoreName.Database(Store.Name)));

    /// <summary>The application's connection, which adds and selects and can do nothing else.</summary>
    public async Task<NpgsqlConnection> AppAsync() =>
        // One that stays in a pool would keep the database from being dropped.
        await OpenAsync(new NpgsqlConnectionStringBuilder(server.App(StoreName.Database(Store.Name))) { Pooling = false }.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Store.DisposeAsync();
        await using var maintenance = await OpenAsync(server.Maintenance);
        await TestPostgres.DropAsync(maintenance, StoreName.Database(Store.Name));
        keys.Dispose();
    }

    private static Person Everywhere()
    {
        var scopes = Scopes.All(Organisation.ReferenceData.Load());
        return new Person("operator", "Operator", Roles.Operator, scopes, scopes);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
