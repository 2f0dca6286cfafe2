using System.CommandLine;
using ArmedPolicingGov.Verifier.Dumps;
using ArmedPolicingGov.Verifier.Formats;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Checks a whole store in a dump file, without a database.</summary>
internal static class DumpVerb
{
    private static readonly Argument<string> Dump = new("FILE") { Description = "The dump, a .ledger" };
    private static readonly Option<string> Since = new("--since") { Description = "A checkpoint that was seen before", HelpName = "OLD-CHECKPOINT" };

    public static Command Create()
    {
        var verb = new Command("dump", "Check a dump of a store: every record, act and document against the ledger and its checkpoints") { Dump, Since };
        var trust = new TrustOptions(verb, withWitnesses: true);
        verb.SetAction(parsed =>
        {
            var (path, trusted) = (parsed.GetValue(Dump)!, trust.Read(parsed));
            if (!File.Exists(path)) throw new WronglyCalled($"There is no file {path}.");
            var earlier = parsed.GetValue(Since) is { } since ? Given.Checkpoint(since) : null;
            var faults = new Faults(parsed.InvocationConfiguration.Error);
            var found = DumpCheck.Run(new DumpFile(path), trusted, earlier, faults);
            if (faults.Count > 0) throw new DoesNotHold($"{path} has {Shown.Count(faults.Count, "fault", "faults")}{(faults.Count > Faults.MostNamed ? $", of which the first {Faults.MostNamed} are named" : "")}.");
            Say(parsed.InvocationConfiguration.Output, found, isWitnessed: trusted.Needed > 0);
            if (earlier is not null) parsed.InvocationConfiguration.Output.WriteLine($"  since        the first {Shown.Count(earlier.Size, "entry is", "entries are")} as {earlier.Place} signed them");
            return CommandLine.Holds;
        });
        return verb;
    }

    private static void Say(TextWriter output, DumpFindings found, bool isWitnessed)
    {
        var signed = found.Newest!.Size;
        output.WriteLine($"Holds. This is the ledger {Shown.Text(found.Head.Origin)}, and nothing that was signed in it is altered.");
        output.WriteLine($"  calls itself {Shown.Text(found.Head.Name)}, {Shown.Text(found.Head.Kind)}, made {Shown.Text(found.Head.MadeAt)}; nobody’s signature covers these words");
        output.WriteLine($"  entries      {Shown.Count(found.Entries)}, of which {Shown.Count(signed)} are signed by {Shown.Count(found.Checkpoints, "checkpoint", "checkpoints")}");
        if (signed < found.Entries) output.WriteLine($"  not signed   the last {Shown.Count(found.Entries - signed, "entry", "entries")}: recorded after the newest checkpoint; they could still be altered unseen");
        if (!isWitnessed) output.WriteLine("  cosigned     no witness was asked for: whoever holds the ledger and its key could have shown others another history");
        else output.WriteLine($"  cosigned     up to {Shown.Count(found.Witnessed!.Value.Checkpoint.Size, "entry", "entries")}, by {string.Join(", ", found.Witnessed.Value.By.Select(witness => $"{witness.Key.Name} at {Shown.Moment(witness.At!.Value)}"))}");
        output.WriteLine($"  acts         {Shown.Count(found.Acts)}{(found.ActsWithoutLeaf == 0 ? "" : $", of which {Shown.Count(found.ActsWithoutLeaf)} have no leaf: who did them and why is not proved")}");
        output.WriteLine($"  versions     {Shown.Count(found.Versions)}{(found.Erased == 0 ? "" : $", and {Shown.Count(found.Erased)} erased")}");
        output.WriteLine($"  documents    {Shown.Count(found.Documents)}{(found.Unnamed == 0 ? "" : $", of which {Shown.Count(found.Unnamed)} are named by no record that is there, so that no leaf speaks of them")}");
        if (found.NotCovered.Count > 0) output.WriteLine($"  not checked  {Shown.Text(string.Join(", ", found.NotCovered))}: no leaf speaks of these tables");
    }
}
