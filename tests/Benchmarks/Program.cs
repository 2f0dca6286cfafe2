using ArmedPolicingGov.Benchmarks;
using ArmedPolicingGov.Benchmarks.Nation;

var asked = args.TakeWhile(each => !each.StartsWith("--", StringComparison.Ordinal)).ToList();
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
string[] sections = ["verify", "append", "proof", "nation", "pages"];
if (asked.Except(sections, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no section {unknown}. Use some of: {string.Join(", ", sections)}. “pages” times the pages of the nation that the last run of “nation” left. Options: --out FILE (by default docs/benchmarks.json), --operations NUMBER (eight records each; by default 135000), --years NUMBER (of the nation; by default 10).");
    return 1;
}

var root = BenchmarkStore.Root;
var data = Path.Combine(Environment.GetEnvironmentVariable("ARMEDPOLICINGGOV_DATA") ?? Path.Combine(root, ".data"), "benchmarks");
var figures = new Figures();
await using var server = BenchmarkServer.Start(data);
var operations = int.Parse(Option("--operations") ?? "135000", System.Globalization.CultureInfo.InvariantCulture);
// The nation times its pages too: alone, they are timed on what its last run left.
foreach (var section in sections.Where(section => asked.Count == 0 ? section != "pages" : asked.Contains(section, StringComparer.Ordinal)))
{
    if (section == "nation")
    {
        await new NationBenchmark(server, figures, int.Parse(Option("--years") ?? "10", System.Globalization.CultureInfo.InvariantCulture)).RunAsync();
        continue;
    }

    if (section == "pages")
    {
        await NationBenchmark.PagesAsync(server, figures);
        continue;
    }

    await using var store = await BenchmarkStore.OpenAsync(server, section == "append" ? "append" : "records", operations);
    await (section switch
    {
        "verify" => new VerifyBenchmark(server, store, figures).RunAsync(),
        "append" => new AppendBenchmark(server, store, figures).RunAsync(),
        _ => new ProofBenchmark(store, figures).RunAsync(),
    });
}

await figures.WriteAsync(Option("--out") ?? Path.Combine(root, "docs", "benchmarks.json"));
return figures.AllHold ? 0 : 1;
