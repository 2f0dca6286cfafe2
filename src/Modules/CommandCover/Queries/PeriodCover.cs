using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A role of a region over a period, in figures.</summary>
/// <param name="Cover">By the computation of recommendation 2.</param>
internal sealed record PeriodCover(Stretch Period, RoleCover Cover) : Coverage(Period, [.. Cover.Hours.Where(each => each.Shift is null).Select(each => each.Stretch)])
{
    /// <summary>The time for which exactly one commander covers: if they fall out, nobody does.</summary>
    public TimeSpan OneDeep => Covered - DeeperThanOne();

    // Cover of one officer never overlaps itself: an earlier shift of theirs takes what two have in common.
    private TimeSpan DeeperThanOne()
    {
        var steps = Cover.Hours.Where(each => each.Shift is not null).SelectMany(each => new[] { (At: each.Stretch.From, By: 1), (At: each.Stretch.To, By: -1) })
            .OrderBy(each => each.At).ThenBy(each => each.By).ToList();
        var (deeper, depth) = (TimeSpan.Zero, 0);
        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            depth += step.By;
            if (depth > 1) deeper += next.At - step.At;
        }

        return deeper;
    }
}
