using System.Globalization;
using System.Text;

namespace ArmedPolicingGov.Verifier.Formats;

/// <summary>How things are written for people.</summary>
internal static class Shown
{
    /// <summary>A text out of a file that is not trusted: what could steer a terminal, break the line or turn its direction is written as its number.</summary>
    public static string Text(string text)
    {
        if (!text.Any(IsHidden)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var letter in text) _ = IsHidden(letter) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : shown.Append(letter);
        return shown.ToString();
    }

    /// <summary>A moment in UTC, with as many decimals of a second as it has.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFF 'UTC'", CultureInfo.InvariantCulture);

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    private static bool IsHidden(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
