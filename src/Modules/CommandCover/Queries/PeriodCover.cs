using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A role of a region over a period, in figures.</summary>
/// <param name="Cover">By the computation of recommendation 2.</param>
internal sealed record PeriodCover(Stretch Period, RoleCover Cover)
{
    public IReadOnlyList<Stretch> Gaps { get; } = [.. Cover.Hours.Where(each => each.Shift is null).Select(each => each.Stretch)];

    /// <summary>Null where there is none.</summary>
    public TimeSpan? LongestGap => Gaps.Count == 0 ? null : Gaps.Max(each => each.To - each.From);

    public TimeSpan Covered => Period.To - Period.From - Cover.Uncovered;

    /// <summary>"97.3%": cut, so that less than all never reads as all.</summary>
    public string Share => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000 * (Covered / (Period.To - Period.From))) / 10:0.#}%");

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
