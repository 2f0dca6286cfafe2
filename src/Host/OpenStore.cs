using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Host;

/// <summary>A store with the server behind it: given back together.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly PrivatePostgres? server;

    private OpenStore(PrivatePostgres? server, Store store) => (this.server, Store) = (server, store);

    public Store Store { get; }

    /// <summary>Where the private server keeps its data; null with a server of somebody else's.</summary>
    public DataFolder? Folder => server?.Folder;

    /// <exception cref="ServerProblem">There is no server to be had, or the store is of the other kind.</exception>
    public static async Task<OpenStore> OpenAsync(string name, StoreKind? kind, DateOnly? opensOn, CancellationToken cancel)
    {
        if (!StoreName.IsValid(name)) throw new ServerProblem($"“{name}” cannot be the name of a store. Use lower-case letters, digits and hyphens, beginning with a letter.");
        var server = Settings.Database is null ? PrivatePostgres.Start(Settings.DataFolder) : null;
        try
        {
            var catalogue = new StoreCatalogue(new DatabaseServer(Settings.Database ?? server!.ConnectionString), Modules.Migrations, TimeProvider.System);
            return new OpenStore(server, await catalogue.OpenAsync(name, kind, opensOn, cancel));
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }
}
