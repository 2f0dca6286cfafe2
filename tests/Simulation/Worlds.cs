namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>The simulated worlds that are imported and judged.</summary>
internal static class Worlds
{
    public static IReadOnlyDictionary<string, SimulationSettings> All { get; } = new Dictionary<string, SimulationSettings>(StringComparer.Ordinal)
    {
        ["two regions"] = new() { Regions = ["eastern", "west-midlands"], Scale = 0.1 },
        ["two regions, another seed"] = new() { Regions = ["eastern", "west-midlands"], Scale = 0.1, Seed = 2 },
        ["the nation"] = new() { Scale = 0.05, Seed = 3 },
        ["one region, until a leap day"] = new() { Regions = ["london"], Scale = 0.02, Seed = 4, Until = new DateOnly(2024, 2, 29) },
        ["one region, over a clock change, for one year"] = new() { Regions = ["wales"], Scale = 0.1, Seed = 5, Years = 1, Until = new DateOnly(2026, 4, 10) },
        ["a region whose national bodies delivered nothing"] = new() { Regions = ["south-east"], Scale = 0.05, Seed = 6, NationalBodiesAreAwaited = true },
    };

    public static Recommendations.Rules.Scope ScopeOf(SimulationSettings settings) =>
        settings.Regions.Count == 0 ? Recommendations.Rules.Scope.All : new Recommendations.Rules.Scope { Regions = [.. settings.Regions] };
}
