using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A stretch of time, and who covers it; nobody: a gap.</summary>
internal sealed record Hours(Stretch Stretch, Shift? Shift);

/// <summary>A role of a region over some time: who covers, when nobody does, and what is on the rota and does not count.</summary>
/// <param name="Hours">In order of time; two at once where two cover.</param>
/// <param name="Uncounted">In order of time.</param>
internal sealed record RoleCover(string Role, IReadOnlyList<Hours> Hours, IReadOnlyList<Uncounted> Uncounted)
{
    /// <summary>Who covers at the beginning, or the gap there.</summary>
    public IReadOnlyList<Hours> Now => [.. Hours.TakeWhile(each => each.Stretch.From == Hours[0].Stretch.From)];

    /// <summary>Everybody who covers or is on the rota in vain.</summary>
    public IEnumerable<string> Officers => Hours.Select(each => each.Shift?.Officer).OfType<string>().Concat(Uncounted.Select(each => each.Shift.Officer));

    /// <summary>What counts and may yet not be there.</summary>
    public IReadOnlyList<Doubt> Doubts(RotaBook rota, OverridesOf overrides) =>
        [.. Hours.Where(each => each.Shift is not null).SelectMany(each => Doubt.Of(rota, overrides, each.Shift!, each.Stretch)), .. SpecialismCover.MissingIn(rota, overrides, this)];

    /// <summary>The time for which nobody covers.</summary>
    public TimeSpan Uncovered => Hours.Where(each => each.Shift is null).Aggregate(TimeSpan.Zero, (sum, gap) => sum + (gap.Stretch.To - gap.Stretch.From));

    /// <summary>Reads a role of a region, by the computation of recommendation 2.</summary>
    /// <param name="shifts">The region's shifts that run in the window.</param>
    /// <param name="asAt">The day whose membership of regions counts.</param>
    public static RoleCover Of(FactBook book, string region, string role, IEnumerable<Shift> shifts, Stretch window, DateOnly asAt) => new(role,
    [
        .. book.CoverIn(region, role, window, asAt).Select(each => new Hours(each.Stretch, each.Shift))
            .Concat(book.GapsInCover(region, role, window, asAt).Select(gap => new Hours(gap, null)))
            .OrderBy(each => each.Stretch.From).ThenBy(each => each.Shift?.Id, StringComparer.Ordinal),
    ], book.UncountedOf(shifts.Where(shift => shift.Role == role), window, asAt));
}
