using System.Globalization;
using System.Text;
using ArmedPolicingGov.Web;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>Who attended a course, and as what and when where it says so, from a CSV file or the first sheet of a workbook.</summary>
internal static class CourseFile
{
    public const int MostMegabytes = 2;
    public const int MostRows = 500;

    /// <summary>How many different texts a workbook may hold: a small file can unfold to a huge one.</summary>
    private const int MostTexts = 50_000;

    /// <summary>What the column of numbers may be called.</summary>
    private static readonly string[] Names = ["number", "officer", "officer number", "collar number", "warrant number", "force number", "shoulder number", "officer id"];

    private static readonly string[] NamesOfRole = ["role", "command role", "commander role", "attended as"];

    private static readonly string[] NamesOfDay = ["date", "day", "course date", "session date", "date attended", "date of course", "date of session", "attended on"];

    /// <summary>Reads what a form brought: each row with its line, or what is wrong with the file; neither when none was sent.</summary>
    public static (IReadOnlyList<CourseLine>? Lines, string? Problem) Read(IFormCollection form, string field)
    {
        if (form.Files[field] is not { FileName.Length: > 0 } file) return (null, null);
        if (file.Length == 0) return (null, "The file is empty");
        if (file.Length > MostMegabytes * 1024 * 1024) return (null, $"The file must be {MostMegabytes} MB or smaller");
        try
        {
            // It is small, and a workbook is read from both ends.
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            bytes.Position = 0;
            return Lines([.. IsWorkbook(bytes) || file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? SheetRows(bytes) : Rows(bytes)]);
        }
        catch (Exception problem) when (problem is CsvHelperException || ExcelFile.IsUnreadable(problem))
        {
            return (null, "The file cannot be read. Save it again, as CSV or as an Excel workbook (.xlsx)");
        }
    }

    private static (IReadOnlyList<CourseLine>? Lines, string? Problem) Lines(IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> rows)
    {
        if (rows.Count == 0) return (null, "The file is empty");
        var (number, role, day) = (PlaceOf(Names, rows[0].Cells), PlaceOf(NamesOfRole, rows[0].Cells), PlaceOf(NamesOfDay, rows[0].Cells));
        if (number < 0) return (null, "The file has no column of numbers. Call one of its columns “Number”, in the first row");
        return (rows.Count - 1) switch
        {
            0 => (null, "The file has a header and no rows"),
            > MostRows => (null, $"The file must have {MostRows} rows or fewer"),
            _ => ([.. rows.Skip(1).Select(row => new CourseLine(row.Line, CellOf(row.Cells, number), CellOf(row.Cells, role), CellOf(row.Cells, day)))], null),
        };
    }

    private static int PlaceOf(string[] names, IReadOnlyList<string> header) =>
        header.Index().Where(each => names.Contains(each.Item.Trim(), StringComparer.OrdinalIgnoreCase)).Select(each => each.Index).DefaultIfEmpty(-1).First();

    private static string CellOf(IReadOnlyList<string> cells, int place) => place >= 0 && place < cells.Count ? cells[place].Trim() : "";

    /// <summary>A workbook is a ZIP file, whatever it is called.</summary>
    private static bool IsWorkbook(Stream bytes)
    {
        Span<byte> first = stackalloc byte[2];
        var read = bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        return read == first.Length && first.SequenceEqual("PK"u8);
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> SheetRows(Stream bytes)
    {
        using var book = ExcelFile.Open(bytes, MostTexts);
        return book.Sheets.Count == 0 ? throw new InvalidDataException("A workbook without a sheet.") : [.. book.Rows(book.Sheets[0]).Take(MostRows + 2)];
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(Stream bytes)
    {
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], BadDataFound = null, IgnoreBlankLines = true });
        for (var count = 0; count < MostRows + 2 && parser.Read(); count++)
        {
            if (parser.Record!.Any(cell => cell.Trim().Length > 0)) yield return (parser.RawRow, parser.Record!);
        }
    }
}
