using System.CommandLine;
using ArmedPolicingGov.Interchange.Exporting;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Exports a store as a folder of record files.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "A folder that does not exist yet" };
    private static readonly Option<string> AsKnownAt = new("--as-known-at") { Description = "Leave out what the store received later" };

    public static Command Create()
    {
        var verb = new Command("export", "Export every record of a store, with all its versions, as a folder of record files") { Folder, AsKnownAt };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        var k = Given.PastMoment("--as-known-at", parsed.GetValue(AsKnownAt), TimeProvider.System);
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        var report = await host.Get<ExportFolder>().WriteAsync(parsed.GetValue(Folder)!, k, cancel);
        await Console.Out.WriteLineAsync($"Exported {report.Rows:N0} rows and {report.Documents:N0} documents of store {host.Open.Store.Name} ({StoreCatalogue.Words(host.Open.Store.Kind)}) to {parsed.GetValue(Folder)}.");
        return 0;
    }
}
