using System.Globalization;
using ArmedPolicingGov.Simulation;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>Everything that is claimed of a nation of some years: it is simulated and imported anew each time.</summary>
internal sealed class NationBenchmark(BenchmarkServer server, Figures figures, int years)
{
    private static readonly DateOnly Day = SimulationSettings.DefaultUntil;

    public async Task RunAsync()
    {
        var records = await SimulateAsync($"nation-{years}", "--years", years.ToString(CultureInfo.InvariantCulture));
        // Of another seed, so that its references are its own.
        var further = await SimulateAsync("region-1", "--years", "1", "--seed", "2", "--region", "wales");
        await new ImportBenchmark(server, figures, records).RunAsync();
        await new EvaluateBenchmark(server, figures, Day).RunAsync();
        await PagesAsync(server, figures);
        await using var store = await BenchmarkStore.OpenAsync(server, ImportBenchmark.StoreName, 0);
        await new HoldUpBenchmark(server, store, figures, further).RunAsync();
    }

    /// <summary>Times the pages of the nation that a run has imported.</summary>
    public static async Task PagesAsync(BenchmarkServer server, Figures figures)
    {
        await using var store = await BenchmarkStore.OpenAsync(server, ImportBenchmark.StoreName, 0);
        await new PagesBenchmark(server, store, figures, Day).RunAsync();
    }

    private async Task<string> SimulateAsync(string name, params string[] options)
    {
        var folder = Path.Combine(server.Data, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var run = await HostRun.RunAsync(server.Data, ["simulate", folder, .. options]);
        Console.WriteLine($"  {run.Output.Trim()}");
        return Path.Combine(folder, "records");
    }
}
