using System.Diagnostics;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>Verifying a whole store, beside what cannot be done without: reading its rows, and hashing as many leaves and nodes.</summary>
internal sealed class VerifyBenchmark(BenchmarkServer server, BenchmarkStore store, Figures figures)
{
    private const int Runs = 3;

    public async Task RunAsync()
    {
        figures.Begin("verify");
        await store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);
        // What an import left for PostgreSQL to do would otherwise be done, now and then, while the time is taken.
        await BenchmarkServer.RunAsync("psql", server.Server.Owner(StoreName.Database(store.Store.Name)), "-q", "-c", "vacuum analyze");
        var first = await VerifyAsync();
        var verified = (await RepeatAsync(VerifyAsync)).Time;
        var read = (await RepeatAsync(ReadAsync)).Time;
        var hashed = Hash(first.Leaves, await store.OneAsync<int>("select avg(length(leaf))::int from ledger.entries"));
        figures.Add("versions", first.Versions, "");
        figures.Add("leaves", first.Leaves, "");
        figures.Add("the first time, in a process that is still cold", first.Time, "s");
        figures.Add("verify", verified, "s");
        figures.Add("psql reads the same tables", read, "s");
        figures.Add("as many leaves and nodes hashed", hashed, "s");
        figures.Add("verify against reading and hashing", verified / (read + hashed), "times", atMost: 4);
        figures.Add("versions verified", first.Versions / verified, "each second", atLeast: 150_000);
        figures.Add("memory of the process", Environment.WorkingSet >> 20, "MiB", atMost: 1024);
    }

    private async Task<(double Time, long Versions, long Leaves)> VerifyAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var report = await store.Get<VerifyStore>().RunAsync([], CancellationToken.None);
        if (!report.Holds) throw new InvalidOperationException($"The store of the benchmark does not hold: {report.Findings[0]}");
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, report.Versions, report.Leaves);
    }

    private async Task<(double Time, long Versions, long Leaves)> ReadAsync()
    {
        string[] ledger = ["ledger.acts", "ledger.entries", "ledger.checkpoints", "ledger.tiles", "ledger.documents", "ledger.document_parts"];
        var tables = ledger.Concat(store.Get<Kinds>().All.SelectMany(kind => (string[])[$"{kind.Schema}.{kind.Name}", $"{kind.Schema}.now_{kind.Name}"]));
        var (time, _) = await BenchmarkServer.RunAsync("psql", server.Server.Book(StoreName.Database(store.Store.Name)), ["-q", .. tables.SelectMany(table => (string[])["-c", $"\\copy {table} to /dev/null"])]);
        return (time.TotalSeconds, 0, 0);
    }

    /// <summary>Of a few runs the middle one.</summary>
    private static async Task<(double Time, long Versions, long Leaves)> RepeatAsync(Func<Task<(double Time, long Versions, long Leaves)>> run)
    {
        var runs = new List<(double Time, long Versions, long Leaves)>();
        for (var number = 0; number < Runs; number++) runs.Add(await run());
        return runs.Order().ElementAt(Runs / 2);
    }

    private static double Hash(long leaves, int leafLength)
    {
        var (leaf, node, digest) = (new byte[1 + leafLength], new byte[65], new byte[32]);
        var began = Stopwatch.GetTimestamp();
        for (var number = 0L; number < leaves; number++)
        {
            SHA256.HashData(leaf, digest);
            SHA256.HashData(node, digest);
        }

        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
