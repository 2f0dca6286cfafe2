using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>Ten years of a nation, invented once and imported, beside psql copying the same files.</summary>
internal sealed class ImportBenchmark(BenchmarkServer server, Figures figures, string records)
{
    public const string StoreName = "nation";

    public async Task RunAsync()
    {
        figures.Begin("import");
        figures.Add("rows", Kinds.Interchange.Select(kind => Path.Combine(records, $"{kind.Name}.csv")).Where(File.Exists).Sum(file => File.ReadLines(file).LongCount() - 1), "");
        figures.Add("bytes of the record files", Directory.GetFiles(records, "*.csv").Sum(file => new FileInfo(file).Length) / 1048576d, "MiB");
        var bare = await BareTables.CopyAsync(server, records);
        await BenchmarkServer.RunAsync("psql", server.Server.Maintenance, "-q", "-c", $"drop database if exists {Ledger.Stores.StoreName.Database(StoreName)}");
        DropKeys();
        var import = await HostRun.RunAsync(server.Data, "import", records, "--store", StoreName, "--simulated");
        Console.WriteLine($"  {import.Output.Trim()}");
        figures.Add("import", import.Time.TotalSeconds, "s");
        figures.Add("psql copies the same files into bare tables", bare.TotalSeconds, "s");
        figures.Add("import against psql", import.Time / bare, "times", atMost: 8);
        figures.Add("memory of the importing process", import.Memory, "MiB", atMost: 1536);
    }

    /// <summary>The keys of a store that is made anew are of no use to it.</summary>
    private void DropKeys()
    {
        var keys = Path.Combine(server.Data, "keys");
        if (!Directory.Exists(keys)) return;
        foreach (var file in Directory.GetFiles(keys, $"ledger-{StoreName}*")) File.Delete(file);
    }
}
