using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Verbs;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Simulation;
using MediatR;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>
/// The invented records that come with the product: two simulated regions, which fill an empty store through the same
/// import as any folder. An import is all or nothing, so a fill that was interrupted is done by the next start, and of
/// two at once the second finds it done.
/// </summary>
public static class SampleRecords
{
    /// <summary>What is simulated for the sample: what the verb simulates of these regions unless it is told more.</summary>
    public static SimulationSettings Settings { get; } = new() { Regions = ["eastern", "west-midlands"] };

    /// <summary>Whether nothing was ever recorded in the store.</summary>
    public static async Task<bool> IsWantedAsync(IServiceProvider services, CancellationToken cancel) =>
        await services.GetRequiredService<ILoadKnownFacts>().LatestAsync(cancel) is null;

    /// <summary>Simulates records and imports them, unless something was recorded in the store before.</summary>
    /// <returns>What became of the import; null where none was needed.</returns>
    /// <exception cref="ServerProblem">The records were refused: the store has others by now, or the product is not whole.</exception>
    public static async Task<ImportReport?> FillAsync(IServiceProvider services, SimulationSettings settings, CancellationToken cancel)
    {
        if (!await IsWantedAsync(services, cancel)) return null;
        // The store keeps what it takes from the folder, so the folder need not last.
        var folder = Directory.CreateTempSubdirectory("armedpolicinggov-sample-");
        try
        {
            var simulated = services.GetRequiredService<SimulateRecords>().Write(folder.FullName, settings, cancel);
            var report = await ImportAsync(services, simulated.Records, cancel);
            await SampleSignIn.TieAsync(services, settings.Until, cancel);
            return report;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ImportReport> ImportAsync(IServiceProvider services, string records, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var faults = new List<Fault>();
        var by = Operator.Of(services.GetRequiredService<Reference>());
        var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(records, by, AcceptValidRows: false, faults.Add), cancel);
        return report.Outcome is not Outcome.Refused || !await IsWantedAsync(services, cancel)
            ? report
            : throw new ServerProblem($"The sample records cannot be imported: {faults[0].Value} {faults[0].Problem}. Build or install the product again, or serve another store with --store.");
    }
}
