using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>Which deviation is planted where: each at least once, and in a nation a few times.</summary>
internal sealed class Plan
{
    /// <summary>One more of each deviation for every so many units.</summary>
    private const int UnitsForOneMore = 15;

    /// <summary>What cannot be seen where nothing was delivered and no standard is in force.</summary>
    private static readonly ForceDeviation[] NeedsDelivery =
    [
        ForceDeviation.NeverSelected, ForceDeviation.CameBackUnselected, ForceDeviation.OldProcedure, ForceDeviation.OperationLeftOpen, ForceDeviation.DocumentLost,
        ForceDeviation.DocumentLate, ForceDeviation.FileNotStored, ForceDeviation.FileAltered, ForceDeviation.FileMissing,
    ];

    private readonly ILookup<string, ForceDeviation> ofForces;
    private readonly ILookup<string, RegionDeviation> ofRegions;

    public Plan(World world)
    {
        var chance = world.Chance("plan");
        // The three forces without a territory belong to no region, and take part in a nation only.
        WithoutTerritory = world.Settings.Regions.Count > 0 ? [] : [.. world.Reference.Forces.Where(force => world.Reference.RegionOf(force, world.Period.Until) == Reference.National)];
        List<string> forces = [.. world.Regions.SelectMany(world.ForcesOf), .. WithoutTerritory];
        var planted = Enum.GetValues<ForceDeviation>().Where(each => !world.Guidance.IsAwaited || !NeedsDelivery.Contains(each));
        ofForces = Planted(chance, planted, forces);
        ofRegions = Planted(chance, Enum.GetValues<RegionDeviation>(), world.Regions);
    }

    public IReadOnlyList<string> WithoutTerritory { get; }

    public IEnumerable<ForceDeviation> Of(string force) => ofForces[force];

    public IReadOnlySet<RegionDeviation> OfRegion(string region) => ofRegions[region].ToHashSet();

    private static ILookup<string, T> Planted<T>(Chance chance, IEnumerable<T> deviations, IReadOnlyList<string> units) => deviations
        .SelectMany(each => chance.Some(units, 1 + (units.Count / UnitsForOneMore)).Select(unit => (Unit: unit, Deviation: each)))
        .ToLookup(each => each.Unit, each => each.Deviation, StringComparer.Ordinal);
}
