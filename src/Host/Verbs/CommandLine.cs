using System.CommandLine;
using ArmedPolicingGov.Ledger.Server;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>The verbs of the command line. Without a verb: serve the sample.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Armed policing evidence: records in, recommendations evidenced.") { ServeVerb.Create() };
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ServerProblem problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was recorded.");
            return 130;
        }
    }
}
