using System.CommandLine;
using System.CommandLine.Invocation;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>The verbs. Each ends with 0 when what was asked holds, 1 when it does not, and 2 when it was wrongly asked.</summary>
internal static class CommandLine
{
    public const int Holds = 0;
    public const int HoldsNot = 1;
    public const int AskedWrongly = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancel)
    {
        var root = new RootCommand("Checks proofs, trees and dumps of a ledger of armed policing records, and witnesses its checkpoints. Trusts nobody but the keys that it is given.")
        {
            ProofVerb.Create(), ConsistencyVerb.Create(), TilesVerb.Create(), FetchVerb.Create(), DumpVerb.Create(), WitnessVerb.Create(clock),
        };
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var wrong in parsed.Errors) await error.WriteLineAsync(wrong.Message);
            return AskedWrongly;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancel);
        }
        catch (DoesNotHold problem)
        {
            await error.WriteLineAsync($"Does not hold: {problem.Message}");
            return HoldsNot;
        }
        catch (WronglyCalled problem)
        {
            await error.WriteLineAsync(problem.Message);
            return AskedWrongly;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Does not hold, for it could not be checked: {problem.Message}");
            return HoldsNot;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before the end: nothing is shown.");
            return HoldsNot;
        }
    }
}
