using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation;

/// <summary>What is simulated: the same settings make the same bytes.</summary>
public sealed record SimulationSettings
{
    public static readonly DateOnly DefaultUntil = new(2026, 10, 31);

    public long Seed { get; init; } = 1;

    /// <summary>How many years of operations there are, up to the last day.</summary>
    public int Years { get; init; } = 2;

    /// <summary>The last day.</summary>
    public DateOnly Until { get; init; } = DefaultUntil;

    /// <summary>The regions whose forces take part; none: all forces, those without a territory too.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>By what the published numbers of deployments and armed officers are multiplied.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>
    /// The national bodies have delivered nothing yet and no record standard is in force. What falls short of a
    /// guidance, criteria or standard cannot be seen in such a nation, and that these are awaited in no other.
    /// </summary>
    public bool NationalBodiesAreAwaited { get; init; }

    /// <summary>The first wrong setting in words, with the option that gives it; null when all are right.</summary>
    public string? Problem(Reference reference, DateOnly today) =>
        Years is < 1 or > 20 ? $"--years: {Years} cannot be simulated. Give a number from 1 to 20."
        : Scale is not (> 0 and <= 5) ? "--scale: give a number above 0 and up to 5, like 0.1."
        : Until >= today ? $"--until: {LondonTime.Format(Until)} has not passed, and nothing can be recorded ahead of its time. Give an earlier day."
        : Until < new DateOnly(1990, 1, 1) ? "--until: give a day since 1990, like 2026-03-31."
        : Regions.FirstOrDefault(region => !reference.HasRegion(region)) is { } unknown
            ? $"--region: “{unknown}” is no known region. Use one of: {string.Join(", ", reference.Regions)}."
        : null;
}
