using System.Globalization;

namespace ArmedPolicingGov.Facts;

/// <summary>The one place where days in London and instants in UTC meet. Knows both clock changes.</summary>
public static class LondonTime
{
    private const string InstantPattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private const short Unknown = 0x7FFF;
    private const short Changes = 0x7FFE;
    private static readonly int FirstOffset = new DateOnly(1972, 1, 1).DayNumber;
    private static readonly short[] Offsets = [.. Enumerable.Repeat(Unknown, 366 * 100)];

    /// <summary>The time zone, for what runs at a set time of the day.</summary>
    public static TimeZoneInfo Zone => London;

    /// <summary>The day in London on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        var offset = Offset((int)(ticks / TimeSpan.TicksPerDay));
        return offset == Changes
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime)
            : DateOnly.FromDayNumber((int)((ticks + offset * TimeSpan.TicksPerMinute) / TimeSpan.TicksPerDay));
    }

    /// <summary>The wall clock in London at an instant.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);

    /// <summary>The first instant of a day in London, in UTC. Midnight is never in a clock change there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The first instant after a day in London, in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>A wall clock in London as an instant: null for one that the spring change skips; the earlier of the two in autumn.</summary>
    public static DateTimeOffset? FromWallClock(DateTime wallClock)
    {
        if (London.IsInvalidTime(wallClock)) return null;
        var offset = London.IsAmbiguousTime(wallClock)
            ? London.GetAmbiguousTimeOffsets(wallClock).Max()
            : London.GetUtcOffset(wallClock);
        return new DateTimeOffset(wallClock, offset).ToUniversalTime();
    }

    public static string Format(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC as <c>2026-03-02T18:00:00Z</c>, with as many decimals as it needs (at most six).</summary>
    public static string Format(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.Ticks % TimeSpan.TicksPerSecond == 0
            ? $"{utc.DateTime.ToString("s", CultureInfo.InvariantCulture)}Z"
            : utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
    }

    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads an instant to the second with offset or <c>Z</c>, as record files hold it.</summary>
    public static bool TryParseInstant(string text, out DateTimeOffset instant) => TryParse(text, [InstantPattern, "yyyy-MM-dd'T'HH:mm:sszzz"], out instant);

    /// <summary>Reads an instant as people give it for K: to the second or with up to six decimals, with offset or <c>Z</c>.</summary>
    public static bool TryParseStamp(string text, out DateTimeOffset instant) =>
        TryParseInstant(text, out instant) || TryParse(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz"], out instant);

    private static bool TryParse(string text, string[] patterns, out DateTimeOffset instant)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        // "zzz" also takes +1:00 and +0100; the interchange does not.
        var wellFormed = text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
        if (wellFormed && DateTimeOffset.TryParseExact(text, patterns, CultureInfo.InvariantCulture, Utc, out instant)) return true;
        instant = default;
        return false;
    }

    /// <summary>The offset in minutes that holds on all of a day in UTC. Rules ask for days millions of times, and the time zone is slow.</summary>
    private static short Offset(int day)
    {
        var at = day - FirstOffset;
        if (at < 0 || at >= Offsets.Length) return Changes;
        if (Offsets[at] == Unknown) Offsets[at] = OffsetOf(day);
        return Offsets[at];
    }

    private static short OffsetOf(int day)
    {
        var start = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Utc);
        var (first, last) = (London.GetUtcOffset(start), London.GetUtcOffset(start.AddDays(1).AddTicks(-1)));
        // A day on which the clock changes has two, and one in whose middle it changed there and back does not occur.
        return first == last ? (short)first.TotalMinutes : Changes;
    }
}
