using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A week or a month of a region's rota, and how much of it each role is covered.</summary>
/// <param name="Roles">In the order of the roles' codes.</param>
internal sealed record Glance(Stretch Period, IReadOnlyList<(string Role, Coverage Coverage)> Roles)
{
    /// <summary>The roles that nobody covers for some of it.</summary>
    public IReadOnlyList<string> Holes { get; } = [.. Roles.Where(each => each.Coverage.Gaps.Count > 0).Select(each => each.Role)];
}

/// <summary>Many periods of a region's rota at once: its cover is worked out once for all of them, and cut.</summary>
internal static class CoverAtAGlance
{
    private const int Weeks = 52;
    private const int DaysOfAWeek = 7;

    /// <summary>The day by which recommendation 2 was to be met.</summary>
    private static readonly DateOnly Due = new(2024, 7, 31);

    /// <summary>52 weeks from a day on: what is left of its own, and then each from its Monday.</summary>
    public static IReadOnlyList<Stretch> WeeksFrom(DateOnly today)
    {
        var monday = PatternForm.Monday(today);
        return [.. Enumerable.Range(0, Weeks).Select(week => Between(week == 0 ? today : monday.AddDays(DaysOfAWeek * week), monday.AddDays(DaysOfAWeek * (week + 1))))];
    }

    /// <summary>The months from the day by which recommendation 2 was to be met up to a day; that day itself goes with the first month.</summary>
    public static IReadOnlyList<Stretch> MonthsTo(DateOnly today)
    {
        var months = new List<Stretch>();
        for (var from = Due; from <= today;)
        {
            var next = new DateOnly(from.Year, from.Month, 1).AddMonths(from == Due ? 2 : 1);
            months.Add(Between(from, next <= today ? next : today.AddDays(1)));
            from = next;
        }

        return months;
    }

    /// <summary>Reads the periods, each as if it were read by itself.</summary>
    public static IReadOnlyList<Glance> Of(FactBook book, string region, IReadOnlyList<Stretch> periods)
    {
        var span = new Stretch(periods.Min(each => each.From), periods.Max(each => each.To));
        // Whose forces count is asked as at the last day of a period: periods of the same forces have their cover in common.
        var gaps = periods.Select(LastDay).DistinctBy(day => ForcesOn(book, region, day), StringComparer.Ordinal)
            .ToDictionary(day => ForcesOn(book, region, day), day => GapsOf(book, region, span, day), StringComparer.Ordinal);
        return [.. periods.Select(period => new Glance(period, [.. gaps[ForcesOn(book, region, LastDay(period))].Select(each => (each.Role, new Coverage(period, Cut(each.Gaps, period))))]))];
    }

    private static List<(string Role, List<Stretch> Gaps)> GapsOf(FactBook book, string region, Stretch span, DateOnly asAt) =>
        [.. Codes.SpecialistRole.Codes.Select(role => (role, book.GapsInCover(region, role, span, asAt).ToList()))];

    private static IReadOnlyList<Stretch> Cut(List<Stretch> gaps, Stretch period) =>
    [
        .. gaps.SkipWhile(gap => gap.To <= period.From).TakeWhile(gap => gap.From < period.To)
            .Select(gap => new Stretch(gap.From > period.From ? gap.From : period.From, gap.To < period.To ? gap.To : period.To)),
    ];

    private static string ForcesOn(FactBook book, string region, DateOnly day) => string.Join(' ', book.Reference.ForcesOf(region, day));

    private static DateOnly LastDay(Stretch period) => LondonTime.DayOf(period.To.AddTicks(-1));

    private static Stretch Between(DateOnly from, DateOnly to) => new(LondonTime.StartOf(from), LondonTime.StartOf(to));
}
