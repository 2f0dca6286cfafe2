using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>Reads all files of a folder, kind by kind.</summary>
internal sealed class ImportReading(RecordFolder folder, DocumentFiles documents, Reference reference, Faults faults, CancellationToken cancel)
{
    private readonly long bytes = Math.Max(1, folder.Bytes);
    private long before;
    private long position;

    /// <summary>How many rows were read.</summary>
    public long Count { get; private set; }

    /// <summary>The part that has been read, from 0 to 1.</summary>
    public double Done => Math.Min(1, (before + position) / (double)bytes);

    /// <summary>A file's header is wrong: what its rows would say is unknown, so nothing can be recorded.</summary>
    public bool IsUnreadable { get; private set; }

    public IEnumerable<Row> Rows()
    {
        foreach (var (kind, path) in folder.Files)
        {
            var reader = new RowReader(kind, reference, documents, faults);
            foreach (var row in reader.Read(path, at => position = at, () => IsUnreadable = true))
            {
                cancel.ThrowIfCancellationRequested();
                Count++;
                yield return row;
            }

            before += position;
            position = 0;
        }
    }
}
