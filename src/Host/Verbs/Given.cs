using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Reads what options give: days, moments, forces and regions.</summary>
internal static class Given
{
    public static DateOnly Day(string option, string? text, TimeProvider clock)
    {
        if (text is null) return LondonTime.Today(clock);
        return LondonTime.TryParseDay(text, out var day) ? day : throw new UserProblem($"{option}: “{text}” is not a date that exists. Write it as year-month-day, like 2026-03-31.");
    }

    /// <summary>A moment that has been: a time stamp, or a day in London for its end.</summary>
    public static DateTimeOffset? PastMoment(string option, string? text, TimeProvider clock)
    {
        if (text is null) return null;
        var now = clock.GetUtcNow();
        if (LondonTime.TryParseDay(text, out var day)) return day > LondonTime.DayOf(now) ? throw Future(option, text) : Earlier(LondonTime.EndOf(day).AddTicks(-TimeSpan.TicksPerMicrosecond), now);
        if (!LondonTime.TryParseStamp(text, out var moment)) throw new UserProblem($"{option}: “{text}” is not a date and time that exists. Write it like 2026-04-02T09:00:00Z.");
        return moment > now ? throw Future(option, text) : moment;
    }

    public static string Force(string id, Reference reference) => reference.HasForce(id) ? id
        : throw new UserProblem($"--force: “{id}” is no known force. Use one of: {string.Join(", ", reference.Forces)}.");

    public static string Region(string id, Reference reference) => reference.HasRegion(id) ? id
        : throw new UserProblem($"--region: “{id}” is no known region. Use one of: {string.Join(", ", reference.Regions)}.");

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static UserProblem Future(string option, string text) => new($"{option}: {text} lies in the future, and what will be known then is not known. Give a moment that has passed, or leave it out.");
}
