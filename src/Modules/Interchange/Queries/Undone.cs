using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Acts;

namespace ArmedPolicingGov.Interchange.Queries;

/// <summary>Which imports were taken back, and by which act: the ledger says it.</summary>
internal static class Undone
{
    public static async Task<IReadOnlyDictionary<Guid, ActRecord>> UndoneAsync(this IReadFacts read, CancellationToken cancel)
    {
        var begins = UndoImport.EvidenceOf(Guid.Empty).Length - Guid.Empty.ToString().Length;
        var undone = new Dictionary<Guid, ActRecord>();
        foreach (var act in await read.ActsAsync([UndoImport.ActKind], 0, int.MaxValue, cancel))
        {
            if (act.Evidence?.Length > begins && Guid.TryParse(act.Evidence.AsSpan(begins), out var import)) undone.TryAdd(import, act);
        }

        return undone;
    }
}
