using System.CommandLine;
using System.Diagnostics;
using System.Net.Sockets;
using ArmedPolicingGov.Access;
using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Host.Serving.Sample;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.AspNetCore.DataProtection;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Serves the pages of a store; the sample is filled first.</summary>
internal static class ServeVerb
{
    private const string SampleStore = "sample";

    public static Command Create()
    {
        var verb = new Command("serve", "Serve the pages of a store (without --store: the sample)");
        var store = new StoreOptions(verb, SampleStore);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        var port = Settings.Port;
        if (IsTaken(port)) throw new ServerProblem($"Port {port} is taken by another program. Stop it, or set ARMEDPOLICINGGOV_PORT to another port.");
        await using var open = options.NameOf(parsed) == SampleStore
            ? await OpenStore.OpenAsync(SampleStore, StoreKind.Simulated, SampleRecords.Settings.Until, cancel)
            : await options.OpenAsync(parsed, cancel);
        await using var site = Site.Build(open.Store, port, KeepKeys);
        if (open.Store.Name == SampleStore && await SampleRecords.IsWantedAsync(site.Services, cancel))
        {
            await Console.Error.WriteLineAsync("Filling the sample with simulated records of two regions: this is done once.");
            await SampleRecords.FillAsync(site.Services, SampleRecords.Settings, cancel);
        }

        var key = await site.Services.GetRequiredService<KeyFile>().VerifierAsync(cancel);
        await site.StartAsync(cancel);
        var address = new UriBuilder(site.Urls.First()) { Host = "localhost" }.Uri;
        using (var client = new HttpClient()) await client.GetAsync(new Uri(address, "/sign-in"), cancel);
        await Console.Out.WriteLineAsync($"""

            Store      {open.Store.Name} ({StoreCatalogue.Words(open.Store.Kind)})
            Data       {open.Folder?.Path ?? "on the server of ARMEDPOLICINGGOV_DATABASE"}{(open.Folder?.MovedFrom is { } moved ? $" (user {open.Folder.User} may not enter {moved})" : "")}
            Key        {key}
            Personas   {string.Join(", ", AccessModule.PersonaNames)}
            Ready      after {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} seconds
            Open       {address}

            Stop with Ctrl-C.
            """);
        await site.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>The keys that sign cookies stand with the data, closed to everyone else: several checkouts do not meet in one home folder.</summary>
    private static void KeepKeys(IServiceCollection services)
    {
        var keys = Directory.CreateDirectory(Settings.Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddDataProtection().SetApplicationName("ArmedPolicingGov").PersistKeysToFileSystem(keys);
    }

    private static bool IsTaken(int port)
    {
        if (port == 0) return false;
        try
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
