using System.CommandLine;
using ArmedPolicingGov.Ledger.Checkpoints;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>What a store signs of itself: checkpoints, that they are of one history, and by which key; and all of it in one file.</summary>
internal static class LedgerVerb
{
    private static readonly Option<long> From = new("--from") { Description = "The number of entries of the earlier state", Required = true };
    private static readonly Option<long?> To = new("--to") { Description = "The number of entries of a checkpoint (by default: the latest)" };
    private static readonly Option<string> Out = new("--out") { Description = "The file to write (by default: the terminal)" };

    public static Command Create() => new Command("ledger", "Sign the ledger of a store, show what was signed, and keep it in one file")
    {
        Verb("checkpoint", "Sign what is recorded, unless it is signed already, and print the checkpoint", CheckpointAsync, Out),
        Verb("consistency", "Prove that a checkpoint goes on from an earlier state", ConsistencyAsync, From, To, Out),
        Verb("key", "Print the public key by which checkpoints are verified", KeyAsync),
        ChangeKeyVerb.Create(), DumpVerb.Create(), RestoreVerb.Create(),
    };

    private static Command Verb(string name, string description, Func<ParseResult, VerbHost, CancellationToken, Task> run, params IEnumerable<Option> given)
    {
        var verb = new Command(name, description);
        foreach (var option in given) verb.Add(option);
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var host = await VerbHost.OpenAsync(store, parsed, cancel);
            await run(parsed, host, cancel);
            return 0;
        });
        return verb;
    }

    private static async Task CheckpointAsync(ParseResult parsed, VerbHost host, CancellationToken cancel)
    {
        var witnesses = host.Get<Witnesses>();
        witnesses.Ask(await host.Get<MakeCheckpoint>().RunAsync(cancel));
        await witnesses.SettledAsync();
        foreach (var (witness, answer) in witnesses.Answers.Where(each => each.Answer?.Problem is not null)) await Console.Error.WriteLineAsync($"{witness.Name} did not cosign. {answer!.Problem}");
        var latest = await host.Get<ReadLedger>().LatestAsync(cancel);
        await Output.WriteAsync(parsed.GetValue(Out), latest!.CosignedNote.ToString(), $"the checkpoint of {latest.Checkpoint.Size:N0} entries");
    }

    private static async Task ConsistencyAsync(ParseResult parsed, VerbHost host, CancellationToken cancel)
    {
        var latest = await host.Get<ReadLedger>().LatestAsync(cancel) ?? throw new UserProblem($"Nothing was signed in store {host.Open.Store.Name} yet: the verb “ledger checkpoint” does.");
        var (from, to) = (parsed.GetValue(From), parsed.GetValue(To) ?? latest.Checkpoint.Size);
        if (from < 0 || from > to) throw new UserProblem($"--from: {from:N0} is no earlier state of a ledger of {to:N0} entries. Give a number from 0 to {to:N0}.");
        var file = await host.Get<Proofs>().ConsistencyAsync(from, to, cancel) ?? throw new UserProblem($"--to: no checkpoint of {to:N0} entries was made. The latest has {latest.Checkpoint.Size:N0}.");
        await Output.WriteAsync(parsed.GetValue(Out), file.ToString(), $"the proof from {from:N0} to {to:N0} entries");
    }

    private static async Task KeyAsync(ParseResult parsed, VerbHost host, CancellationToken cancel) =>
        await Console.Out.WriteLineAsync((await host.Get<KeyFile>().VerifierAsync(cancel)).ToString());
}
