namespace ArmedPolicingGov.Facts;

/// <summary>A stretch of time, from its first instant to before its last.</summary>
public sealed record Stretch(DateTimeOffset From, DateTimeOffset To);

/// <summary>When a region has a specialist commander on duty who may act.</summary>
public static class CoverTerms
{
    /// <summary>So many days in London that end with a day: from midnight to midnight, an hour shorter or longer over a clock change.</summary>
    public static Stretch WindowOf(DateOnly asAt, int days) =>
        new(LondonTime.StartOf(DateOnly.FromDayNumber(Math.Max(0, asAt.DayNumber - days + 1))), EndOf(asAt));

    /// <summary>The maximal stretches without cover for a role in a region, cut to a window, in order of time.</summary>
    /// <param name="asAt">The day whose membership of regions counts.</param>
    public static IEnumerable<Stretch> GapsInCover(this FactBook book, string region, string role, Stretch window, DateOnly asAt)
    {
        var coveredTo = window.From;
        foreach (var (_, covered) in book.Cover(region, role, window, asAt).OrderBy(each => each.Stretch.From))
        {
            if (covered.From > coveredTo) yield return new Stretch(coveredTo, covered.From);
            if (covered.To > coveredTo) coveredTo = covered.To;
        }
        if (coveredTo < window.To) yield return new Stretch(coveredTo, window.To);
    }

    /// <summary>The shifts for a role in a region that run during a gap without covering it: what is to be looked at first.</summary>
    public static IEnumerable<Shift> ShiftsThatDoNotCover(this FactBook book, string region, string role, Stretch gap) =>
        book.Stints[(region, role)].Where(each => each.From < gap.To && each.To > gap.From).Select(each => each.Shift);

    /// <summary>The shifts that cover a role in a region for some of a window, each with the stretches that it covers, in order of time.</summary>
    /// <param name="asAt">The day whose membership of regions counts.</param>
    public static IEnumerable<(Shift Shift, Stretch Stretch)> CoverIn(this FactBook book, string region, string role, Stretch window, DateOnly asAt) =>
        book.Cover(region, role, window, asAt).OrderBy(each => each.Stretch.From).ThenBy(each => each.Shift.Id, StringComparer.Ordinal);

    private static IEnumerable<(Shift Shift, Stretch Stretch)> Cover(this FactBook book, string region, string role, Stretch window, DateOnly asAt)
    {
        // A rota names few officers many times.
        var inDate = new Dictionary<string, IReadOnlyList<Stretch>>(StringComparer.Ordinal);
        foreach (var stint in book.Stints[(region, role)])
        {
            if (stint.From >= window.To || stint.To <= window.From) continue;
            var officer = stint.Shift.Officer;
            if (!inDate.TryGetValue(officer, out var stretches)) inDate[officer] = stretches = book.RegionOf(officer, asAt) == region ? [.. book.TimesInDate(officer, role, window)] : [];
            foreach (var stretch in stretches)
            {
                var (from, to) = (Later(Later(stint.From, window.From), stretch.From), Earlier(Earlier(stint.To, window.To), stretch.To));
                if (from < to) yield return (stint.Shift, new Stretch(from, to));
            }
        }
    }

    private static IEnumerable<Stretch> TimesInDate(this FactBook book, string officer, string role, Stretch window) =>
        book.DaysInDate(officer, role, LondonTime.DayOf(window.From), LondonTime.DayOf(window.To)).Select(days => new Stretch(LondonTime.StartOf(days.From), EndOf(days.To)));

    // The last day that a calendar holds has no midnight after it.
    private static DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : LondonTime.EndOf(day);

    internal static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    internal static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
