using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ArmedPolicingGov.Web;

/// <summary>
/// The sheets of an Excel workbook (.xlsx), read cell by cell: a small file may unfold to a huge one. Of a formula the
/// value counts that Excel kept. What is no workbook, or is damaged, throws what <see cref="IsUnreadable"/> knows.
/// </summary>
public sealed class ExcelFile : IDisposable
{
    private const int MostColumns = 500;

    private readonly SpreadsheetDocument document;
    private readonly List<string> shared = [];
    private readonly CellDates dates;

    private ExcelFile(SpreadsheetDocument document, int mostTexts)
    {
        this.document = document;
        var book = document.WorkbookPart ?? throw new InvalidDataException("A workbook without its main part.");
        dates = new CellDates(book.WorkbookStylesPart?.Stylesheet, book.Workbook.WorkbookProperties?.Date1904?.Value is true);
        if (book.SharedStringTablePart is { } texts) ReadShared(texts, mostTexts);
    }

    /// <summary>The names of the sheets that can be seen.</summary>
    public IReadOnlyList<string> Sheets => [.. Shown.Select(sheet => sheet.Name)];

    /// <summary>Without charts, which have sheets of their own.</summary>
    private IEnumerable<(string Name, WorksheetPart Part)> Shown => (document.WorkbookPart!.Workbook.Sheets?.Elements<Sheet>() ?? [])
        .Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
        .Select(sheet => (Name: sheet.Name?.Value ?? "", Part: document.WorkbookPart.TryGetPartById(sheet.Id?.Value ?? "", out var part) ? part as WorksheetPart : null))
        .Where(sheet => sheet.Part is not null).Select(sheet => (sheet.Name, sheet.Part!));

    /// <summary>Whether something was thrown because a file is no workbook or is damaged.</summary>
    public static bool IsUnreadable(Exception problem) => problem is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException;

    /// <summary>Opens a workbook from bytes that stay open as long as it.</summary>
    /// <param name="mostTexts">How many different texts it may hold, all sheets together: they are kept in memory.</param>
    public static ExcelFile Open(Stream bytes, int mostTexts)
    {
        var opened = SpreadsheetDocument.Open(bytes, isEditable: false);
        try
        {
            return new ExcelFile(opened, mostTexts);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The rows of a sheet that hold anything, each with its number, from 1, and its cells up to the last that is not empty.</summary>
    public IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(string sheet)
    {
        using var reader = OpenXmlReader.Create(Shown.First(each => each.Name == sheet).Part);
        var line = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var number = reader.Attributes.FirstOrDefault(each => each.LocalName == "r").Value;
            line = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > line ? given : line + 1;
            if (Cells(reader) is { Count: > 0 } cells) yield return (line, cells);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    private List<string> Cells(OpenXmlReader reader)
    {
        var cells = new List<string>();
        if (!reader.ReadFirstChild()) return cells;
        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell) continue;
            var place = PlaceOf(cell.CellReference?.Value) ?? cells.Count;
            if (place >= MostColumns) continue;
            while (cells.Count < place) cells.Add("");
            cells.Add(Text(cell).Trim());
        }
        while (reader.ReadNextSibling());
        while (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private string Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType is not { } type || type.Value == CellValues.Number) return dates.Text(value, cell.StyleIndex?.Value);
        if (type.Value == CellValues.SharedString) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Count ? shared[place] : "";
        if (type.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        if (type.Value == CellValues.Boolean) return value == "1" ? "true" : "false";
        return value;
    }

    private void ReadShared(SharedStringTablePart part, int most)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || reader.LoadCurrentElement() is not SharedStringItem item) continue;
            if (shared.Count >= most) throw new InvalidDataException("A workbook with too many texts.");
            // What is said of the sound of a word is no part of it.
            shared.Add(string.Concat(item.Elements<Text>().Select(text => text.Text).Concat(item.Elements<Run>().Select(run => run.Text?.Text))));
        }
    }

    /// <summary>The place of a column like <c>AB</c> in <c>AB12</c>, from 0.</summary>
    private static int? PlaceOf(string? reference)
    {
        if (reference is null) return null;
        var place = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) place = place * 26 + letter - 'A' + 1;
        return place == 0 ? null : place - 1;
    }
}
