using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>The agreements of a region, to stand beside what is judged of its cover: specialist commanders of several forces serve under one. No rule reads them.</summary>
internal sealed class RegionAgreements(Remembered remembered)
{
    /// <summary>The recommendation on specialist commanders around the clock.</summary>
    private const int OnCover = 2;

    /// <summary>Those in the reader's scope, by title; none beside other recommendations or units. What was changed after the moment asked about is as it was known then.</summary>
    public async Task<IReadOnlyList<Agreement>> OfAsync(int recommendation, Unit unit, Question question, CancellationToken cancel)
    {
        if (recommendation != OnCover || unit.Kind != UnitKind.Region) return [];
        var owner = $"region/{unit.Id}";
        return [.. (await remembered.OfAsync(Agreement.Declaration, question, cancel)).Where(each => each.Owner == owner).OrderBy(each => each.Title, StringComparer.Ordinal).ThenBy(each => each.Id, StringComparer.Ordinal)];
    }
}
