using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using MediatR;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Done">The part of the record files that has been read, from 0 to 1.</param>
public sealed record ImportProgress(string Doing, long Rows, double Done);

/// <summary>What became of an import.</summary>
/// <param name="Rows">How many rows were read.</param>
public sealed record ImportReport(Outcome Outcome, long Rows, long Faults)
{
    /// <summary>How many rows of each kind were read.</summary>
    public IReadOnlyDictionary<string, long> RowsOf { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}

/// <summary>The act of importing a folder of record files: all of it, or with faults nothing; or, where that is asked for, what is right.</summary>
/// <param name="Say">Told every fault as it is found: there may be thousands.</param>
public sealed record ImportFolder(string Folder, Person By, bool AcceptValidRows, Action<Fault> Say, IProgress<ImportProgress>? Progress = null) : IRequest<ImportReport>
{
    /// <summary>The code of the act.</summary>
    public const string ActKind = "import";

    /// <summary>The id of the act; null: one is made.</summary>
    public Guid? Act { get; init; }

    /// <summary>Why; null: nothing is said.</summary>
    public string? Reason { get; init; }

    /// <summary>On what evidence; null: the folder's name.</summary>
    public string? Evidence { get; init; }

    /// <summary>Checks everything and records nothing.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Told, kind by kind, what is changed.</summary>
    public Action<KindChanges>? Changes { get; init; }

    /// <summary>Asked when everything is found and told: false refuses the whole.</summary>
    public Func<bool> Confirms { get; init; } = () => true;
}

/// <summary>Reads the folder and records what it holds as one act.</summary>
internal sealed class ImportFolderHandler(IRecordFacts record, Kinds kinds, Reference reference, Permissions permissions, Store store) : IRequestHandler<ImportFolder, ImportReport>
{
    public async Task<ImportReport> Handle(ImportFolder request, CancellationToken cancellationToken)
    {
        var faults = new Faults(request.Say);
        if (RecordFolder.Open(request.Folder, kinds, store.Kind, faults) is not { } folder) return new ImportReport(new Outcome.Refused(), 0, faults.Count);

        var documents = new DocumentFiles(Path.GetFullPath(folder.FilesFolder));
        var reading = new ImportReading(folder, documents, reference, faults, kind => permissions.MayRecord(request.By, kind), cancellationToken);
        var recording = new Recording(ActOf(request), reading.Rows())
        {
            IsBulk = true,
            IsTrial = request.IsTrial,
            Changes = request.Changes,
            AcceptValidRows = request.AcceptValidRows,
            Documents = documents.Found,
            Faults = faults,
            MayRecord = () => !reading.IsUnreadable && request.Confirms(),
            Progress = request.Progress is { } told ? new Progress(step => told.Report(new ImportProgress(step.Doing, step.Rows, reading.Done))) : null,
        };
        var outcome = await record.RecordAsync(recording, cancellationToken);
        return new ImportReport(outcome, reading.Count, faults.Count) { RowsOf = reading.CountOf };
    }

    private static Act ActOf(ImportFolder request) => new(request.Act ?? Guid.CreateVersion7(), ImportFolder.ActKind, request.By, request.Reason,
        request.Evidence ?? $"Folder {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Folder)))}");

    /// <summary>Tells at once and in order, where <see cref="System.Progress{T}"/> would post.</summary>
    private sealed class Progress(Action<(string Doing, long Rows)> tell) : IProgress<(string Doing, long Rows)>
    {
        public void Report((string Doing, long Rows) value) => tell(value);
    }
}
