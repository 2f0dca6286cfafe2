using System.CommandLine;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Witnessing;
using Microsoft.Extensions.Hosting;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Runs a witness until it is stopped.</summary>
internal static class WitnessVerb
{
    private static readonly Option<string> Folder = new("--folder") { Description = "Where its key and the last checkpoints are kept", HelpName = "F", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "The witness’s name: an address of yours without https://", HelpName = "NAME", Required = true };
    private static readonly Option<int> Port = new("--port") { Description = "The port on loopback; 0 for a free one", HelpName = "P", Required = true };
    private static readonly Option<string[]> Logs = new("--log") { Description = "The verifier key of a log to witness; again for each", HelpName = "VKEY", Required = true, Arity = ArgumentArity.OneOrMore };

    public static Command Create(TimeProvider clock)
    {
        var verb = new Command("witness", "Run a witness: it cosigns each checkpoint of a log that goes on from the one before") { Folder, Name, Port, Logs };
        verb.SetAction((parsed, cancel) => RunAsync(parsed, clock, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var (name, port, output) = (parsed.GetValue(Name)!, parsed.GetValue(Port), TextWriter.Synchronized(parsed.InvocationConfiguration.Output));
        if (!VerifierKey.IsName(name)) throw new WronglyCalled($"--name: “{name}” is no name of a key: it may hold no blanks and no plus.");
        if (port is < 0 or > ushort.MaxValue) throw new WronglyCalled($"--port: {port} is no port.");
        List<VerifierKey> logs = [.. parsed.GetValue(Logs)!.Select(text => Given.Key("--log", text, KeyType.Log))];
        var folder = new WitnessFolder(parsed.GetValue(Folder)!);
        var key = folder.OpenKey(name);
        using var witness = new Witness(folder, key, logs, clock);
        await using var server = WitnessServer.Build(witness, port, output);
        await server.StartAsync(cancel);
        await output.WriteLineAsync($"Witness  {key.Verifier}");
        await output.WriteLineAsync($"Logs     {string.Join(", ", logs.Select(log => log.Name))}");
        await output.WriteLineAsync($"Listens  {WitnessServer.AddressOf(server)}");
        await output.FlushAsync(cancel);
        // The server hears of Ctrl-C too, and before this program does, when it comes just as it starts.
        await server.WaitForShutdownAsync(cancel);
        return CommandLine.Holds;
    }
}
