using System.Text.Json;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Writing;

/// <summary>Something that was planted, as who judges the records as at the last day is to find it.</summary>
internal sealed record Defect(string Rule, string Unit, string Subject, string Reason, string Detail);

/// <summary>What was planted in a world: the list that an evaluation is held against.</summary>
internal sealed class Truth
{
    private readonly List<Defect> defects = [];

    public IReadOnlyList<Defect> Defects => defects;

    public void Add(string rule, string unit, string subject, string reason, string detail = "") => defects.Add(new Defect(rule, unit, subject, reason, detail));

    public void Write(string path, World world)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        WriteSettings(json, world);
        json.WriteStartObject("files");
        foreach (var (file, rows) in world.Files.Counts) json.WriteNumber(file, rows);
        json.WriteEndObject();
        json.WriteStartArray("defects");
        foreach (var defect in InOrder()) Write(json, defect);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSettings(Utf8JsonWriter json, World world)
    {
        json.WriteString("asAt", LondonTime.Format(world.Period.Until));
        json.WriteNumber("seed", world.Settings.Seed);
        json.WriteNumber("years", world.Settings.Years);
        json.WriteNumber("scale", world.Settings.Scale);
        json.WriteStartArray("regions");
        foreach (var region in world.Settings.Regions.Count == 0 ? [] : world.Regions) json.WriteStringValue(region);
        json.WriteEndArray();
    }

    private IEnumerable<Defect> InOrder() => defects
        .OrderBy(each => each.Rule, StringComparer.Ordinal).ThenBy(each => each.Unit, StringComparer.Ordinal)
        .ThenBy(each => each.Subject, StringComparer.Ordinal).ThenBy(each => each.Reason, StringComparer.Ordinal).ThenBy(each => each.Detail, StringComparer.Ordinal);

    private static void Write(Utf8JsonWriter json, Defect defect)
    {
        json.WriteStartObject();
        json.WriteString("rule", defect.Rule);
        json.WriteString("unit", defect.Unit);
        json.WriteString("subject", defect.Subject);
        json.WriteString("reason", defect.Reason);
        json.WriteString("detail", defect.Detail);
        json.WriteEndObject();
    }
}
