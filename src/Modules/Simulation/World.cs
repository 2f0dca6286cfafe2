using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.National;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation;

/// <summary>What all parts of one simulated world share.</summary>
internal sealed class World
{
    public World(SimulationSettings settings, Reference reference, RecordFiles files, DocumentBodies bodies)
    {
        (Settings, Reference, Files, Bodies) = (settings, reference, files, bodies);
        Period = new Period(settings.Until.AddYears(-settings.Years).AddDays(1), settings.Until);
        Volumes = new Volumes(reference, settings.Until, settings.Scale);
        Armament = new Armament(Period);
        Guidance = new Guidance(Period, settings.NationalBodiesAreAwaited);
        Paperwork = new Paperwork(Period);
        Regions = settings.Regions.Count == 0 ? reference.Regions : [.. settings.Regions.Distinct().Order(StringComparer.Ordinal)];
    }

    public SimulationSettings Settings { get; }

    public Reference Reference { get; }

    public RecordFiles Files { get; }

    public DocumentBodies Bodies { get; }

    public Truth Truth { get; } = new();

    public Period Period { get; }

    public Words Words { get; } = new();

    public Volumes Volumes { get; }

    public Armament Armament { get; }

    public Guidance Guidance { get; }

    public Paperwork Paperwork { get; }

    public IReadOnlyList<string> Regions { get; }

    public IReadOnlyList<string> ForcesOf(string region) => [.. Reference.ForcesOf(region, Period.Until)];

    public Chance Chance(string part) => Simulation.Chance.Of(Settings.Seed, part);
}
