using System.CommandLine;
using System.Diagnostics;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Stores;
using MediatR;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Imports a folder of record files into a store.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "The folder of record files" };
    private static readonly Option<bool> AcceptValidRows = new("--accept-valid-rows") { Description = "Record the rows that are right and report the rest" };
    private static readonly Option<string> Report = new("--report") { Description = "Write every fault to this CSV file as well" };

    public static Command Create()
    {
        var verb = new Command("import", "Import a folder of record files: all of it, or with faults nothing") { Folder, AcceptValidRows, Report };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var faults = new FaultReport(parsed.GetValue(Report));
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        await using var scope = host.Scope();
        if (HoldUp.Of(parsed.GetValue(Folder)!) is { } warning) await Console.Out.WriteLineAsync(warning);
        var ticker = new ImportTicker();
        ImportReport report;
        try
        {
            report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
                new ImportFolder(parsed.GetValue(Folder)!, scope.ServiceProvider.GetRequiredService<Person>(), parsed.GetValue(AcceptValidRows), faults.Say, ticker), cancel);
        }
        finally
        {
            ticker.Clear();
        }

        var store = $"store {host.Open.Store.Name} ({StoreCatalogue.Words(host.Open.Store.Kind)})";
        await Console.Out.WriteLineAsync(report.Outcome switch
        {
            Outcome.Recorded recorded => $"Recorded {recorded.Versions:N0} new versions of {report.Rows:N0} rows in {store} as act {recorded.Act}, known from {LondonTime.Format(recorded.ReceivedAt)}, in {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s.{Left(report)}",
            Outcome.NothingNew => $"Nothing new: {store} holds all of it already ({report.Rows:N0} rows).{Left(report)}",
            _ => $"Nothing was recorded in {store}: {report.Faults:N0} {(report.Faults == 1 ? "fault" : "faults")} in {report.Rows:N0} rows read. Mend them and import again, or use --accept-valid-rows.",
        });
        return report.Outcome is Outcome.Refused ? 1 : 0;
    }

    private static string Left(ImportReport report) => report.Faults == 0 ? "" : $" {report.Faults:N0} faults were reported, and their rows left out.";
}
