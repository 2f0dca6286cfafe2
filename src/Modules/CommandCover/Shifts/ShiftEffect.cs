using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What a shift would count for, by the computation of recommendation 2.</summary>
/// <param name="Covers">The stretches that it would cover.</param>
/// <param name="Uncounted">What of it would not count, and why.</param>
/// <param name="Closes">How much of the time in it nobody covers without it.</param>
internal sealed record ShiftEffect(IReadOnlyList<Stretch> Covers, TimeSpan Closes, IReadOnlyList<Uncounted> Uncounted)
{
    public static ShiftEffect Of(FactBook book, Shift shift)
    {
        var window = new Stretch(shift.From, Stint.EndOf(shift));
        var asAt = LondonTime.DayOf(window.To.AddTicks(-1));
        var after = book.With([new BookChange(Shift.Declaration.Name, null, shift, [])]);
        return new ShiftEffect(
            [.. after.CoverIn(shift.Region, shift.Role, window, asAt).Where(each => each.Shift.Id == shift.Id).Select(each => each.Stretch)],
            Length(book.GapsInCover(shift.Region, shift.Role, window, asAt)) - Length(after.GapsInCover(shift.Region, shift.Role, window, asAt)),
            after.UncountedOf([shift], window, asAt));
    }

    /// <summary>When nobody covers because a shift on the rota is taken off or changes, in order of time: the same computation the other way.</summary>
    /// <param name="after">What becomes of it; null: it is taken off.</param>
    public static IReadOnlyList<Stretch> OpenedBy(FactBook book, Shift before, Shift? after)
    {
        // The book's own, since what is to go from it is found by all that it says.
        if (book.Stints.Shifts(before.Officer).FirstOrDefault(each => each.Id == before.Id) is not { } known) return [];
        var window = new Stretch(known.From, Stint.EndOf(known));
        var asAt = LondonTime.DayOf(window.To.AddTicks(-1));
        var changed = book.With([new BookChange(Shift.Declaration.Name, known, after, [])]);
        var open = book.GapsInCover(known.Region, known.Role, window, asAt).ToList();
        return [.. changed.GapsInCover(known.Region, known.Role, window, asAt).SelectMany(gap => gap.Without(open))];
    }

    public static TimeSpan Length(IEnumerable<Stretch> stretches) => stretches.Aggregate(TimeSpan.Zero, (sum, each) => sum + (each.To - each.From));
}
