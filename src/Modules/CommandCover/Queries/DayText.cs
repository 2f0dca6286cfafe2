using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>How a rota names days: with the weekday, since it is planned by weekdays.</summary>
internal static class DayText
{
    /// <summary>"Monday 2 November 2026".</summary>
    public static string Of(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Monday 2 November 2026 at 8am".</summary>
    public static string Of(DateTimeOffset instant) => $"{Of(LondonTime.DayOf(instant))} at {LondonClock.Time(instant)}";

    /// <summary>The same of a time of the clock, which the clocks may skip or show twice.</summary>
    public static string Of(DateTime clock) => $"{Of(DateOnly.FromDateTime(clock))} at {TimeOf(clock.TimeOfDay)}";

    // On a day without a change of the clocks every time is there.
    private static string TimeOf(TimeSpan time) => LondonClock.Time(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero) + time);

    /// <summary>The times of a shift under the heading of a day: "8am to 8pm", "8pm to Tuesday 3 November 2026 at 8am".</summary>
    public static string TimesOf(Shift shift, DateOnly day)
    {
        var from = LondonTime.DayOf(shift.From) == day ? LondonClock.Time(shift.From) : $"Since {Of(shift.From)}";
        return shift.To is not { } to ? $"{from}, no end is recorded"
            : $"{from} to {(LondonTime.DayOf(to) == day ? LondonClock.Time(to) : to == LondonTime.EndOf(day) ? "midnight" : Of(to))}";
    }
}
