using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>Workbooks as Excel writes them.</summary>
internal static class Workbooks
{
    private const uint Day = 1;
    private const uint Moment = 2;

    /// <summary>A workbook of sheets; a value may be a text, a number, a boolean, a day, a time, or a formula with the value that Excel kept.</summary>
    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var shared = book.AddNewPart<SharedStringTablePart>();
            shared.SharedStringTable = new SharedStringTable();
            foreach (var (at, (name, rows)) in sheets.Index())
            {
                var sheet = book.AddNewPart<WorksheetPart>();
                sheet.Worksheet = new Worksheet(new SheetData(rows.Select((row, line) => RowOf(row, (uint)line + 1, shared.SharedStringTable))));
                book.Workbook.Sheets!.Append(new Sheet { Name = name, SheetId = (uint)at + 1, Id = book.GetIdOfPart(sheet) });
            }
        }

        return bytes.ToArray();
    }

    private static Row RowOf(object?[] values, uint line, SharedStringTable shared)
    {
        // Excel writes no cell where nothing stands.
        var cells = values.Index().Where(each => each.Item is not null).Select(each => CellOf(each.Item!, $"{(char)('A' + each.Index)}{line}", shared));
        return new Row(cells) { RowIndex = line };
    }

    private static Cell CellOf(object value, string place, SharedStringTable shared)
    {
        switch (value)
        {
            case string text:
                shared.Append(new SharedStringItem(new Text(text)));
                return new Cell { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(shared.ChildElements.Count - 1) };
            case bool given:
                return new Cell { CellReference = place, DataType = CellValues.Boolean, CellValue = new CellValue(given) };
            case DateOnly day:
                return new Cell { CellReference = place, StyleIndex = Day, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()) };
            case DateTime moment:
                return new Cell { CellReference = place, StyleIndex = Moment, CellValue = new CellValue(moment.ToOADate()) };
            case (string formula, string kept):
                return new Cell { CellReference = place, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = new CellValue(kept) };
            default:
                return new Cell { CellReference = place, CellValue = new CellValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)) };
        }
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy\\ hh:mm" }),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 164 }));
}
