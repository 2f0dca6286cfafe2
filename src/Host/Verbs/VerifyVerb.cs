using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Verifying;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Makes everything that a store says anew from its rows, and names what does not hold.</summary>
internal static class VerifyVerb
{
    private static readonly Option<string[]> Against = new("--against") { Description = "A checkpoint that was kept elsewhere, as a file; may be repeated" };
    private static readonly Option<bool> Json = new("--json") { Description = "Write the report as JSON" };
    private static readonly Option<bool> WithoutRecording = new("--without-recording") { Description = "Only read: record neither the outcome nor the checks of documents" };

    public static Command Create()
    {
        var verb = new Command("verify", "Find out whether anything in a store was altered, removed or slipped in") { Against, Json, WithoutRecording };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        var kept = (parsed.GetValue(Against) ?? []).Select(Kept).ToList();
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        var since = Stopwatch.GetTimestamp();
        var verify = host.Get<VerifyAndRecord>();
        var report = await verify.VerifyAsync(kept, cancel);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        if (parsed.GetValue(Json)) await WriteJsonAsync(report, seconds);
        else await WriteAsync(report, host.Open.Store.Name, seconds);
        if (!parsed.GetValue(WithoutRecording) && await verify.RecordAsync(report, Operator.Of(host.Get<Reference>()), cancel) is { } problem)
            await Console.Error.WriteLineAsync($"The outcome could not be recorded in this store. {problem}");
        return report.Holds ? 0 : 1;
    }

    private static KeptCheckpoint Kept(string path) => File.Exists(path) ? new KeptCheckpoint(path, File.ReadAllBytes(path)) : throw new UserProblem($"--against: there is no file {path}.");

    private static async Task WriteAsync(VerifyReport report, string store, double seconds)
    {
        foreach (var finding in report.Findings) await Console.Out.WriteLineAsync(finding.ToString());
        if (report.FindingCount > report.Findings.Count) await Console.Out.WriteLineAsync($"… and {report.FindingCount - report.Findings.Count:N0} more");
        await Console.Out.WriteLineAsync($"""
            {(report.Holds ? $"Everything holds in store {store}." : $"{report.FindingCount:N0} {(report.FindingCount == 1 ? "thing does" : "things do")} not hold in store {store}.")}
            Looked at {report.Leaves:N0} leaves, {report.Acts:N0} acts, {report.Versions:N0} versions, {report.Documents:N0} documents, {report.Checkpoints:N0} checkpoints and {report.Cosignatures:N0} cosignatures in {seconds:0.0} seconds ({report.Versions / Math.Max(seconds, 0.001):N0} versions a second).
            {report.Comparison}
            """);
        if (report.ActsWithoutLeaf > 0) await Console.Out.WriteLineAsync($"{report.ActsWithoutLeaf:N0} acts are from before acts had leaves: nothing proves who recorded them, and why.");
    }

    private static async Task WriteJsonAsync(VerifyReport report, double seconds)
    {
        await using var output = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteBoolean("holds", report.Holds);
        foreach (var (name, count) in ((string, long)[])[("leaves", report.Leaves), ("acts", report.Acts), ("actsWithoutLeaf", report.ActsWithoutLeaf), ("versions", report.Versions), ("documents", report.Documents), ("checkpoints", report.Checkpoints), ("cosignatures", report.Cosignatures), ("findingCount", report.FindingCount)])
            json.WriteNumber(name, count);
        json.WriteNumber("seconds", Math.Round(seconds, 3));
        if (report.ComparedTo is { } size) json.WriteNumber("comparedTo", size);
        json.WriteString("comparison", report.Comparison);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind);
            json.WriteString("key", finding.Key);
            json.WriteString("version", finding.Version is { } version ? LondonTime.Format(version) : null);
            if (finding.Seq is { } seq) json.WriteNumber("seq", seq);
            json.WriteString("problem", finding.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
