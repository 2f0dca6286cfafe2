using System.Text.Json;
using ArmedPolicingGov.Organisation;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>An exception of an evaluation, and a planted defect: the same five words.</summary>
public sealed record Told(string Rule, string Unit, string Subject, string Reason, string Detail);

/// <summary>A simulated folder; gone afterwards.</summary>
internal sealed class Simulated : IDisposable
{
    private readonly TempFolder folder = new();

    public Simulated(SimulationSettings settings)
    {
        Settings = settings;
        Report = new SimulateRecords(ReferenceData.Load()).Write(folder.Path, settings, CancellationToken.None);
        using var json = JsonDocument.Parse(File.ReadAllText(folder[SimulateRecords.TruthFile]));
        AsAt = DateOnly.ParseExact(json.RootElement.GetProperty("asAt").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Defects = [.. json.RootElement.GetProperty("defects").EnumerateArray().Select(Defect)];
        Files = json.RootElement.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetInt64(), StringComparer.Ordinal);
    }

    public SimulationSettings Settings { get; }

    public SimulationReport Report { get; }

    public string Path => folder.Path;

    public DateOnly AsAt { get; }

    public IReadOnlyList<Told> Defects { get; }

    /// <summary>How many rows truth.json says that each record file has.</summary>
    public IReadOnlyDictionary<string, long> Files { get; }

    /// <summary>The rows of a record file, without its header; no simulated text that is asked for here holds a comma.</summary>
    public IEnumerable<string[]> Rows(string file) => File.ReadLines(folder["records", file + ".csv"]).Skip(1).Select(line => line.Split(','));

    public void Dispose() => folder.Dispose();

    private static Told Defect(JsonElement defect)
    {
        string Text(string name) => defect.GetProperty(name).GetString()!;
        return new Told(Text("rule"), Text("unit"), Text("subject"), Text("reason"), Text("detail"));
    }
}
