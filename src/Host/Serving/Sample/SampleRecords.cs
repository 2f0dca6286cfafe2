using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Verbs;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Simulation;
using MediatR;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>
/// The invented records that come with the product: two simulated regions, which fill an empty store through the same
/// import as any folder. An import is all or nothing, so a fill that was interrupted is done by the next start, and of
/// two at once the second finds it done.
/// </summary>
public static class SampleRecords
{
    /// <summary>What is simulated for the sample: what the verb simulates of these regions unless it is told more.</summary>
    public static SimulationSettings Settings { get; } = new() { Regions = ["eastern", "west-midlands"] };

    /// <summary>Whether nothing was ever recorded in the store, or only what a fill records before it is done.</summary>
    public static async Task<bool> IsWantedAsync(IServiceProvider services, CancellationToken cancel) =>
        await IsEmptyAsync(services, cancel) || !await SampleWork.IsToldAsync(services, cancel);

    /// <summary>Simulates records and imports them, unless something was recorded in the store before; then records what no file holds, unless that is there.</summary>
    /// <returns>What became of the import; null where none was needed.</returns>
    /// <exception cref="ServerProblem">The records were refused: the store has others by now, or the product is not whole.</exception>
    public static async Task<ImportReport?> FillAsync(IServiceProvider services, SimulationSettings settings, CancellationToken cancel)
    {
        var report = await IsEmptyAsync(services, cancel) ? await SimulateAsync(services, settings, cancel) : null;
        if (!await SampleWork.IsToldAsync(services, cancel)) await SampleWork.TellAsync(services, settings.Until, cancel);
        return report;
    }

    private static async Task<bool> IsEmptyAsync(IServiceProvider services, CancellationToken cancel) =>
        await services.GetRequiredService<ILoadKnownFacts>().LatestAsync(cancel) is null;

    private static async Task<ImportReport> SimulateAsync(IServiceProvider services, SimulationSettings settings, CancellationToken cancel)
    {
        // The store keeps what it takes from the folder, so the folder need not last.
        var folder = Directory.CreateTempSubdirectory("armedpolicinggov-sample-");
        try
        {
            var simulated = services.GetRequiredService<SimulateRecords>().Write(folder.FullName, settings, cancel);
            return await ImportAsync(services, simulated.Records, cancel);
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
        return report.Outcome is not Outcome.Refused || !await IsEmptyAsync(services, cancel)
            ? report
            : throw new ServerProblem($"The sample records cannot be imported: {faults[0].Value} {faults[0].Problem}. Build or install the product again, or serve another store with --store.");
    }
}
