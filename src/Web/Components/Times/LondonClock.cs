using System.Globalization;

namespace ArmedPolicingGov.Web.Components;

/// <summary>Dates and times as GOV.UK writes them: 5 September 2023 at 2:07pm.</summary>
public static class LondonClock
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The time; in the hour that comes twice, when the clocks go back, with which of the two it is.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, London);
        return Reading(there) + WhichOfTwo(instant);
    }

    /// <summary>In the hour that comes twice, which of the two it is, behind a blank; else nothing.</summary>
    public static string WhichOfTwo(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, London) is var there && !London.IsAmbiguousTime(there.DateTime) ? "" : there.Offset == TimeSpan.Zero ? " (GMT)" : " (BST)";

    static string Reading(DateTimeOffset there)
    {
        var half = there.Hour < 12 ? "am" : "pm";
        return (there.Hour, there.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            (_, 0) => there.ToString("%h", CultureInfo.InvariantCulture) + half,
            _ => there.ToString("h':'mm", CultureInfo.InvariantCulture) + half,
        };
    }

    public static string DateAndTime(DateTimeOffset instant) =>
        $"{Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime))} at {Time(instant)}";

    /// <summary>The date, within a time element.</summary>
    public static Markup Html(DateOnly date) =>
        Markup.Of($"""<time datetime="{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">{Date(date)}</time>""");

    /// <summary>The London time, within an element that names the instant in UTC.</summary>
    public static Markup Html(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Markup.Of($"""<time datetime="{utc}">{DateAndTime(instant)}</time>""");
    }
}
