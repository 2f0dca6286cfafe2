using static ArmedPolicingGov.Facts.CoverTerms;

namespace ArmedPolicingGov.Facts;

/// <summary>A stretch of a shift that is no cover.</summary>
/// <param name="Reason">A code of <see cref="Codes.NoCover"/>.</param>
/// <param name="Obstacles">What keeps the officer from commanding then, where that is the reason.</param>
public sealed record Uncounted(Shift Shift, Stretch Stretch, string Reason, IReadOnlyList<Obstacle> Obstacles);

/// <summary>What the shifts of a rota come to, beside those that cover: the same terms as the rule's, taken apart.</summary>
public static class RotaTerms
{
    /// <summary>What of some shifts is no cover in a window, and why, in order of time.</summary>
    /// <param name="shifts">Any that run in the window.</param>
    /// <param name="asAt">The day whose membership of regions counts.</param>
    public static IReadOnlyList<Uncounted> UncountedOf(this FactBook book, IEnumerable<Shift> shifts, Stretch window, DateOnly asAt) =>
        [.. shifts.SelectMany(shift => Of(book, shift, window, asAt)).OrderBy(each => each.Stretch.From).ThenBy(each => each.Shift.Id, StringComparer.Ordinal)];

    private static IEnumerable<Uncounted> Of(FactBook book, Shift shift, Stretch window, DateOnly asAt)
    {
        var end = Stint.EndOf(shift);
        if (Within(end, shift.To ?? window.To, window) is { } beyond) yield return new Uncounted(shift, beyond, "over-a-week", []);
        if (Within(shift.From, end, window) is not { } own) yield break;
        if (book.RegionOf(shift.Officer, asAt) != shift.Region)
        {
            yield return new Uncounted(shift, own, "other-region", []);
            yield break;
        }

        // What no earlier shift of the officer has taken is one stretch, up to the end, or nothing.
        var free = book.Stints[(shift.Region, shift.Role)].FirstOrDefault(each => each.Shift.Id == shift.Id)?.From ?? end;
        if (Within(shift.From, free, window) is { } taken) yield return new Uncounted(shift, taken, "on-another-shift", []);
        if (Within(free, end, window) is not { } left) yield break;
        foreach (var each in NotInDate(book, shift, left)) yield return each;
    }

    private static IEnumerable<Uncounted> NotInDate(FactBook book, Shift shift, Stretch stretch)
    {
        Uncounted? open = null;
        for (var day = LondonTime.DayOf(stretch.From); LondonTime.StartOf(day) < stretch.To; day = day.AddDays(1))
        {
            var obstacles = book.ObstaclesTo(shift.Officer, shift.Role, day);
            if (open is not null && open.Obstacles.SequenceEqual(obstacles)) open = open with { Stretch = new Stretch(open.Stretch.From, Earlier(LondonTime.EndOf(day), stretch.To)) };
            else
            {
                if (open is not null) yield return open;
                open = obstacles.Count == 0 ? null : new Uncounted(shift, new Stretch(Later(LondonTime.StartOf(day), stretch.From), Earlier(LondonTime.EndOf(day), stretch.To)), "not-in-date", obstacles);
            }
        }

        if (open is not null) yield return open;
    }

    private static Stretch? Within(DateTimeOffset from, DateTimeOffset to, Stretch window) =>
        Later(from, window.From) is var begins && Earlier(to, window.To) is var ends && begins < ends ? new Stretch(begins, ends) : null;
}
