using System.CommandLine;
using System.Text;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Keeping;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Writes everything that a store holds into one file.</summary>
internal static class DumpVerb
{
    private static readonly Argument<string> Target = new("FILE") { Description = "A file that does not exist yet" };

    public static Command Create()
    {
        var verb = new Command("dump", "Write everything that a store holds into one file, byte for byte") { Target };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        var checkpoint = (await host.Get<ReadLedger>().LatestAsync(cancel))?.CosignedNote.ToString();
        var report = await host.Get<DumpStore>().WriteAsync(parsed.GetValue(Target)!, checkpoint is null ? null : Encoding.UTF8.GetBytes(checkpoint), cancel);
        await Console.Out.WriteLineAsync($"Dumped {report.Leaves:N0} entries and {report.Tables} tables of store {host.Open.Store.Name} to {parsed.GetValue(Target)} ({report.Bytes:N0} bytes). It holds personal data, and not the key that signs.");
        return 0;
    }
}
