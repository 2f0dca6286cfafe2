using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Host;

/// <summary>The server of the settings: the private one, started where it must be, or one of somebody else's.</summary>
internal sealed class OpenServer : IAsyncDisposable
{
    private readonly PrivatePostgres? started;

    private OpenServer(PrivatePostgres? started, DatabaseServer server) => (this.started, Server) = (started, server);

    public DatabaseServer Server { get; }

    /// <summary>Where the private server keeps its data; null with a server of somebody else's.</summary>
    public DataFolder? Folder => started?.Folder;

    /// <summary>Starts the private server unless it runs, where that is the one.</summary>
    /// <exception cref="ServerProblem">There is no server to be had.</exception>
    public static OpenServer Start()
    {
        var own = Settings.Database is null ? PrivatePostgres.Start(Settings.DataFolder) : null;
        return new OpenServer(own, new DatabaseServer(Settings.Database ?? own!.ConnectionString));
    }

    public ValueTask DisposeAsync() => started?.DisposeAsync() ?? ValueTask.CompletedTask;
}
