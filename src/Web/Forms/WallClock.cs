using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Web;

/// <summary>The instants at which the clocks in London show a time: one, none in the hour that March skips, two in the hour that October repeats.</summary>
public static class WallClock
{
    public const string First = "first";
    public const string Second = "second";

    /// <summary>The instants at which the clocks showed a time on a day.</summary>
    public static IReadOnlyList<DateTimeOffset> Instants(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        if (LondonTime.FromWallClock(shown) is not { } first) return [];
        var second = first.AddHours(1);
        return LondonTime.Local(second).DateTime == shown ? [first, second] : [first];
    }

    /// <summary>Which of two instants with one time this is, or null when there is only it.</summary>
    public static string? Which(DateTimeOffset instant)
    {
        var there = LondonTime.Local(instant).DateTime;
        return Instants(DateOnly.FromDateTime(there), TimeOnly.FromDateTime(there)) is [var first, _] ? first == instant ? First : Second : null;
    }

    public static string Skipped(DateOnly day) => $"does not exist: on {LondonClock.Date(day)} the clocks went forward from 1am to 2am";

    public static string Doubled(DateOnly day) => $"came twice on {LondonClock.Date(day)}, when the clocks went back: choose which it was";
}
