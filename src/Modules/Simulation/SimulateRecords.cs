using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Forces;
using ArmedPolicingGov.Simulation.National;
using ArmedPolicingGov.Simulation.Planting;
using ArmedPolicingGov.Simulation.Regional;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation;

/// <summary>What a simulation wrote.</summary>
/// <param name="Records">The folder that can be imported.</param>
/// <param name="Truth">The file that lists the planted defects.</param>
/// <param name="Versions">How many rows all record files have.</param>
public sealed record SimulationReport(string Records, string Truth, long Versions, int Documents, int Defects);

/// <summary>
/// Invents the records of a nation, or of some of its regions. Everybody in it does what is asked of them, but for
/// the defects that are planted; those are listed beside the records.
/// </summary>
public sealed class SimulateRecords(Reference reference)
{
    /// <summary>The file of defects, beside the folder of records.</summary>
    public const string TruthFile = "truth.json";

    /// <summary>Writes a world into a folder, which is made.</summary>
    /// <exception cref="IOException">The folder is there and holds something, or cannot be written.</exception>
    public SimulationReport Write(string folder, SimulationSettings settings, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new IOException($"{folder} is not empty. Name a folder that is not there yet.");
        var records = Directory.CreateDirectory(Path.Combine(folder, "records")).FullName;
        var bodies = DocumentBodies.Write(Path.Combine(records, "files"), settings.Seed);
        using var files = new RecordFiles(records);
        var world = new World(settings, reference, files, bodies);
        Live(world, cancel);
        File.WriteAllText(Path.Combine(records, "store.csv"), $"kind,opens_on\nsimulated,{LondonTime.Format(settings.Until)}\n");
        var truth = Path.Combine(folder, TruthFile);
        world.Truth.Write(truth, world);
        return new SimulationReport(records, truth, files.Counts.Sum(each => each.Rows), bodies.Count, world.Truth.Defects.Count);
    }

    private static void Live(World world, CancellationToken cancel)
    {
        var plan = new Plan(world);
        var portfolio = new Portfolio(world);
        portfolio.Record();
        foreach (var region in world.Regions)
        {
            var staff = new List<ForceStaff>();
            foreach (var force in world.ForcesOf(region))
            {
                cancel.ThrowIfCancellationRequested();
                staff.Add(new ForceYears(world, force, plan).Record());
            }

            new RegionYears(world, region, plan.OfRegion(region), portfolio.Meetings).Record(staff);
        }

        foreach (var force in plan.WithoutTerritory)
        {
            cancel.ThrowIfCancellationRequested();
            new ForceYears(world, force, plan).Record();
        }
    }
}
