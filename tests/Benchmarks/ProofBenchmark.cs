using System.Diagnostics;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>Proving single records of the same store, and checking the proofs.</summary>
internal sealed class ProofBenchmark(BenchmarkStore store, Figures figures)
{
    private const int Count = 200;

    public async Task RunAsync()
    {
        figures.Begin("proof");
        await store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);
        var key = await store.Get<KeyFile>().VerifierAsync(CancellationToken.None);
        var size = await store.OneAsync<long>("select count(*) from ledger.entries");
        var random = new Random(1);
        var (made, verified, bytes) = (new List<double>(), new List<double>(), 0);
        for (var number = 0; number < Count + 20; number++)
        {
            var seq = random.NextInt64(size);
            var leaf = Merkle.Leaf(await store.OneAsync<byte[]>($"select leaf from ledger.entries where seq = {seq}"));
            var began = Stopwatch.GetTimestamp();
            var content = await store.Get<Proofs>().ContentAsync(seq, CancellationToken.None);
            var file = (await store.Get<Proofs>().InclusionAsync(seq, content, CancellationToken.None))!.ToBytes();
            var done = Stopwatch.GetTimestamp();
            ProofFile.Parse(file).Verify(leaf, key, [], 0);
            // The first ones find the process cold.
            if (number < 20) continue;
            made.Add(Stopwatch.GetElapsedTime(began, done).TotalMilliseconds);
            verified.Add(Stopwatch.GetElapsedTime(done).TotalMilliseconds);
            bytes = Math.Max(bytes, file.Length);
        }

        figures.Add("leaves", size, "");
        figures.Add("made, 99 of 100 within", At99(made), "ms", atMost: 20);
        figures.Add("verified, 99 of 100 within", At99(verified), "ms", atMost: 5);
        figures.Add("the largest file", bytes / 1024.0, "KiB", atMost: 10);
    }

    private static double At99(List<double> times) => times.Order().ElementAt((times.Count * 99 / 100) - 1);
}
