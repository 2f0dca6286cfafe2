using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>The days that an evaluation of several is asked for.</summary>
internal sealed record DaySeries(Days Span, string Every)
{
    public static string[] Steps { get; } = ["day", "week", "month"];

    public IEnumerable<DateOnly> Days => Every switch
    {
        "day" => EachDay(1),
        "week" => EachDay(7),
        _ => EachDay(1).Where(day => day == DateOnly.MaxValue || day.AddDays(1).Day == 1),
    };

    /// <summary>Reads the options; null when a single day is asked for.</summary>
    /// <exception cref="UserProblem">They do not go together, or name no day.</exception>
    public static DaySeries? Of(string? asAt, string? from, string? to, string every)
    {
        if (from is null && to is null) return null;
        if (asAt is not null) throw new UserProblem("--as-at asks for one day, --from and --to for several. Give either.");
        if (from is null || to is null) throw new UserProblem($"--from and --to go together. Give {(from is null ? "--from" : "--to")} too.");
        var (first, last) = (Given.Day("--from", from, TimeProvider.System), Given.Day("--to", to, TimeProvider.System));
        if (last < first) throw new UserProblem($"--to: {to} is before {from}. Give the earlier day to --from.");
        var series = new DaySeries(new Days(first, last), every);
        return series.Days.Any() ? series : throw new UserProblem($"No month ends from {from} to {to}. Take a later day for --to, or --every day.");
    }

    private IEnumerable<DateOnly> EachDay(int step)
    {
        for (var number = Span.First.DayNumber; number <= Span.Last.DayNumber; number += step) yield return DateOnly.FromDayNumber(number);
    }
}
