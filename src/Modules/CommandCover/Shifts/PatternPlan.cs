using System.Globalization;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>A wish with what became of it.</summary>
/// <param name="Planned">The shift; null where the clocks allow none.</param>
/// <param name="Problem">Why it is left out; null: it is recorded.</param>
internal sealed record PatternLine(Wish Wish, PlannedShift? Planned, string? Problem)
{
    /// <summary>True where a check refuses it, which two people can override; what the clocks refuse nobody can.</summary>
    public bool MayBeAskedFor => Planned is not null && Problem is not null;
}

/// <summary>What a pattern comes to: the shifts that it makes, those that are refused, and the holes that remain.</summary>
/// <param name="Holes">By role, in order of time.</param>
internal sealed record PatternPlan(IReadOnlyList<PatternLine> Lines, IReadOnlyList<(string Role, Stretch Stretch)> Holes)
{
    public IReadOnlyList<PatternLine> Good => [.. Lines.Where(each => each.Problem is null)];

    public IReadOnlyList<PatternLine> Refused => [.. Lines.Where(each => each.Problem is not null)];

    /// <summary>Judges what a pattern asks for, in its order.</summary>
    /// <param name="reference">What the references of the shifts begin with.</param>
    /// <param name="window">The time that the pattern is for.</param>
    public static PatternPlan Of(RotaBook rota, string region, string reference, IReadOnlyList<Wish> wishes, Stretch window)
    {
        var shifts = wishes.Index().Where(each => each.Item.ClockProblem is null)
            .ToDictionary(each => each.Index, each => each.Item.AsShift(string.Create(CultureInfo.InvariantCulture, $"{reference}-{each.Index + 1}"), region));
        var judged = shifts.Keys.Zip(Judged.InTurn(rota, shifts.Values)).ToDictionary(each => each.First, each => each.Second);
        var lines = wishes.Index().Select(each => judged.TryGetValue(each.Index, out var found)
            ? new PatternLine(each.Item, found.Planned, found.Refusals.Count == 0 ? null : found.Words)
            : new PatternLine(each.Item, null, each.Item.ClockProblem)).ToList();
        var after = rota.Book.With([.. lines.Where(each => each.Problem is null).Select(each => Change(rota.Book, each.Planned!.Shift))]);
        var asAt = LondonTime.DayOf(window.To.AddTicks(-1));
        return new PatternPlan(lines, [.. Codes.SpecialistRole.Codes.SelectMany(role => after.GapsInCover(region, role, window, asAt).Select(gap => (role, gap)))]);
    }

    // A form that is sent twice finds its shifts on record.
    private static BookChange Change(FactBook book, Shift shift) => new(Shift.Declaration.Name, book.Stints.Shifts(shift.Officer).FirstOrDefault(each => each.Id == shift.Id), shift, []);
}
