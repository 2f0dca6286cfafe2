using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ArmedPolicingGov.Web;

/// <summary>Excel keeps days as numbers and says only in a cell's format that they are days.</summary>
internal sealed class CellDates
{
    private const int DaysOf1904 = 1462;

    /// <summary>The last day that Excel knows: 31 December 9999.</summary>
    private const double LastDay = 2_958_465;

    private readonly bool[] areDates;
    private readonly bool from1904;

    public CellDates(Stylesheet? styles, bool from1904)
    {
        this.from1904 = from1904;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(formats => formats.Key, formats => IsDate(formats.First().FormatCode?.Value ?? "")) ?? [];
        areDates = [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value is { } id && (own.TryGetValue(id, out var isDate) ? isDate : IsDate(id))) ?? []];
    }

    /// <summary>A number as text: a day, or a day with its time, where the format says so. Other numbers stay as they are kept.</summary>
    public string Text(string value, uint? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        if (style is not { } place || place >= areDates.Length || !areDates[place] || number is < 1 or > LastDay) return Plain(value, number);
        var moment = DateTime.FromOADate(from1904 ? number + DaysOf1904 : number);
        // Excel's fractions of a day are rounded: the second that is meant is the nearest one.
        moment = new DateTime((moment.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Whole numbers without the exponent that Excel may write.</summary>
    private static string Plain(string value, double number) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase) && Math.Abs(number) < 1e15 ? number.ToString("0.###############", CultureInfo.InvariantCulture) : value;

    /// <summary>The formats of days that Excel has by itself.</summary>
    private static bool IsDate(uint id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static bool IsDate(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var letter in code)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter is '[' or ']') isBracketed = letter == '[';
            else if (!isQuoted && !isBracketed && letter is 'd' or 'D' or 'y' or 'Y') return true;
        }

        return false;
    }
}
