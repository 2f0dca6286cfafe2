using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>The first sheet of an Excel workbook, row by row. It is read piece by piece, since a small file may unfold to a huge one.</summary>
internal static class CourseSheet
{
    private const int MostColumns = 50;
    private const int MostTexts = 50_000;

    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows(Stream bytes, int most)
    {
        using var document = SpreadsheetDocument.Open(bytes, isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException("A workbook without its main part.");
        var sheet = book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(each => each.State is null || each.State.Value == SheetStateValues.Visible) ?? throw new InvalidDataException("A workbook without a sheet.");
        var texts = Texts(book.SharedStringTablePart);
        var rows = new List<(int Line, IReadOnlyList<string> Cells)>();
        using var reader = OpenXmlReader.Create(book.GetPartById(sheet.Id?.Value ?? throw new InvalidDataException("A sheet without a part.")));
        while (rows.Count < most && reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var number = reader.Attributes.FirstOrDefault(each => each.LocalName == "r").Value;
            var line = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : rows.Count + 1;
            var cells = Cells(reader, texts);
            if (cells.Exists(cell => cell.Length > 0)) rows.Add((line, cells));
        }

        return rows;
    }

    private static List<string> Cells(OpenXmlReader reader, List<string> texts)
    {
        var cells = new List<string>();
        if (!reader.ReadFirstChild()) return cells;
        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell) continue;
            var place = PlaceOf(cell, cells.Count);
            if (place >= MostColumns) continue;
            while (cells.Count <= place) cells.Add("");
            cells[place] = Text(cell, texts).Trim();
        }
        while (reader.ReadNextSibling());
        return cells;
    }

    private static string Text(Cell cell, List<string> texts) => cell.DataType?.Value switch
    {
        CellValues.SharedString => int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count ? texts[place] : "",
        CellValues.InlineString => cell.InlineString?.InnerText ?? "",
        _ => cell.CellValue?.Text ?? "",
    };

    private static List<string> Texts(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement || reader.LoadCurrentElement() is not SharedStringItem item) continue;
            if (texts.Count >= MostTexts) throw new InvalidDataException("A workbook with too many texts.");
            texts.Add(item.InnerText);
        }

        return texts;
    }

    /// <summary>The place of a column like <c>AB</c> in <c>AB12</c>, from 0.</summary>
    private static int PlaceOf(Cell cell, int next)
    {
        var place = 0;
        foreach (var letter in (cell.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4)) place = (place * 26) + letter - 'A' + 1;
        return place == 0 ? next : place - 1;
    }
}
