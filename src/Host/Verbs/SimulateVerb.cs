using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Invents the records of a nation, or of a part of it, as a folder that can be imported.</summary>
internal static class SimulateVerb
{
    private static readonly Argument<string> Folder = new("OUT") { Description = "A folder that does not exist yet; the records come into its folder “records”, the planted defects into truth.json" };
    private static readonly Option<long> Seed = new("--seed") { Description = "The same seed makes the same records", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Years = new("--years") { Description = "How many years of operations, up to the last day", DefaultValueFactory = _ => 2 };
    private static readonly Option<string> Until = new("--until") { Description = "The last day", DefaultValueFactory = _ => LondonTime.Format(SimulationSettings.DefaultUntil) };
    private static readonly Option<string[]> Regions = new("--region") { Description = "The forces of this region only; may be repeated" };
    private static readonly Option<string> Scale = new("--scale") { Description = "Multiplies the published numbers of operations and armed officers, like 0.1", DefaultValueFactory = _ => "1" };

    public static Command Create()
    {
        var verb = new Command("simulate", "Invent the records of a nation at the published volumes, with planted defects") { Folder, Seed, Years, Until, Regions, Scale };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var reference = Organisation.ReferenceData.Load();
        var settings = new SimulationSettings
        {
            Seed = parsed.GetValue(Seed),
            Years = parsed.GetValue(Years),
            Until = Given.Day("--until", parsed.GetValue(Until), TimeProvider.System),
            Regions = parsed.GetValue(Regions) ?? [],
            Scale = double.TryParse(parsed.GetValue(Scale), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) ? scale : 0,
        };
        if (settings.Problem(reference, LondonTime.Today(TimeProvider.System)) is { } problem) throw new UserProblem(problem);
        var report = new SimulateRecords(reference).Write(parsed.GetValue(Folder)!, settings, cancel);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            Simulated {report.Versions:N0} rows and {report.Documents:N0} files in {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s: {settings.Years} years up to {LondonTime.Format(settings.Until)}, seed {settings.Seed}.
            Records    {report.Records}
            Defects    {report.Defects} planted, listed in {report.Truth}
            """));
        return 0;
    }
}
