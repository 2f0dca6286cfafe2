using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>What was measured, each figure beside the bar that it has to pass: on the screen at once, and in a file at the end.</summary>
internal sealed class Figures
{
    private readonly JsonObject sections = [];
    private string section = "";

    /// <summary>True while no figure misses its bar.</summary>
    public bool AllHold { get; private set; } = true;

    public void Begin(string name)
    {
        section = name;
        sections[name] = new JsonObject();
        Console.WriteLine($"\n{name}");
    }

    /// <summary>Notes a figure.</summary>
    public void Add(string name, double value, string unit, double? atLeast = null, double? atMost = null)
    {
        var holds = (atLeast is null || value >= atLeast) && (atMost is null || value <= atMost);
        AllHold &= holds;
        var rounded = Math.Round(value, value < 10 ? 3 : 1);
        var figure = new JsonObject { ["value"] = rounded, ["unit"] = unit };
        if (atLeast is not null) figure["atLeast"] = atLeast;
        if (atMost is not null) figure["atMost"] = atMost;
        if (atLeast is not null || atMost is not null) figure["holds"] = holds;
        sections[section]![name] = figure;
        var bar = atLeast is not null ? $"   at least {atLeast.Value.ToString("N1", CultureInfo.InvariantCulture)}" : atMost is not null ? $"   at most {atMost.Value.ToString("N1", CultureInfo.InvariantCulture)}" : "";
        Console.WriteLine($"  {name,-58}{rounded.ToString("N3", CultureInfo.InvariantCulture),16} {unit}{bar}{(holds ? "" : "   MISSED")}");
    }

    public async Task WriteAsync(string path)
    {
        // What was not measured this time keeps its figures, and says itself when and where they are from.
        var all = File.Exists(path) && JsonNode.Parse(await File.ReadAllTextAsync(path)) is JsonObject { } before && before["sections"] is JsonObject ? before : new JsonObject { ["sections"] = new JsonObject() };
        foreach (var (name, measured) in sections)
        {
            all["sections"]![name] = new JsonObject
            {
                ["measuredAt"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["machine"] = Machine(),
                ["figures"] = measured!.DeepClone(),
            };
        }

        await File.WriteAllTextAsync(path, all.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
        Console.WriteLine($"\nWritten to {path}. Before it began, the machine had a load of {BusyBefore.ToString("N2", CultureInfo.InvariantCulture)} from elsewhere.");
    }

    private static JsonObject Machine() => new()
    {
        ["processor"] = Processor(),
        ["cores"] = Environment.ProcessorCount,
        ["memoryMiB"] = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20,
        ["system"] = RuntimeInformation.OSDescription,
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["otherLoad"] = Math.Round(BusyBefore, 2),
        ["stolenPercent"] = Math.Round(Stolen(), 1),
    };

    /// <summary>The share of the processors' time, since this began, that the machine's host gave to other machines: what is far above 0 spoils the figures.</summary>
    private static double Stolen()
    {
        var spent = Spent().Zip(SpentBefore, (now, before) => now - before).ToList();
        return spent.Sum() == 0 ? 0 : 100d * spent[7] / spent.Sum();
    }

    /// <summary>User, nice, system, idle, waiting, interrupts, soft interrupts, stolen: of all processors since the machine started.</summary>
    private static IReadOnlyList<long> Spent() => [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(each => long.Parse(each, CultureInfo.InvariantCulture))];

    private static readonly IReadOnlyList<long> SpentBefore = Spent();

    /// <summary>The load of the machine when this began, from others: what is far above 0 spoils the figures.</summary>
    private static readonly double BusyBefore = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Processor() => File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1] ?? RuntimeInformation.ProcessArchitecture.ToString();
}
