using System.Globalization;

namespace ArmedPolicingGov.Web;

/// <summary>A time of day as people write it: 18:05, 18.05, 18:05:30, 1805, 6:05pm, 6pm.</summary>
public static class TimeText
{
    private static readonly string[] Patterns = ["H:mm", "H.mm", "H:mm:ss", "HHmm", "h:mmtt", "h.mmtt", "htt"];

    public static bool TryRead(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Replace(" ", "", StringComparison.Ordinal), Patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static string Write(DateTime wallClock) => wallClock.ToString(wallClock.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
