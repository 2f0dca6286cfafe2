using System.Collections.Concurrent;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>How units stand on each recommendation, by the results of one evaluation. Worked out once for all who look.</summary>
internal sealed class Standings
{
    private readonly ConcurrentDictionary<(int Recommendation, Unit Unit), IReadOnlyList<Standing>> cells = new();
    private readonly ConcurrentDictionary<(int Recommendation, Unit Unit), Standing?> own = new();
    private readonly ILookup<(int Recommendation, Unit Unit), Result> results;
    private readonly ILookup<string, Unit> forcesByRegion;
    private readonly FactBook book;

    public Standings(Evaluation evaluation, FactBook book)
    {
        this.book = book;
        results = evaluation.Results.ToLookup(each => (each.Rule.Recommendation, new Unit(each.Rule.UnitKind, each.Unit)));
        forcesByRegion = book.Forces.ToLookup(each => book.Reference.RegionOf(each, evaluation.AsAt), Unit.Force, StringComparer.Ordinal);
    }

    /// <summary>The results of the rules that are judged on the unit itself.</summary>
    public IReadOnlyList<Result> ResultsOf(int recommendation, Unit unit) => [.. results[(recommendation, unit)]];

    /// <summary>The forces of a region, or all of them, that the rules are judged on; none of a force.</summary>
    public IReadOnlyList<Unit> ForcesOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Region => [.. forcesByRegion[unit.Id]],
        UnitKind.National => [.. book.Forces.Select(Unit.Force)],
        _ => [],
    };

    /// <summary>Those of the forces that figures count.</summary>
    public IReadOnlyList<Unit> CountedForcesOf(Unit unit) => [.. ForcesOf(unit).Where(each => each.IsCounted(book.Reference))];

    /// <summary>The nine regions, for the nation; none of any other unit.</summary>
    public IReadOnlyList<Unit> RegionsOf(Unit unit) => unit.Kind == UnitKind.National ? [.. book.Reference.Regions.Select(Unit.Region)] : [];

    /// <summary>What a cell of the board shows: how the unit itself stands, then how those that belong to it do.</summary>
    public IReadOnlyList<Standing> Of(int recommendation, Unit unit) => cells.GetOrAdd((recommendation, unit), _ =>
    [
        .. new[]
        {
            Own(recommendation, unit),
            Below(recommendation, RegionsOf(unit), "regions"),
            Below(recommendation, CountedForcesOf(unit), "forces"),
        }.OfType<Standing>(),
    ]);

    /// <summary>The worst status of the unit's own rules, and the figure of the one that is furthest from being met; null when none is judged on it.</summary>
    public Standing? Own(int recommendation, Unit unit) => own.GetOrAdd((recommendation, unit), _ => Worst(ResultsOf(recommendation, unit)));

    private static Standing? Worst(IReadOnlyList<Result> results)
    {
        if (results.Count == 0) return null;
        var worst = Standing.Worst(results.Select(each => each.Status));
        var furthest = results.Where(each => each.Status == worst).MinBy(each => (double)each.Compliant / Math.Max(each.Population, 1))!;
        return new Standing(worst, RuleWords.Of(furthest.Rule).Figure(furthest), Share: (double)furthest.Compliant / Math.Max(furthest.Population, 1));
    }

    /// <summary>How many of several units have met what is judged on each of them; null when nothing is.</summary>
    private Standing? Below(int recommendation, IEnumerable<Unit> units, string what)
    {
        var statuses = units.Select(unit => Own(recommendation, unit)?.Status).OfType<Status>().ToList();
        if (statuses.Count == 0) return null;
        var worst = Standing.Worst(statuses);
        var beyond = statuses.Count(status => status == Status.NotApplicable);
        var says = worst == Status.NotApplicable || statuses.TrueForAll(status => status == Status.NoEvidence)
            ? null
            : $"{statuses.Count(status => status == Status.Met)} of {statuses.Count} {what}";
        return new Standing(worst, says, says is not null && beyond > 0 ? $"applies to {statuses.Count - beyond}" : null, (double)statuses.Count(status => status == Status.Met) / statuses.Count);
    }
}
