using System.Globalization;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>A day in one box, as people write it: 31 3 2026, 31/3/2026, 31 March 2026 or 2026-03-31. The day comes before the month.</summary>
internal static class DayText
{
    private static readonly string[] Patterns = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "d MMM yyyy", "d MMMM yyyy"];

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
