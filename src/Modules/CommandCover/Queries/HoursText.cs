using System.Globalization;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>How pages say how long something lasts.</summary>
internal static class HoursText
{
    /// <summary>"27 hours and 15 minutes"; "12 hours"; "45 minutes".</summary>
    public static string Of(TimeSpan length)
    {
        var (hours, minutes) = ((int)Math.Floor(length.TotalHours), length.Minutes);
        return minutes == 0 ? Count(hours, "hour") : hours == 0 ? Count(minutes, "minute") : $"{Count(hours, "hour")} and {Count(minutes, "minute")}";
    }

    private static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}
