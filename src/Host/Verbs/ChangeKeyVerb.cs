using System.CommandLine;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Lets a new key sign a store’s checkpoints.</summary>
internal static class ChangeKeyVerb
{
    private static readonly Option<string> Reason = new("--reason") { Description = "Why the key is changed; it stays on record, so name nobody", Required = true };

    public static Command Create()
    {
        var verb = new Command("change-key", "Have checkpoints signed by a new key, for which the old one vouches") { Reason };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(parsed.GetValue(Reason))) throw new UserProblem("--reason: say why the key is changed.");
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        var (before, now) = await host.Get<ChangeKey>().RunAsync(parsed.GetValue(Reason)!, Operator.Of(host.Get<Reference>()), cancel);
        await Console.Out.WriteLineAsync($"""
            Checkpoints of store {host.Open.Store.Name} are signed by a new key from now on. Make it known to whoever verifies them.
            Before  {before}
            Now     {now}
            """);
        return 0;
    }
}
