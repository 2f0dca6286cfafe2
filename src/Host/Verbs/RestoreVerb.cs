using System.CommandLine;
using ArmedPolicingGov.Ledger.Keeping;
using ArmedPolicingGov.Ledger.Verifying;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Makes a store of a dump.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<string> Source = new("FILE") { Description = "A dump" };
    private static readonly Option<string> Name = new("--store") { Description = "The name of the store to make (by default: that in the dump)" };

    public static Command Create()
    {
        var verb = new Command("restore", "Make a store of a dump, and verify it") { Source, Name };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var report = await ReadAsync(parsed, cancel);
        await Console.Out.WriteLineAsync($"Restored store {report.Store} ({report.Origin}) with {report.Leaves:N0} entries, as it was at {Facts.LondonTime.Format(report.MadeAt)}.");
        await using var host = await VerbHost.OpenAsync(report.Store, cancel);
        var verified = await host.Get<VerifyStore>().RunAsync([], cancel);
        foreach (var finding in verified.Findings) await Console.Out.WriteLineAsync(finding.ToString());
        await Console.Out.WriteLineAsync(verified.Holds
            ? $"Verified: {verified.Leaves:N0} entries, {verified.Versions:N0} versions and {verified.Documents:N0} documents hold. To sign on, bring the store’s key and last checkpoint to the folder of keys."
            : $"{verified.FindingCount:N0} things do not hold: they did not in the store that was dumped.");
        return verified.Holds ? 0 : 1;
    }

    private static async Task<RestoreReport> ReadAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var server = OpenServer.Start();
        try
        {
            return await new RestoreStore(server.Server, Modules.Migrations).ReadAsync(parsed.GetValue(Source)!, parsed.GetValue(Name), cancel);
        }
        catch (InvalidDataException problem)
        {
            throw new UserProblem($"{parsed.GetValue(Source)} was not restored. {problem.Message}");
        }
    }
}
