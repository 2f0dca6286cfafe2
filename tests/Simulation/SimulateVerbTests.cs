using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>The verb: a folder that can be imported, and clear words for what cannot be simulated.</summary>
public sealed class SimulateVerbTests
{
    [Fact]
    public async Task What_it_writes_can_be_imported_and_holds_the_forces_of_the_regions_that_were_asked_for()
    {
        using var folder = new TempFolder();
        await using var store = await TestStore.NewAsync(Ledger.Stores.StoreKind.Simulated);
        var simulate = await HostProcess.RunAsync("simulate", folder["out"], "--region", "wales", "--region", "london", "--years", "1", "--scale", "0.05", "--seed", "9", "--until", "2026-03-31");
        (simulate.ExitCode, simulate.Errors).ShouldBe((0, ""));
        simulate.Output.ShouldContain("1 years up to 2026-03-31, seed 9.");

        var import = await HostProcess.RunAsync("import", folder["out", "records"], "--store", store.Store.Name);

        (import.ExitCode, import.Errors).ShouldBe((0, ""));
        import.Output.ShouldStartWith("Recorded ");
        File.ReadLines(folder["out", "records", "officers.csv"]).Skip(1).Select(line => line.Split('/')[0]).Distinct()
            .ShouldBe(["city-of-london", "dyfed-powys", "gwent", "metropolitan", "north-wales", "south-wales"], ignoreOrder: true);
        File.ReadAllText(folder["out", "records", "store.csv"]).ShouldBe("kind,opens_on\nsimulated,2026-03-31\n");
    }

    [Fact]
    public async Task A_live_store_refuses_what_it_writes()
    {
        using var simulated = new Simulated(new SimulationSettings { Regions = ["london"], Scale = 0.01, Years = 1 });
        await using var store = await TestStore.NewAsync();
        var import = await HostProcess.RunAsync("import", simulated.Report.Records, "--store", store.Store.Name);
        import.ExitCode.ShouldBe(1);
        import.Errors.ShouldContain("says that these records are simulated, and this store is live");
    }

    [Theory]
    [InlineData("--years", "0", "--years: 0 cannot be simulated. Give a number from 1 to 20.")]
    [InlineData("--years", "21", "--years: 21 cannot be simulated. Give a number from 1 to 20.")]
    [InlineData("--scale", "0", "--scale: give a number above 0 and up to 5, like 0.1.")]
    [InlineData("--scale", "much", "--scale: give a number above 0 and up to 5, like 0.1.")]
    [InlineData("--until", "2026-02-30", "--until: “2026-02-30” is not a date that exists. Write it as year-month-day, like 2026-03-31.")]
    [InlineData("--until", "2999-01-01", "--until: 2999-01-01 has not passed, and nothing can be recorded ahead of its time. Give an earlier day.")]
    [InlineData("--until", "1066-10-14", "--until: give a day since 1990, like 2026-03-31.")]
    [InlineData("--region", "norfolk", "--region: “norfolk” is no known region. Use one of: east-midlands, eastern, ")]
    public async Task What_cannot_be_simulated_is_said_on_one_line_and_nothing_is_written(string option, string value, string error)
    {
        using var folder = new TempFolder();
        var run = await HostProcess.RunAsync("simulate", folder["out"], option, value);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith(error);
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        using var folder = new TempFolder();
        var kept = folder.Write("out/kept.txt", "kept");
        var run = await HostProcess.RunAsync("simulate", folder["out"]);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe($"{folder["out"]} is not empty. Name a folder that is not there yet.");
        Directory.EnumerateFileSystemEntries(folder["out"]).ShouldBe([kept]);
    }
}
