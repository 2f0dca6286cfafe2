using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>Reads the rows of one record file into versions; each cell that cannot be read is a fault, and is noted in its row.</summary>
internal sealed class RowReader(Kind kind, Reference reference, DocumentFiles documents, Faults faults)
{
    private static readonly Column RecordedAt = Column.Instant(Kind.RecordedAt, "Recorded at");
    private static readonly Column RecordedBy = Column.Text(Kind.RecordedBy, "Recorded by");
    private static readonly Column Withdrawn = Column.YesNo(Kind.Withdrawn, "Withdrawn");

    private readonly int file = kind.Columns.Index().Where(each => each.Item.Name == "file").Select(each => each.Index).DefaultIfEmpty(-1).First();
    private readonly int digest = kind.Columns.Index().Where(each => each.Item.Type == ColumnType.Digest).Select(each => each.Index).DefaultIfEmpty(-1).First();

    private readonly List<string> unread = [];

    /// <summary>The versions of the file, in its order.</summary>
    /// <param name="headerIsWrong">Told when the file could not be read at all: then nothing of the folder can be recorded.</param>
    public IEnumerable<Row> Read(string path, Action<long> at, Action headerIsWrong)
    {
        Header? header = null;
        var isEmpty = true;
        foreach (var line in CsvFile.Read(path, at))
        {
            isEmpty = false;
            if (line.Problem is { } problem)
            {
                Add(line.Line, null, null, problem, "Write cells that hold commas, quotation marks or line breaks in quotation marks, and double those inside");
                if (header is null) break;
            }
            else if (header is null)
            {
                header = Header.Read(kind, line, faults);
                if (header is null) break;
            }
            else if (Read(header, line) is { } row) yield return row;
        }

        if (header is null) headerIsWrong();
        if (isEmpty) Add(1, null, null, "has no header", $"Begin it with the names of its columns: {string.Join(",", kind.Columns.Select(column => column.Name))}");
    }

    private Row? Read(Header header, CsvLine line)
    {
        if (line.Cells.Length != header.Width)
        {
            Add(line.Line, null, null, $"has {line.Cells.Length} cells where the header has {header.Width}", "Add the missing commas, or put cells that hold a comma in quotation marks");
            return null;
        }

        unread.Clear();
        var values = new object?[kind.Columns.Count];
        for (var place = 0; place < values.Length; place++) values[place] = Value(line, kind.Columns[place], header.Places[place]);
        var recordedAt = Value(line, RecordedAt, header.RecordedAt) as DateTimeOffset?;
        // The first instant of all stands for "not given" where versions are made, and nothing was recorded at it.
        if (recordedAt == default(DateTimeOffset)) Fail(line, RecordedAt, line.Cells[header.RecordedAt!.Value].Trim(), "lies before anything was recorded", "Correct it, or leave it blank");
        var recordedBy = Value(line, RecordedBy, header.RecordedBy) as string;
        var withdrawn = Value(line, Withdrawn, header.Withdrawn) is true;
        if (file >= 0 && values[file] is string name && documents.Look(kind, line.Line, name, values[digest] as string) is { } wrong)
        {
            faults.Add(wrong);
            unread.Add(wrong.Column!);
        }

        return new Row(kind, kind.Make(values, recordedAt ?? default, recordedBy, withdrawn), line.Line) { Unread = [.. unread] };
    }

    private object? Value(CsvLine line, Column column, int? place)
    {
        if (place is null) return null;
        var text = line.Cells[place.Value].Trim();
        if (text.Length == 0) return column.Type == ColumnType.Boolean ? false : null;
        if (text.Contains('\0', StringComparison.Ordinal)) return Fail(line, column, text.Replace('\0', ' '), "holds a NUL byte", "Save the file again as CSV in UTF-8");
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return Fail(line, column, text, "holds bytes that are not UTF-8", "Save the file again as CSV in UTF-8");
        return column.Read(text, reference, out var value) is { } fault ? Fail(line, column, text, fault.Problem, fault.Mend) : value;
    }

    private object? Fail(CsvLine line, Column column, string text, string problem, string mend)
    {
        Add(line.Line, column.Name, text, problem, mend);
        unread.Add(column.Name);
        return null;
    }

    private void Add(int line, string? column, string? value, string problem, string mend) => faults.Add(new Fault(kind.Name, line, column, value, problem, mend));
}
