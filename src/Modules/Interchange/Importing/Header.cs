using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>Where each column of a kind stands in a file.</summary>
/// <param name="Width">How many cells a row must have.</param>
/// <param name="Places">The places of <see cref="Kind.Columns"/>, in that order.</param>
internal sealed record Header(int Width, int[] Places, int? RecordedAt, int? RecordedBy, int? Withdrawn)
{
    private static readonly string[] Optional = [Kind.RecordedAt, Kind.RecordedBy, Kind.Withdrawn];

    /// <summary>Returns null, with faults, when the header lacks a column, or has one that is unknown or stands twice.</summary>
    public static Header? Read(Kind kind, CsvLine line, Faults faults)
    {
        if (Unreadable(line) is { } problem)
        {
            faults.Add(new Fault(kind.Name, line.Line, null, null, problem, "Save the file again as CSV in UTF-8"));
            return null;
        }

        var before = faults.Count;
        var names = line.Cells.Select(cell => cell.Trim()).ToArray();
        foreach (var name in names.GroupBy(name => name, StringComparer.Ordinal))
        {
            if (!kind.Columns.Any(column => column.Name == name.Key) && !Optional.Contains(name.Key, StringComparer.Ordinal))
                faults.Add(new Fault(kind.Name, line.Line, name.Key, null, "is not a column of this file", $"Take it out; the columns are: {string.Join(", ", [.. kind.Columns.Select(column => column.Name), .. Optional])}"));
            else if (name.Count() > 1) faults.Add(new Fault(kind.Name, line.Line, name.Key, null, "stands twice in the header", "Keep one of the two"));
        }

        foreach (var column in kind.Columns.Where(column => !names.Contains(column.Name, StringComparer.Ordinal)))
            faults.Add(new Fault(kind.Name, line.Line, column.Name, null, "is missing in the header", "Add the column; its cells may be blank where it is not required"));
        if (faults.Count > before) return null;

        int Place(string name) => Array.IndexOf(names, name);
        int? Maybe(string name) => Place(name) is >= 0 and var place ? place : null;
        return new Header(names.Length, [.. kind.Columns.Select(column => Place(column.Name))], Maybe(Kind.RecordedAt), Maybe(Kind.RecordedBy), Maybe(Kind.Withdrawn));
    }

    private static string? Unreadable(CsvLine line) =>
        line.Cells.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)) ? "holds bytes that are not UTF-8"
        : line.Cells.Any(cell => cell.Contains('\0', StringComparison.Ordinal)) ? "holds a NUL byte" : null;
}
