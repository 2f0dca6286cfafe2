using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>A day of the nation in a fresh process, beside psql reading the same rows; and ten years of months in one pass.</summary>
internal sealed class EvaluateBenchmark(BenchmarkServer server, Figures figures, DateOnly day)
{
    private const int Turns = 3;

    public async Task RunAsync()
    {
        figures.Begin("evaluate");
        var (alone, psql) = (new List<HostRun>(), new List<TimeSpan>());
        for (var turn = 0; turn < Turns; turn++)
        {
            psql.Add(await SameSelects.RunAsync(server.Server.Book(StoreName.Database(ImportBenchmark.StoreName)), Days.Only(day)));
            alone.Add(await HostRun.RunAsync(server.Data, "evaluate", "--store", ImportBenchmark.StoreName, "--as-at", LondonTime.Format(day), "--format", "json"));
        }

        var (one, least) = (alone.MinBy(each => each.Time)!, psql.Min());
        figures.Add("evaluate one day, fresh process", one.Time.TotalSeconds, "s");
        figures.Add("psql runs the same selects", least.TotalSeconds, "s");
        figures.Add("evaluate against psql", one.Time / least, "times", atMost: 4);
        figures.Add("memory of the evaluating process", alone.Max(each => each.Memory), "MiB", atMost: 700);
        var months = await HostRun.RunAsync(server.Data, "evaluate", "--store", ImportBenchmark.StoreName, "--from", LondonTime.Format(day.AddYears(-10).AddDays(1)), "--to", LondonTime.Format(day), "--every", "month", "--format", "json");
        figures.Add("120 month-ends in one pass", months.Time.TotalSeconds, "s");
        figures.Add("120 month-ends against one day", months.Time / one.Time, "times", atMost: 30);
        figures.Add("memory of the pass", months.Memory, "MiB", atMost: 1536);
    }
}
