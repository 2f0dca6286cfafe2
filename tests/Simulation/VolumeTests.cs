using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation;

namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>A year of the nation at the published volumes.</summary>
public sealed class Nation : IDisposable
{
    internal Simulated Year { get; } = new(new SimulationSettings { Years = 1, Seed = 11 });

    public void Dispose() => Year.Dispose();
}

/// <summary>Shares and numbers are those that were published, and people are slow and make mistakes.</summary>
public sealed class VolumeTests(Nation nation) : IClassFixture<Nation>
{
    private readonly Simulated year = nation.Year;

    private readonly HashSet<string> armed = nation.Year.Rows("deployments").Where(row => row[3] == "deployed").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_force_takes_part()
    {
        var reference = ReferenceData.Load();
        year.Rows("deployments").Select(row => row[1]).Where(force => force.Length > 0).Distinct().ShouldBe(reference.Forces, ignoreOrder: true);
        year.Rows("rota").Select(row => row[1]).Where(region => region.Length > 0).Distinct().ShouldBe(reference.Regions, ignoreOrder: true);
    }

    [Fact]
    public void There_are_about_18_000_armed_deployments_a_fifth_of_them_of_the_metropolitan_police()
    {
        armed.Count.ShouldBeInRange(17_500, 18_500);
        Share("metropolitan").ShouldBeInRange(0.18, 0.20);
        Share("west-midlands").ShouldBeInRange(0.11, 0.13);
        year.Rows("deployments").Select(row => row[0]).Distinct().Count(id => !armed.Contains(id)).ShouldBeInRange(500, 1500);
    }

    [Fact]
    public void Nearly_all_have_an_armed_response_vehicle_and_hardly_any_a_discharge()
    {
        ((double)year.Rows("deployment_vehicles").Select(row => row[0]).Distinct().Count() / armed.Count).ShouldBeInRange(0.92, 0.94);
        year.Rows("deployment_officers").Where(row => row[3] == "true").Select(row => row[0]).Distinct().Count().ShouldBeInRange(1, 12);
    }

    [Fact]
    public void About_6_500_armed_officers_are_sent_in_the_course_of_the_year_and_some_who_replace_them() =>
        year.Rows("deployment_officers").Select(row => row[1]).Distinct().Count().ShouldBeInRange(6_200, 7_800);

    [Fact]
    public void Half_the_scale_is_half_the_volume()
    {
        using var half = new Simulated(new SimulationSettings { Years = 1, Seed = 11, Scale = 0.5 });
        ((double)half.Files["deployments"] / year.Files["deployments"]).ShouldBeInRange(0.48, 0.52);
    }

    [Fact]
    public void At_most_a_thousand_files_stand_for_all_documents_and_each_is_named()
    {
        var files = Directory.EnumerateFiles(Path.Combine(year.Report.Records, "files"), "*", SearchOption.AllDirectories).ToList();
        files.Count.ShouldBeInRange(100, 1_000);
        files.Max(file => new FileInfo(file).Length).ShouldBeLessThan(1_000);
        files.ShouldAllBe(file => File.ReadAllText(file).StartsWith("INVENTED RECORD\n"));
        year.Rows("deployment_documents").Count().ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public void Nothing_is_recorded_after_the_last_day_and_much_of_it_days_after_it_happened()
    {
        var end = LondonTime.EndOf(year.AsAt);
        foreach (var file in year.Files.Keys) year.Rows(file).ShouldAllBe(row => Recorded(row) < end, file);
        var delays = year.Rows("tracking_checks").Where(row => row[1].Length > 0 && row[2].Length > 0).Select(row => Recorded(row) - Instant(row[1])).ToList();
        delays.ShouldAllBe(delay => delay > TimeSpan.Zero || delay > TimeSpan.FromMinutes(-1));
        ((double)delays.Count(delay => delay > TimeSpan.FromDays(1)) / delays.Count).ShouldBeInRange(0.2, 0.4);
    }

    [Fact]
    public void There_are_corrections_and_withdrawals()
    {
        foreach (var file in (string[])["officers", "commander_events", "rota", "deployments"])
            year.Rows(file).GroupBy(row => row[0], StringComparer.Ordinal).Count(versions => versions.Count() > 1).ShouldBeGreaterThan(5, file);
        foreach (var file in (string[])["ranks", "commander_events", "rota", "tracking_checks", "deployments"])
            year.Rows(file).Count(row => row[^1] == "true").ShouldBeGreaterThan(0, file);
    }

    private double Share(string force) => (double)armed.Count(id => id.StartsWith(force + "/", StringComparison.Ordinal)) / armed.Count;

    private static DateTimeOffset Recorded(string[] row) => Instant(row[^3]);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
