using System.Globalization;
using ArmedPolicingGov.Interchange.Mapping;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ArmedPolicingGov.Interchange.Uploading;

/// <summary>Writes the sheets of an Excel workbook as CSV, row for row, reading them cell by cell. Of a formula the value counts that Excel kept.</summary>
internal sealed class Workbook : IDisposable
{
    private const int MostSharedTexts = 2_000_000;
    private const int MostColumns = 500;

    private readonly SpreadsheetDocument document;
    private readonly List<string> shared = [];
    private readonly CellDates dates;

    public Workbook(string path)
    {
        document = SpreadsheetDocument.Open(path, isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException("A workbook without its main part.");
        dates = new CellDates(book.WorkbookStylesPart?.Stylesheet, book.Workbook.WorkbookProperties?.Date1904?.Value is true);
        if (book.SharedStringTablePart is { } texts) ReadShared(texts);
    }

    /// <summary>The names of the sheets that can be seen.</summary>
    public IReadOnlyList<string> Sheets => [.. Shown.Select(sheet => sheet.Name)];

    /// <summary>Without charts, which have sheets of their own.</summary>
    private IEnumerable<(string Name, WorksheetPart Part)> Shown => (document.WorkbookPart!.Workbook.Sheets?.Elements<Sheet>() ?? [])
        .Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
        .Select(sheet => (Name: sheet.Name?.Value ?? "", Part: document.WorkbookPart.TryGetPartById(sheet.Id?.Value ?? "", out var part) ? part as WorksheetPart : null))
        .Where(sheet => sheet.Part is not null).Select(sheet => (sheet.Name, sheet.Part!));

    /// <summary>Writes one sheet. Its first row is the header; rows keep their numbers.</summary>
    public void Write(string name, string path, CancellationToken cancel)
    {
        using var writer = new LineWriter(new StreamWriter(path));
        using var reader = OpenXmlReader.Create(Shown.First(each => each.Name == name).Part);
        var (width, line) = (0, 0);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(DocumentFormat.OpenXml.Spreadsheet.Row) || !reader.IsStartElement) continue;
            cancel.ThrowIfCancellationRequested();
            var number = reader.Attributes.FirstOrDefault(each => each.LocalName == "r").Value;
            line = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > line ? given : line + 1;
            var cells = Cells(reader);
            if (cells.TrueForAll(cell => cell.Length == 0)) continue;
            if (width == 0) width = cells.Count;
            // Excel leaves out empty cells at the end; what stands beyond the header stays, so that it is a fault.
            while (cells.Count < width) cells.Add("");
            while (cells.Count > width && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            writer.Write(line, cells.Select(cell => cell.ReplaceLineEndings(" ")));
        }
    }

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

    private void ReadShared(SharedStringTablePart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || reader.LoadCurrentElement() is not SharedStringItem item) continue;
            if (shared.Count >= MostSharedTexts) throw new InvalidDataException("A workbook with too many texts.");
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
