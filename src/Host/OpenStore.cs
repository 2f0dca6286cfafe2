using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Host;

/// <summary>A store with the server behind it: given back together.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly OpenServer server;

    private OpenStore(OpenServer server, Store store) => (this.server, Store) = (server, store);

    public Store Store { get; }

    /// <summary>Where the private server keeps its data; null with a server of somebody else's.</summary>
    public DataFolder? Folder => server.Folder;

    /// <summary>Starts the private server where that is used, and opens the store, which is made when it is not there.</summary>
    /// <exception cref="ServerProblem">There is no server to be had, or the store is of the other kind.</exception>
    public static async Task<OpenStore> OpenAsync(string name, StoreKind? kind, DateOnly? opensOn, CancellationToken cancel)
    {
        if (!StoreName.IsValid(name)) throw new ServerProblem($"“{name}” cannot be the name of a store. Use lower-case letters, digits and hyphens, beginning with a letter.");
        var started = OpenServer.Start();
        try
        {
            var catalogue = new StoreCatalogue(started.Server, Modules.Migrations, TimeProvider.System);
            return new OpenStore(started, await catalogue.OpenAsync(name, kind, opensOn, cancel));
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await server.DisposeAsync();
    }
}
