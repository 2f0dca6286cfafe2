using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>An example that the frontend ships: the options of a component and the HTML that it expects of them.</summary>
public sealed record Fixture(string Component, string Name, JsonObject Options, string Html)
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fixtures");

    /// <summary>All of a component's examples, the hidden ones included.</summary>
    public static IReadOnlyList<Fixture> Of(string component)
    {
        using var file = File.OpenRead(Path.Combine(Folder, component, "fixtures.json"));
        var root = JsonNode.Parse(file)!.AsObject();
        return [.. root["fixtures"]!.AsArray().Select(one => new Fixture(
            component,
            (string)one!["name"]!,
            one["options"]!.AsObject(),
            (string)one["html"]!))];
    }

    public T As<T>() => Options.Deserialize<T>(FixtureJson.Options)!;

    public override string ToString() => $"{Component}: {Name}";
}
