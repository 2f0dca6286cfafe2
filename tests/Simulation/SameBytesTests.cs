using System.Security.Cryptography;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>The same settings make the same bytes.</summary>
public sealed class SameBytesTests
{
    private static readonly SimulationSettings Wales = new() { Regions = ["wales"], Scale = 0.1, Years = 1 };

    [Fact]
    public void The_same_seed_makes_the_same_bytes_and_another_seed_others()
    {
        using var one = new Simulated(Wales);
        using var same = new Simulated(Wales);
        using var other = new Simulated(Wales with { Seed = 2 });
        var digests = Digests(one);

        digests.Count.ShouldBeGreaterThan(800);
        Digests(same).ShouldBe(digests);
        var others = Digests(other);
        others.Keys.ShouldBe(digests.Keys, ignoreOrder: true);
        // The standards, the milestones and what kind of folder it is do not hang on chance; what was recorded when does.
        others.Where(each => digests[each.Key] == each.Value).Select(each => each.Key).ShouldBe(["records/store.csv"]);
    }

    /// <summary>Written down once; a change of the simulator that changes what it invents changes this too.</summary>
    [Fact]
    public void Chance_is_that_of_the_published_generator()
    {
        var chance = Chance.Of(0, "");
        // The state is the hash of nothing (FNV offset basis): the numbers were worked out apart from this code.
        Enumerable.Range(0, 6).Select(_ => chance.Between(0, 999_999)).ShouldBe(Expected);
    }

    [Fact]
    public void A_force_comes_out_the_same_in_its_region_and_in_the_nation()
    {
        var settings = new SimulationSettings { Scale = 0.1, Years = 1 };
        using var nation = new Simulated(settings);
        using var region = new Simulated(settings with { Regions = ["wales"] });
        foreach (var file in (string[])["deployments", "commander_events", "armoury_audits"])
        {
            var alone = Of(region, file).ToList();
            // What is planted comes last in each force, and is planted elsewhere in a nation.
            var unplanted = alone.Take(alone.Count / 2).ToList();
            unplanted.Count.ShouldBeGreaterThan(5, file);
            Of(nation, file).Take(unplanted.Count).ToList().ShouldBe(unplanted, file);
        }
    }

    [Fact]
    public void What_the_list_of_defects_counts_is_what_the_files_hold()
    {
        using var simulated = new Simulated(Wales);
        simulated.Files.Keys.ShouldBe(Kinds.Interchange.Select(kind => kind.Name));
        foreach (var (file, rows) in simulated.Files) simulated.Rows(file).LongCount().ShouldBe(rows, file);
        simulated.Files.Values.Sum().ShouldBe(simulated.Report.Versions);
    }

    private static readonly int[] Expected = [763_694, 62_696, 331_110, 173_424, 395_100, 968_542];

    private static IEnumerable<string> Of(Simulated simulated, string file) =>
        simulated.Rows(file).Select(row => string.Join(',', row)).Where(row => row.StartsWith("gwent/", StringComparison.Ordinal));

    private static Dictionary<string, string> Digests(Simulated simulated) => Directory.EnumerateFiles(simulated.Path, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(simulated.Path, path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);
}
