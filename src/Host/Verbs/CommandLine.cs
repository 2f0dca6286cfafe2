using System.CommandLine;
using ArmedPolicingGov.Ledger.Server;
using Npgsql;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>The verbs of the command line. Without a verb: serve the sample.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Armed policing evidence: records in, recommendations evidenced.")
        {
            ServeVerb.Create(), ImportVerb.Create(), ExportVerb.Create(), EvaluateVerb.Create(), ReferenceVerb.Create(), SimulateVerb.Create(), ProveVerb.Create(), VerifyVerb.Create(), LedgerVerb.Create(),
        };
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
        }
        catch (Exception problem) when (problem is ServerProblem or UserProblem or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.DiskFull)
        {
            await Console.Error.WriteLineAsync("The disk of the database server is full. Nothing was recorded: make room, and do it again.");
            return 1;
        }
        catch (NpgsqlException problem) when (problem is not PostgresException)
        {
            await Console.Error.WriteLineAsync($"The database server stopped answering ({problem.Message}). Do it again once it runs: what was recorded is not recorded twice.");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was recorded.");
            return 130;
        }
    }
}
