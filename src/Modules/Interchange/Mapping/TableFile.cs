using System.Text;
using ArmedPolicingGov.Interchange.Importing;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>A table that was uploaded, as CSV.</summary>
internal static class TableFile
{
    /// <summary>The header, or null with what is wrong with the file, said so that it goes on from its name.</summary>
    public static (string[]? Header, string? Problem) Header(string path)
    {
        using var lines = CsvFile.Read(path, static _ => { }).GetEnumerator();
        if (!lines.MoveNext()) return (null, "is empty");
        var first = lines.Current;
        if (first.Problem is { } problem) return (null, $"cannot be read: its first line {problem}");
        string[] header = [.. first.Cells.Select(cell => cell.Trim())];
        if (header.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal) || cell.Contains('\0', StringComparison.Ordinal))) return (null, "is not in UTF-8. Save it as “CSV UTF-8”");
        if (header is [var only] && only.IndexOfAny([';', '\t']) >= 0) return (null, $"separates its columns by {(only.Contains(';', StringComparison.Ordinal) ? "semicolons" : "tabs")}. Save it again with commas, or as an Excel workbook (.xlsx)");
        if (header.GroupBy(cell => cell, StringComparer.Ordinal).FirstOrDefault(cells => cells.Count() > 1) is { } twice)
            return (null, twice.Key.Length == 0 ? "has columns without a name. Name each column in the first row" : $"has the column “{twice.Key}” twice. Keep one of the two, or rename one");
        return !lines.MoveNext() ? (null, "has a header and no rows") : (header, null);
    }

    /// <summary>The rows after the header, without those that are no CSV.</summary>
    public static IEnumerable<CsvLine> Rows(string path) => CsvFile.Read(path, static _ => { }).Skip(1).Where(line => line.Problem is null);

    /// <summary>The first different values of a column.</summary>
    public static IReadOnlyList<string> Samples(string path, int place, int count) =>
        [.. Rows(path).Take(10_000).Select(line => place < line.Cells.Length ? line.Cells[place].Trim() : "").Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Take(count)];

    /// <summary>Writes the record file that a mapping makes of the table. Each row keeps its line, so that faults name the line that people see.</summary>
    /// <param name="broken">Told of rows that cannot be taken apart, which are left out.</param>
    public static void Convert(string from, string to, IReadOnlyList<string> columns, MappedRow row, Action<int, string> broken, CancellationToken cancel)
    {
        using var writer = new LineWriter(new StreamWriter(to, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        writer.Write(1, columns);
        var width = 0;
        foreach (var line in CsvFile.Read(from, static _ => { }))
        {
            cancel.ThrowIfCancellationRequested();
            if (width == 0) width = line.Cells.Length;
            else if (line.Problem is { } problem) broken(line.Line, problem);
            else if (line.Cells.Length != width) broken(line.Line, $"has {line.Cells.Length} cells where the header has {width}");
            else writer.Write(line.Line, row.Of(line.Cells));
        }
    }
}
