using System.Globalization;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>A wish with what became of it.</summary>
/// <param name="Planned">The shift; null where the clocks allow none.</param>
/// <param name="Problem">Why it is left out; null: it is recorded.</param>
/// <param name="Refusals">What the checks have against it.</param>
internal sealed record PatternLine(Wish Wish, PlannedShift? Planned, string? Problem, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>True where a check refuses it, which two people can override; what the clocks refuse nobody can.</summary>
    public bool MayBeAskedFor => Planned is not null && Problem is not null;

    /// <summary>True where nothing but a refresher stands in the way, which may yet be recorded.</summary>
    public bool WaitsForRefresher => Refusals.Count > 0 && Refusals.All(each => each.Code is "refresher-overdue" or "apstra-overdue");
}

/// <summary>What a pattern comes to: the shifts that it makes, those that are refused, and the holes that remain.</summary>
/// <param name="Holes">By role, in order of time.</param>
/// <param name="Uncounted">What of the shifts that it makes does not count, and why.</param>
internal sealed record PatternPlan(IReadOnlyList<PatternLine> Lines, IReadOnlyList<(string Role, Stretch Stretch)> Holes, IReadOnlyList<Uncounted> Uncounted)
{
    public IReadOnlyList<PatternLine> Good => [.. Lines.Where(each => each.Problem is null)];

    public IReadOnlyList<PatternLine> Refused => [.. Lines.Where(each => each.Problem is not null)];

    /// <summary>Whose refreshers, once recorded, make how many of the refused shifts possible.</summary>
    public IReadOnlyList<(string Officer, int Shifts, IReadOnlyList<Refusal> Refreshers)> WaitingForRefreshers =>
        [.. Lines.Where(each => each.WaitsForRefresher).GroupBy(each => each.Wish.Officer, StringComparer.Ordinal)
            .Select(each => (each.Key, each.Count(), (IReadOnlyList<Refusal>)[.. each.SelectMany(line => line.Refusals).DistinctBy(refusal => refusal.Code)]))];

    /// <summary>Judges what a pattern asks for, in its order.</summary>
    /// <param name="reference">What the references of the shifts begin with.</param>
    /// <param name="window">The time that the pattern is for.</param>
    public static PatternPlan Of(RotaBook rota, string region, string reference, IReadOnlyList<Wish> wishes, Stretch window)
    {
        var shifts = wishes.Index().Where(each => each.Item.ClockProblem is null)
            .ToDictionary(each => each.Index, each => each.Item.AsShift(string.Create(CultureInfo.InvariantCulture, $"{reference}-{each.Index + 1}"), region));
        var judged = shifts.Keys.Zip(Judged.InTurn(rota, shifts.Values)).ToDictionary(each => each.First, each => each.Second);
        var lines = wishes.Index().Select(each => judged.TryGetValue(each.Index, out var found)
            ? new PatternLine(each.Item, found.Planned, found.Refusals.Count == 0 ? null : found.Words, found.Refusals)
            : new PatternLine(each.Item, null, each.Item.ClockProblem, [])).ToList();
        var after = rota.Book.With([.. lines.Where(each => each.Problem is null).Select(each => Change(rota.Book, each.Planned!.Shift))]);
        var asAt = LondonTime.DayOf(window.To.AddTicks(-1));
        return new PatternPlan(lines, [.. Codes.SpecialistRole.Codes.SelectMany(role => after.GapsInCover(region, role, window, asAt).Select(gap => (role, gap)))],
            after.UncountedOf(lines.Where(each => each.Problem is null).Select(each => each.Planned!.Shift), window with { To = window.To + Stint.Longest }, asAt));
    }

    // A form that is sent twice finds its shifts on record.
    private static BookChange Change(FactBook book, Shift shift) => new(Shift.Declaration.Name, book.Stints.Shifts(shift.Officer).FirstOrDefault(each => each.Id == shift.Id), shift, []);
}
