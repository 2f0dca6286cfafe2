using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>How a unit stood on a rule at the end of a day.</summary>
/// <param name="Compliant">Members that pass; for what belongs to the unit: how many of it have met the rule.</param>
/// <param name="Figure">The same in words; null where there is nothing to count.</param>
internal sealed record Point(Status Status, int Compliant, int Population, string? Figure)
{
    public double? Share => Population == 0 ? null : (double)Compliant / Population;
}

/// <summary>A day of a history.</summary>
/// <param name="Now">As the asked K has it.</param>
/// <param name="Then">As it was known when the day ended; null while that is still being worked out.</param>
internal sealed record Month(DateOnly Day, Point Now, Point? Then);

/// <summary>How a unit stood on one rule, month after month.</summary>
/// <param name="OfWhat">forces or regions, where the figures count these and not members.</param>
internal sealed record RuleHistory(Rule Rule, string? OfWhat, IReadOnlyList<Month> Months);

/// <summary>How units stood on a recommendation at the ends of months.</summary>
internal sealed class History(IReadFactBooks books, PastResults past, Rulebook rules, Reference reference)
{
    private const int Length = 24;
    private const int Kept = 64;

    private readonly Newest<(KnownBook Known, int Recommendation, Unit Unit, DateOnly Day), IReadOnlyList<(DateOnly Day, Evaluation Results)>> kept = new(Kept);

    /// <summary>The ends of the 24 months before the day asked for, and that day.</summary>
    /// <param name="thenBy">The clock by which something was known when a month ended.</param>
    public async Task<IReadOnlyList<RuleHistory>> OfAsync(Question question, Clock thenBy, int recommendation, Unit unit, CancellationToken cancel)
    {
        var known = await books.AsKnownAsync(question.KnownAt, question.Clock, cancel);
        var now = await kept.GetAsync((known, recommendation, unit, question.AsAt), () => Task.FromResult(Judge(known, recommendation, unit, question.AsAt)), cancel);
        var latest = (await books.AsKnownAsync(null, Clock.System, cancel)).AsKnownAt;
        var months = now.Select(each => (each.Day, Now: each.Results, Then: past.Find(each.Day, thenBy, latest, orNow: each.Results))).ToList();
        return [.. rules.Rules.Where(rule => rule.Recommendation == recommendation && Concerns(rule, unit)).Select(rule => new RuleHistory(rule, rule.UnitKind == unit.Kind ? null : rule.UnitKind == UnitKind.Force ? "forces" : "regions",
            [.. months.Select(month => new Month(month.Day, PointOf(rule, unit, month.Now), month.Then is null ? null : PointOf(rule, unit, month.Then)))]))];
    }

    private IReadOnlyList<(DateOnly Day, Evaluation Results)> Judge(KnownBook known, int recommendation, Unit unit, DateOnly asAt) =>
        [.. MonthEnds(asAt).Select(day => (day, Evaluation.Run(known.Book, day, ScopeOf(recommendation, unit), rules)))];

    /// <summary>Oldest first; the last one is the day itself.</summary>
    private static IEnumerable<DateOnly> MonthEnds(DateOnly asAt)
    {
        var first = new DateOnly(asAt.Year, asAt.Month, 1);
        return Enumerable.Range(0, Length).Select(back => first.AddMonths(-back).AddDays(-1)).Reverse().Append(asAt);
    }

    private static Scope ScopeOf(int recommendation, Unit unit) => unit.Kind switch
    {
        UnitKind.Force => new Scope { Recommendations = [recommendation], Forces = [unit.Id] },
        UnitKind.Region => new Scope { Recommendations = [recommendation], Regions = [unit.Id] },
        _ => new Scope { Recommendations = [recommendation] },
    };

    private static bool Concerns(Rule rule, Unit unit) => rule.UnitKind == unit.Kind || unit.Kind == UnitKind.National || (unit.Kind == UnitKind.Region && rule.UnitKind == UnitKind.Force);

    private Point PointOf(Rule rule, Unit unit, Evaluation evaluation)
    {
        var results = evaluation.Results.Where(each => each.Rule == rule && Holds(unit, each, evaluation.AsAt)).ToList();
        if (rule.UnitKind == unit.Kind) return results is [var own] ? new Point(own.Status, own.Compliant, own.Population, RuleWords.Of(rule).Figure(own)) : new Point(Status.NoEvidence, 0, 0, null);
        var counted = results.Count(each => each.Status != Status.NotApplicable);
        var met = results.Count(each => each.Status == Status.Met);
        return new Point(results.Count == 0 ? Status.NoEvidence : Standing.Worst(results.Select(each => each.Status)), met, counted, counted == 0 ? null : $"{met} of {counted}");
    }

    private bool Holds(Unit unit, Result result, DateOnly day) => unit.Kind switch
    {
        UnitKind.National => new Unit(result.Rule.UnitKind, result.Unit).IsCounted(reference),
        UnitKind.Region when result.Rule.UnitKind == UnitKind.Force => reference.RegionOf(result.Unit, day) == unit.Id,
        _ => result.Unit == unit.Id,
    };
}
