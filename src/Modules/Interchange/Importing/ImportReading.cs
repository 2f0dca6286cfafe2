using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>Reads all files of a folder, kind by kind.</summary>
/// <param name="mayRecord">False for kinds that the person does not record: their files are one fault each.</param>
internal sealed class ImportReading(RecordFolder folder, DocumentFiles documents, Reference reference, Faults faults, Func<Kind, bool> mayRecord, CancellationToken cancel)
{
    private readonly Dictionary<string, long> countOf = new(StringComparer.Ordinal);
    private readonly long bytes = Math.Max(1, folder.Bytes);
    private long before;
    private long position;

    /// <summary>How many rows were read.</summary>
    public long Count { get; private set; }

    /// <summary>How many rows of each kind were read.</summary>
    public IReadOnlyDictionary<string, long> CountOf => countOf;

    /// <summary>The part that has been read, from 0 to 1.</summary>
    public double Done => Math.Min(1, (before + position) / (double)bytes);

    /// <summary>A file's header is wrong: what its rows would say is unknown, so nothing can be recorded.</summary>
    public bool IsUnreadable { get; private set; }

    public IEnumerable<Row> Rows()
    {
        foreach (var (kind, path) in folder.Files)
        {
            countOf[kind.Name] = 0;
            if (!mayRecord(kind))
            {
                faults.Add(new Fault(kind.Name, null, null, null, $"holds {kind.Many}, which your role does not record", "Take the file out, or ask the force liaison officer or whoever keeps these records to import it"));
                continue;
            }

            var reader = new RowReader(kind, reference, documents, faults);
            foreach (var row in reader.Read(path, at => position = at, () => IsUnreadable = true))
            {
                cancel.ThrowIfCancellationRequested();
                Count++;
                countOf[kind.Name]++;
                yield return row;
            }

            before += position;
            position = 0;
        }
    }
}
