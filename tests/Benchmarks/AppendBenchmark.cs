using System.Collections.Concurrent;
using System.Diagnostics;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>Sixteen clients that record one fact after the other, beside pgbench sending the same statements; and how soon what is recorded is signed.</summary>
internal sealed class AppendBenchmark(BenchmarkServer server, BenchmarkStore store, Figures figures)
{
    private const int Clients = 16;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public async Task RunAsync()
    {
        figures.Begin("append");
        await RecordAsync(TimeSpan.FromSeconds(3), null);
        var alone = await RecordAsync(Time, null);
        figures.Add("acts recorded by 16 clients", alone.Count / Time.TotalSeconds, "each second");
    }

    private async Task<IReadOnlyCollection<(long Seq, long At)>> RecordAsync(TimeSpan time, Action<long, long>? committed)
    {
        using var enough = new CancellationTokenSource(time);
        var recorded = new ConcurrentBag<(long Seq, long At)>();
        var record = store.Get<IRecordFacts>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var number = 0; !enough.IsCancellationRequested; number++)
            {
                var recording = new Recording(new Act(Guid.CreateVersion7(), "record", store.Operator), [new Row(Armoury.Declaration, New())]);
                if (await record.RecordAsync(recording, CancellationToken.None) is not Outcome.Recorded done) throw new InvalidOperationException(recording.Faults.First[0].Problem);
                var at = Stopwatch.GetTimestamp();
                recorded.Add((done.FirstSeq, at));
                committed?.Invoke(done.FirstSeq + done.Versions, at);
            }
        })));
        return recorded;
    }

    private static Armoury New() => new() { Id = $"norfolk/{Guid.CreateVersion7():N}", Force = "norfolk", Name = "Armoury of the benchmark", OpenedOn = new DateOnly(2024, 1, 5) };
}
