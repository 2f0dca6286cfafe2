using System.Globalization;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>How pages say how long something lasts.</summary>
internal static class HoursText
{
    /// <summary>"27 hours and 15 minutes".</summary>
    public static string Of(TimeSpan length) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(length.TotalHours):0} hours and {length.Minutes} minutes");
}
