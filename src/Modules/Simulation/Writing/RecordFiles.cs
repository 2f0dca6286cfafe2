using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Writing;

/// <summary>The record files of a folder, written row by row.</summary>
internal sealed class RecordFiles : IDisposable
{
    private readonly List<RecordFile> files;
    private readonly Dictionary<Type, RecordFile> byType;

    public RecordFiles(string folder)
    {
        files = [.. Kinds.Interchange.Select(kind => new RecordFile(folder, kind))];
        byType = files.ToDictionary(file => file.Kind.FactType);
    }

    public IEnumerable<(string File, long Rows)> Counts => files.Select(file => (file.Kind.Name, file.Rows));

    public void Write(Fact version) => byType[version.GetType()].Write(version);

    public void Dispose()
    {
        foreach (var file in files) file.Dispose();
    }
}

/// <summary>One record file.</summary>
internal sealed class RecordFile : IDisposable
{
    private static readonly string[] Stamps = [Kind.RecordedAt, Kind.RecordedBy, Kind.Withdrawn];

    private readonly StreamWriter writer;
    private readonly StringBuilder row = new();

    public RecordFile(string folder, Kind kind)
    {
        Kind = kind;
        writer = new StreamWriter(Path.Combine(folder, kind.Name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', kind.Columns.Select(column => column.Name).Concat(Stamps)));
    }

    public Kind Kind { get; }

    public long Rows { get; private set; }

    /// <summary>Writes a version; of a withdrawal its key only.</summary>
    public void Write(Fact version)
    {
        row.Clear();
        for (var place = 0; place < Kind.Columns.Count; place++)
        {
            if (!version.Withdrawn || Kind.Columns[place].IsKey) Append(ColumnText.Write(Kind.Value(version, place)));
            row.Append(',');
        }

        row.Append(LondonTime.Format(version.RecordedAt)).Append(',');
        Append(version.RecordedBy ?? "");
        row.Append(',').Append(version.Withdrawn ? "true" : "");
        writer.WriteLine(row);
        Rows++;
    }

    public void Dispose() => writer.Dispose();

    private void Append(string text)
    {
        if (text.AsSpan().IndexOfAny(',', '"', '\n') < 0) row.Append(text);
        else row.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
