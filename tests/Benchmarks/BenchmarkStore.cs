using System.Diagnostics;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Writing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>A store with what the product registers around it.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BenchmarkStore(Store store, ServiceProvider services) => (Store, this.services) = (store, services);

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    public Store Store { get; }

    public Person Operator { get; private init; } = null!;

    /// <summary>Opens a store; the one of records is filled, once, with as many operations and what belongs to them.</summary>
    public static async Task<BenchmarkStore> OpenAsync(BenchmarkServer server, string name, int operations)
    {
        var store = await new StoreCatalogue(server.Server, Modules.Migrations, TimeProvider.System).OpenAsync(name, StoreKind.Simulated, null, CancellationToken.None);
        var provider = new ServiceCollection().AddLogging().AddProduct(store).AddSingleton(new KeyFolder(Path.Combine(server.Data, "keys"))).BuildServiceProvider();
        var scopes = Scopes.All(provider.GetRequiredService<Reference>());
        var opened = new BenchmarkStore(store, provider) { Operator = new Person("operator/benchmark", "", Roles.Operator, scopes, scopes) };
        if (name == "records" && await opened.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None) is null) await opened.FillAsync(operations);
        return opened;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<T> OneAsync<T>(string sql)
    {
        await using var command = Store.Book.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Store.DisposeAsync();
    }

    private async Task FillAsync(int operations)
    {
        var folder = Directory.CreateTempSubdirectory("armedpolicinggov-benchmark-").FullName;
        try
        {
            var versions = new RecordsFolder(folder, operations).Write();
            Console.WriteLine($"Importing {versions:N0} records: this is done once.");
            var began = Stopwatch.GetTimestamp();
            await using var scope = services.CreateAsyncScope();
            var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(folder, Operator, AcceptValidRows: false, fault => Console.Error.WriteLine(fault)));
            if (report.Outcome is not Outcome.Recorded) throw new InvalidOperationException("The records of the benchmark were refused.");
            Console.WriteLine($"Imported in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
        return folder.FullName;
    }
}
