using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Verbs;
using ArmedPolicingGov.Interchange;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Server;
using MediatR;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>
/// The invented records that come with the product: a folder like any other, which fills an empty store through the same
/// import. An import is all or nothing and adds nothing twice, so a fill that was interrupted is done by the next start,
/// and of two at once the second finds it done.
/// </summary>
public static class SampleRecords
{
    /// <summary>The folder of records, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>The day as at which the pages of a store with these records open.</summary>
    public static DateOnly? OpensOn => StoreFile.Read(Folder)?.OpensOn;

    /// <summary>Whether nothing was ever recorded in the store.</summary>
    public static async Task<bool> IsWantedAsync(IServiceProvider services, CancellationToken cancel) =>
        await services.GetRequiredService<ILoadKnownFacts>().LatestAsync(cancel) is null;

    /// <summary>Imports the records, unless something was recorded in the store before.</summary>
    /// <returns>What became of the import; null where none was needed.</returns>
    /// <exception cref="ServerProblem">The folder is not as it was shipped.</exception>
    public static async Task<ImportReport?> FillAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!await IsWantedAsync(services, cancel)) return null;
        await using var scope = services.CreateAsyncScope();
        var faults = new List<Fault>();
        var by = Operator.Of(services.GetRequiredService<Reference>());
        var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(Folder, by, AcceptValidRows: false, faults.Add), cancel);
        return report.Outcome is not Outcome.Refused || !await IsWantedAsync(services, cancel)
            ? report
            : throw new ServerProblem($"The sample records beside the program cannot be imported: {faults[0].Value} {faults[0].Problem}. Build or install the product again, or serve another store with --store.");
    }
}
