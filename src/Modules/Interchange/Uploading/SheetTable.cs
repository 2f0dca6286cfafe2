using ArmedPolicingGov.Interchange.Mapping;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Interchange.Uploading;

/// <summary>Writes a sheet of a workbook as CSV, row for row.</summary>
internal static class SheetTable
{
    /// <summary>How many different texts a workbook may hold: about 200 MB of them are kept in memory.</summary>
    public const int MostTexts = 2_000_000;

    /// <summary>Writes one sheet. Its first row is the header; rows keep their numbers.</summary>
    public static void Write(ExcelFile book, string sheet, string path, CancellationToken cancel)
    {
        using var writer = new LineWriter(new StreamWriter(path));
        var width = 0;
        foreach (var (line, cells) in book.Rows(sheet))
        {
            cancel.ThrowIfCancellationRequested();
            if (width == 0) width = cells.Count;
            // Excel leaves out empty cells at the end; what stands beyond the header stays, so that it is a fault.
            writer.Write(line, cells.Concat(Enumerable.Repeat("", Math.Max(0, width - cells.Count))).Select(cell => cell.ReplaceLineEndings(" ")));
        }
    }
}
