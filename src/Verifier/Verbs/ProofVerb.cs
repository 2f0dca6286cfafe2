using System.CommandLine;
using System.Globalization;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Proofs;
using ArmedPolicingGov.Verifier.Records;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Checks a proof that a record stands in a ledger: leaf, log, witnesses, place, and what was seen before, in this order.</summary>
internal static class ProofVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "The proof, a .tlog-proof" };
    private static readonly Option<string> LeafFile = new("--leaf") { Description = "The leaf, where the proof does not carry it", HelpName = "FILE" };
    private static readonly Option<string> Since = new("--since") { Description = "A checkpoint that was seen before", HelpName = "OLD-CHECKPOINT" };
    private static readonly Option<string> Consistency = new("--consistency") { Description = "The proof that the ledger goes on from that checkpoint", HelpName = "FILE" };

    public static Command Create()
    {
        var verb = new Command("proof", "Check that a record stands in a ledger, unaltered, since before a checkpoint") { File, LeafFile, Since, Consistency };
        var trust = new TrustOptions(verb, withWitnesses: true);
        verb.SetAction(parsed => Run(parsed, trust.Read(parsed)));
        return verb;
    }

    private static int Run(ParseResult parsed, Trust trust)
    {
        var (path, since, consistency) = (parsed.GetValue(File)!, parsed.GetValue(Since), parsed.GetValue(Consistency));
        if (since is null != consistency is null) throw new WronglyCalled("--since and --consistency go together: the checkpoint seen before, and the proof that the ledger goes on from it.");
        var given = parsed.GetValue(LeafFile) is { } leafFile ? Given.File(leafFile) : null;
        var (seen, joint) = (since is null ? null : Given.File(since), consistency is null ? null : Given.File(consistency));
        var proof = ProofFile.Parse(path, Given.File(path));
        var (leaf, shown) = Leaf(path, proof, given);
        var log = trust.OfLog(proof.Checkpoint);
        var cosigners = trust.Cosigners(proof.Checkpoint);
        if (!InclusionProof.Holds(Merkle.Leaf(leaf), proof.Index, proof.Checkpoint.Size, proof.Path, proof.Checkpoint.Root))
            throw new DoesNotHold($"{path}: the leaf is not shown to be entry {proof.Index} of {proof.Checkpoint}: the leaf, its number or a hash is wrong.");
        var earlier = seen is null ? null : Earlier(trust, proof.Checkpoint, Checkpoint.Parse(since!, seen), ConsistencyFile.Parse(consistency!, joint!), consistency!);
        Say(parsed.InvocationConfiguration.Output, new Findings(proof, shown, log, trust, cosigners, earlier, leaf.Length));
        return CommandLine.Holds;
    }

    /// <summary>The bytes that are to be proved, and what they say when they are a record's leaf.</summary>
    private static (byte[] Bytes, ShownRecord? Shown) Leaf(string path, ProofFile proof, byte[]? given)
    {
        if (proof.Extra is null && given is null) throw new DoesNotHold($"{path} carries no leaf, and none is given by --leaf: it proves nothing about a record.");
        // A leaf of a record is a JSON object; what is none may be proved too, and says nothing about a record.
        if (proof.Extra is null && given is not [(byte)'{', ..]) return (given!, null);
        var shown = proof.Extra is { } extra ? ShownRecord.Parse($"{path}, extra", extra) : FromFile(given!);
        if (given is not null && !given.AsSpan().SequenceEqual(shown.Leaf.ToBytes())) throw new DoesNotHold($"{path} carries another leaf than the one that is given.");
        return shown.Leaf.Seq == proof.Index ? (shown.Leaf.ToBytes(), shown) : throw new DoesNotHold($"{path}: the leaf calls itself entry {shown.Leaf.Seq}, and the proof is of entry {proof.Index}.");
    }

    private static ShownRecord FromFile(byte[] given) =>
        new(Records.Leaf.Parse(given) ?? throw new DoesNotHold("What --leaf names is no leaf of a ledger of records (version 1)."), Record: null);

    private static Checkpoint Earlier(Trust trust, Checkpoint proved, Checkpoint earlier, ConsistencyFile joint, string consistency)
    {
        trust.OfLog(earlier);
        if ((joint.Checkpoint.Origin, joint.Checkpoint.Size, joint.Checkpoint.Root) != (proved.Origin, proved.Size, proved.Root))
            throw new DoesNotHold($"{consistency} leads to another checkpoint than the one that the record is proved by.");
        joint.Check(earlier);
        return earlier;
    }

    private static void Say(TextWriter output, Findings found)
    {
        var checkpoint = found.Proof.Checkpoint;
        output.WriteLine($"Holds. Entry {found.Proof.Index.ToString(CultureInfo.InvariantCulture)} of the ledger {Shown.Text(checkpoint.Origin)} is the leaf shown.");
        if (found.Shown is { Leaf: var leaf })
        {
            Say(output, "kind", leaf.Kind);
            Say(output, "scope", leaf.Scope);
            Say(output, "seq", leaf.Seq.ToString(CultureInfo.InvariantCulture));
            Say(output, "act", leaf.Act);
            Say(output, "received", $"{Shown.Moment(leaf.At)}, by the ledger’s own clock");
        }
        else
        {
            output.WriteLine($"  Its {found.LeafLength} bytes are no record’s leaf, so this says nothing about a record.");
        }

        Say(output, "tree", $"{Shown.Count(checkpoint.Size, "entry", "entries")}, signed by key {found.Log.Key.Id:x8}");
        foreach (var witness in found.Cosigners) Say(output, "cosigned", $"by {witness.Key.Name} at {Shown.Moment(witness.At!.Value)}");
        if (found.Trust.Witnesses.Count == 0) Say(output, "cosigned", "no witness was asked for: whoever holds the ledger and its key could have shown others another history");
        if (found.Earlier is { } earlier) Say(output, "since", $"it goes on from the checkpoint of {Shown.Count(earlier.Size, "entry", "entries")} that was seen before");
        if (found.Shown is { Record: { } record })
        {
            output.WriteLine("The record, as it was recorded:");
            var width = record.Keys.Max(name => name.Length);
            foreach (var (name, value) in record) output.WriteLine($"  {Shown.Text(name).PadRight(width)}  {Shown.Text(value)}");
        }
        else if (found.Shown is not null)
        {
            output.WriteLine("The record itself is not shown; its digests are in the leaf.");
        }
    }

    private static void Say(TextWriter output, string name, string value) => output.WriteLine($"  {name,-9} {Shown.Text(value)}");

    private sealed record Findings(ProofFile Proof, ShownRecord? Shown, Signer Log, Trust Trust, IReadOnlyList<Signer> Cosigners, Checkpoint? Earlier, int LeafLength);
}
