using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Writing;
using MediatR;

namespace ArmedPolicingGov.Interchange.Acts;

/// <summary>Take an import back: withdraw what it brought, restore what it changed; all of it, or with faults nothing.</summary>
/// <param name="Import">The act of the import.</param>
internal sealed record UndoImport(ActRecord Import, Person By, Action<Fault> Say) : IRequest<ImportReport>
{
    /// <summary>The code of the act.</summary>
    public const string ActKind = "undo-import";

    public Guid? Act { get; init; }

    public string? Reason { get; init; }

    public bool IsTrial { get; init; }

    public Action<KindChanges>? Changes { get; init; }

    public Func<bool> Confirms { get; init; } = () => true;

    /// <summary>The evidence of such an act, by which an import that was taken back is known.</summary>
    public static string EvidenceOf(Guid import) => $"Import {import}";
}

internal sealed class UndoImportHandler(IRecordFacts record, FactsBefore before) : IRequestHandler<UndoImport, ImportReport>
{
    public async Task<ImportReport> Handle(UndoImport request, CancellationToken cancellationToken)
    {
        var faults = new Faults(request.Say);
        var act = new Act(request.Act ?? Guid.CreateVersion7(), UndoImport.ActKind, request.By, request.Reason, UndoImport.EvidenceOf(request.Import.Id));
        var recording = new Recording(act, before.Rows(request.Import, faults))
        {
            IsBulk = true,
            IsTrial = request.IsTrial,
            Changes = request.Changes,
            MayRecord = request.Confirms,
            Faults = faults,
        };
        return new ImportReport(await record.RecordAsync(recording, cancellationToken), request.Import.Versions, faults.Count);
    }
}
