using System.CommandLine;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Tiles;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Checks a whole tree in a folder: all entries, all hashes, and the checkpoint over them.</summary>
internal static class TilesVerb
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "The folder with checkpoint, tile/0/… and tile/entries/…" };
    private static readonly Option<string> Since = new("--since") { Description = "A checkpoint that was seen before", HelpName = "OLD-CHECKPOINT" };

    public static Command Create()
    {
        var verb = new Command("tiles", "Check a whole tree in a folder, entry by entry") { Folder, Since };
        var options = new TrustOptions(verb, withWitnesses: true);
        verb.SetAction(parsed => Run(parsed, options.Read(parsed)));
        return verb;
    }

    private static int Run(ParseResult parsed, Trust trust)
    {
        var folder = parsed.GetValue(Folder)!;
        if (!Directory.Exists(folder)) throw new WronglyCalled($"There is no folder {folder}.");
        var earlier = parsed.GetValue(Since) is { } since ? Given.Checkpoint(since) : null;
        var path = Path.Combine(folder, "checkpoint");
        var checkpoint = File.Exists(path) ? Given.Checkpoint(path) : throw new DoesNotHold($"{path} is missing.");
        trust.OfLog(checkpoint);
        var cosigners = trust.Cosigners(checkpoint);
        if (earlier is not null) trust.OfLog(earlier);
        TileCheck.Run(folder, checkpoint, earlier);

        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"Holds. All {Shown.Count(checkpoint.Size, "entry", "entries")} of the ledger {Shown.Text(checkpoint.Origin)} are there, and give the root that was signed.");
        foreach (var witness in cosigners) output.WriteLine($"  cosigned  by {witness.Key.Name} at {Shown.Moment(witness.At!.Value)}");
        if (trust.Witnesses.Count == 0) output.WriteLine("  cosigned  no witness was asked for: whoever holds the ledger and its key could have shown others another history");
        if (earlier is not null) output.WriteLine($"  since     the first {Shown.Count(earlier.Size, "entry is", "entries are")} as {earlier.Place} signed them");
        return CommandLine.Holds;
    }
}
