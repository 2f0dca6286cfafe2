using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>Which results are asked for.</summary>
/// <param name="Force">The results of this force, of its region, and the national ones.</param>
/// <param name="Region">The results of this region, of its forces, and the national ones.</param>
/// <param name="Recommendation">Only the rules of this recommendation.</param>
public sealed record Scope(string? Force = null, string? Region = null, int? Recommendation = null)
{
    public static readonly Scope All = new();

    /// <summary>True when the rule's result for a unit is asked for; regions are those of the day.</summary>
    public bool Holds(Rule rule, string unit, Reference reference, DateOnly asAt) =>
        (Recommendation is null || rule.Recommendation == Recommendation)
        && (Force is null || HoldsForForce(rule, unit, reference, asAt))
        && (Region is null || HoldsForRegion(rule, unit, reference, asAt));

    private bool HoldsForForce(Rule rule, string unit, Reference reference, DateOnly asAt) => rule.UnitKind switch
    {
        UnitKind.Force => unit == Force,
        UnitKind.Region => unit == reference.RegionOf(Force!, asAt),
        _ => true,
    };

    private bool HoldsForRegion(Rule rule, string unit, Reference reference, DateOnly asAt) => rule.UnitKind switch
    {
        UnitKind.Force => reference.RegionOf(unit, asAt) == Region,
        UnitKind.Region => unit == Region,
        _ => true,
    };
}
