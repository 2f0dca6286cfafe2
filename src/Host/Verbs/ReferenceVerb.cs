using System.CommandLine;
using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Says which forces and regions there are on a day: what record files may name.</summary>
internal static class ReferenceVerb
{
    public static Command Create()
    {
        var asAt = new Option<string>("--as-at") { Description = "The day, like 2026-03-31 (by default: today)" };
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var verb = new Command("reference", "List forces and regions, with the ids that record files use") { asAt, format };
        verb.SetAction(async (parsed, cancel) =>
        {
            var reference = ReferenceData.Load();
            var day = Given.Day("--as-at", parsed.GetValue(asAt), TimeProvider.System);
            if (parsed.GetValue(format) == "json") await WriteJsonAsync(reference, day, cancel);
            else await WriteTableAsync(reference, day);
            return 0;
        });
        return verb;
    }

    private static async Task WriteJsonAsync(Reference reference, DateOnly day, CancellationToken cancel)
    {
        await using var output = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("regions");
        foreach (var region in reference.Regions) json.WriteStringValue(region);
        json.WriteEndArray();
        json.WriteStartObject("forces");
        foreach (var force in reference.Forces.Select(id => reference.ForceAt(id, day)))
        {
            json.WriteStartObject(force.Id);
            json.WriteString("name", force.Name);
            json.WriteString("region", force.Region);
            json.WriteBoolean("territorial", force.Territorial);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteString("asAt", LondonTime.Format(day));
        json.WriteString("digest", reference.Digest);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private static async Task WriteTableAsync(Reference reference, DateOnly day)
    {
        await Console.Out.WriteLineAsync($"{"Force",-22}{"Region",-16}Name");
        foreach (var force in reference.Forces.Select(id => reference.ForceAt(id, day)))
            await Console.Out.WriteLineAsync($"{force.Id,-22}{force.Region,-16}{force.Name}");
    }
}
