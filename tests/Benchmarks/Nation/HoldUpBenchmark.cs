using System.Diagnostics;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>Somebody keeps a log while a folder is imported into the same store: how long an entry waits.</summary>
internal sealed class HoldUpBenchmark(BenchmarkServer server, BenchmarkStore store, Figures figures, string further)
{
    public async Task RunAsync()
    {
        figures.Begin("log entries during an import");
        using var enough = new CancellationTokenSource();
        var entries = Task.Run(() => KeepLogAsync(enough.Token));
        var import = await HostRun.RunAsync(server.Data, "import", further, "--store", ImportBenchmark.StoreName);
        await enough.CancelAsync();
        var times = (await entries).Order().ToList();
        Console.WriteLine($"  {import.Output.Trim()}");
        figures.Add("import meanwhile", import.Time.TotalSeconds, "s");
        figures.Add("entries recorded meanwhile", times.Count, "");
        figures.Add("an entry, 99 of 100 within", times[(times.Count * 99 / 100) - 1], "s", atMost: 0.5);
        figures.Add("the longest", times[^1], "s");
    }

    private async Task<IReadOnlyList<double>> KeepLogAsync(CancellationToken enough)
    {
        var times = new List<double>();
        var record = store.Get<IRecordFacts>();
        while (!enough.IsCancellationRequested)
        {
            var armoury = new Armoury { Id = $"kent/{Guid.CreateVersion7():N}", Force = "kent", Name = "Armoury of the benchmark", OpenedOn = new DateOnly(2024, 1, 5) };
            var began = Stopwatch.GetTimestamp();
            if (await record.RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", store.Operator), [new Row(Armoury.Declaration, armoury)]), CancellationToken.None) is not Outcome.Recorded) throw new InvalidOperationException("An entry was refused.");
            times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            await Task.Delay(20, CancellationToken.None);
        }

        return times;
    }
}
