using ArmedPolicingGov.Interchange.Importing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>
/// Invented records of one region, told by hand (see its README): every status and every reason can be seen in them, each
/// with its story. Tests of pages and of the ledger rely on what they say.
/// </summary>
public static class EasternSample
{
    /// <summary>The folder of records, beside the tests.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>The day as at which the pages of a store with these records open.</summary>
    public static DateOnly OpensOn { get; } = new(2026, 3, 31);

    /// <summary>Imports it as the operator.</summary>
    public static async Task<ImportReport> FillAsync(TestStore store)
    {
        await using var scope = store.Scope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(Folder, TestStore.Operator, AcceptValidRows: false, _ => { }));
    }
}
