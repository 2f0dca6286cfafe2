using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Acts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Interchange.Mapping;
using MediatR;

namespace ArmedPolicingGov.Interchange.Unfinished;

/// <summary>Checks one import, or records it: makes the record files of its tables, sends the act, and says what became of it.</summary>
internal sealed class ImportRun(UnfinishedImports imports, IMediator mediator, AllActs acts, Kinds kinds)
{
    /// <summary>Returns the state after the run; it is not kept yet.</summary>
    public async Task<UnfinishedImport> RunAsync(UnfinishedImport import, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        // The host may have been stopped between the commit and the note of it.
        if (import is { Stage: Stage.Recording, Act: { } act } && await acts.FindAsync(act, cancel) is not null) return import with { Stage = Stage.Recorded };
        using var faults = new FaultFile(imports.FaultsOf(import.Id), import);
        var changes = new List<KindChanges>();
        var report = import.Undoes is { } undone
            ? await UndoAsync(import, await acts.FindAsync(undone, cancel) ?? throw new InvalidOperationException("The import that is to be taken back is not there."), faults, changes, cancel)
            : await ImportAsync(import, faults, changes, progress, cancel);
        var found = new Found(report.Rows, faults.Count, [.. Kinds(import, report, changes, faults)]);
        return (import.Stage, report.Outcome) switch
        {
            (_, Outcome.Recorded) => import with { Stage = Stage.Recorded },
            (Stage.Checking, _) => import with { Stage = Stage.Checked, Found = found, AcceptValidRows = false },
            // What was confirmed is not what would be recorded now: it is checked again, and shown again.
            _ => import with { Stage = Stage.Checking, Act = null, Note = "Somebody recorded something in between, so nothing was recorded. Below is what would change now." },
        };
    }

    private async Task<ImportReport> ImportAsync(UnfinishedImport import, FaultFile faults, List<KindChanges> changes, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        if (import.Tables.Count > 0) Prepare(import, faults, cancel);
        var isTrial = import.Stage == Stage.Checking;
        return await mediator.Send(new ImportFolder(imports.RecordsOf(import.Id), import.By, AcceptValidRows: isTrial || import.AcceptValidRows, faults.Add, progress)
        {
            Act = import.Act,
            IsTrial = isTrial,
            Reason = import.Reason,
            Evidence = EvidenceOf(import),
            Changes = changes.Add,
            Confirms = () => isTrial || IsAsConfirmed(import, changes, faults),
        }, cancel);
    }

    private Task<ImportReport> UndoAsync(UnfinishedImport import, ActRecord undone, FaultFile faults, List<KindChanges> changes, CancellationToken cancel) =>
        mediator.Send(new UndoImport(undone, import.By, faults.Add)
        {
            Act = import.Act,
            IsTrial = import.Stage == Stage.Checking,
            Reason = import.Reason,
            Changes = changes.Add,
            Confirms = () => import.Stage == Stage.Checking || IsAsConfirmed(import, changes, faults),
        }, cancel);

    /// <summary>Makes the record files of the tables, new for each run.</summary>
    private void Prepare(UnfinishedImport import, FaultFile faults, CancellationToken cancel)
    {
        var folder = imports.RecordsOf(import.Id);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var table in import.Tables)
        {
            var kind = kinds.Named(table.Kind!);
            var (from, to) = (imports.TableOf(import.Id, table), Path.Combine(folder, $"{kind.Name}.csv"));
            if (table.Rules is not { } rules)
            {
                File.Copy(from, to);
                continue;
            }

            string[] columns = [.. kind.Columns.Select(column => column.Name), .. rules.System is null ? (string[])[] : [Kind.RecordedBy]];
            TableFile.Convert(from, to, columns, new MappedRow(kind, rules, table.Header),
                (line, problem) => faults.Add(new Fault(kind.Name, line, null, null, problem, "Correct the row, or take it out")), cancel);
        }
    }

    /// <summary>Before the last word only the counts of changes can have been told: where they are not, something stopped it earlier.</summary>
    private static bool IsAsConfirmed(UnfinishedImport import, List<KindChanges> changes, FaultFile faults) =>
        import.Found is { } confirmed && (changes.Count == 0 ? faults.Count <= confirmed.Faults : confirmed.IsLike(new Found(0, faults.Count, [.. changes.Select(each => Of(each, 0, 0))])));

    private static IEnumerable<FoundKind> Kinds(UnfinishedImport import, ImportReport report, List<KindChanges> changes, FaultFile faults)
    {
        var told = changes.ToDictionary(each => each.Kind.Name, StringComparer.Ordinal);
        // Where a header could not be read nobody knows what its rows would change.
        if (report.Outcome is Outcome.Refused) return [];
        if (import.Undoes is not null) return changes.Select(each => Of(each, 0, 0));
        return report.RowsOf.Select(each =>
        {
            var faulty = faults.LinesOf(each.Key);
            if (!told.TryGetValue(each.Key, out var change)) return new FoundKind(each.Key, 0, 0, 0, Math.Max(0, each.Value - faulty), faulty, []);
            return Of(change, Math.Max(0, each.Value - faulty - change.New - change.Changed - change.Withdrawn), faulty);
        });
    }

    private static FoundKind Of(KindChanges each, long unchanged, long faulty) =>
        new(each.Kind.Name, each.New, each.Changed, each.Withdrawn, unchanged, faulty, [.. each.First.Select(change => new FoundChange(change.Key, change.Line, change.Before, change.After, change.Withdrawn))]);

    /// <summary>What the person gave, the files with their digests, the mappings, and how much was left out.</summary>
    private static string EvidenceOf(UnfinishedImport import) => string.Join('\n', (IEnumerable<string>)
    [
        .. import.Evidence is { } given ? (string[])[given] : [],
        .. import.Files.Select(file => $"File {file.Name}, SHA-256 {file.Sha256}"),
        .. import.Tables.Where(table => table.MappingName is not null).Select(table => $"Mapping {table.MappingName} ({table.Mapping})"),
        .. import is { AcceptValidRows: true, Found: { Faults: > 0 } found } ? (string[])[string.Create(CultureInfo.InvariantCulture, $"Faults whose rows were left out: {found.Faults:N0}")] : [],
    ]);
}
