using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>How much of a period a role is covered.</summary>
/// <param name="Gaps">When nobody covers, in order of time.</param>
internal record Coverage(Stretch Period, IReadOnlyList<Stretch> Gaps)
{
    /// <summary>Null where there is none.</summary>
    public TimeSpan? LongestGap => Gaps.Count == 0 ? null : Gaps.Max(each => each.To - each.From);

    public TimeSpan Uncovered => Gaps.Aggregate(TimeSpan.Zero, (sum, gap) => sum + (gap.To - gap.From));

    public TimeSpan Covered => Period.To - Period.From - Uncovered;

    /// <summary>From 0 to 1.</summary>
    public double Part => Covered / (Period.To - Period.From);

    /// <summary>"97.3%": cut, so that less than all never reads as all.</summary>
    public string Share => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000 * Part) / 10:0.#}%");
}
