using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>Which results are asked for: those of any of the forces and regions named (of all, when none is), narrowed to the recommendations named.</summary>
public sealed record Scope
{
    public static readonly Scope All = new();

    /// <summary>Each brings its own results, its region's and the national ones.</summary>
    public IReadOnlyList<string> Forces { get; init; } = [];

    /// <summary>Each brings its own results, its forces' and the national ones.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    public IReadOnlyList<int> Recommendations { get; init; } = [];

    /// <summary>True when the rule's result for a unit is asked for; regions are those of the day.</summary>
    public bool Holds(Rule rule, string unit, Reference reference, DateOnly asAt) =>
        (Recommendations.Count == 0 || Recommendations.Contains(rule.Recommendation))
        && ((Forces.Count == 0 && Regions.Count == 0) || HoldsUnit(rule, unit, reference, asAt));

    private bool HoldsUnit(Rule rule, string unit, Reference reference, DateOnly asAt) => rule.UnitKind switch
    {
        UnitKind.Force => Forces.Contains(unit, StringComparer.Ordinal) || Regions.Contains(reference.RegionOf(unit, asAt), StringComparer.Ordinal),
        UnitKind.Region => Regions.Contains(unit, StringComparer.Ordinal) || Forces.Any(force => reference.RegionOf(force, asAt) == unit),
        _ => true,
    };
}
