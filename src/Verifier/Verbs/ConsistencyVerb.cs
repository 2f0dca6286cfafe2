using System.CommandLine;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Proofs;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Checks that a ledger goes on from a checkpoint that was seen before: nothing up to there was changed, taken out or put in.</summary>
internal static class ConsistencyVerb
{
    private static readonly Argument<string> Old = new("OLD-CHECKPOINT") { Description = "The checkpoint that was seen before" };
    private static readonly Argument<string> File = new("FILE") { Description = "The proof: “old” and a size, hashes, an empty line, and the newer checkpoint" };

    public static Command Create()
    {
        var verb = new Command("consistency", "Check that a ledger goes on from an earlier checkpoint") { Old, File };
        var trust = new TrustOptions(verb, withWitnesses: false);
        verb.SetAction(parsed =>
        {
            var trusted = trust.Read(parsed);
            var earlier = Given.Checkpoint(parsed.GetValue(Old)!);
            trusted.OfLog(earlier);
            var file = ConsistencyFile.Parse(parsed.GetValue(File)!, Given.File(parsed.GetValue(File)!));
            trusted.OfLog(file.Checkpoint);
            file.Check(earlier);
            parsed.InvocationConfiguration.Output.WriteLine(
                $"Holds. The ledger {Shown.Text(earlier.Origin)} with {Shown.Count(file.Checkpoint.Size, "entry", "entries")} begins with the {Shown.Count(earlier.Size, "entry", "entries")} of {earlier.Place}, unaltered and in the same order.");
            return CommandLine.Holds;
        });
        return verb;
    }
}
