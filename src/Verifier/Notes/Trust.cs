using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Notes;

/// <summary>Whose word is taken: the keys of a log, and how many of which witnesses must have cosigned.</summary>
/// <param name="Needed">How many of the witnesses; all of them unless the caller asked for fewer.</param>
internal sealed record Trust(IReadOnlyList<VerifierKey> Log, IReadOnlyList<VerifierKey> Witnesses, int Needed)
{
    /// <summary>Takes a checkpoint for the log's own. Keys of the same log only: their name is its origin.</summary>
    /// <exception cref="DoesNotHold">It is another log's, is not signed, or says that an empty tree has a root.</exception>
    public Signer OfLog(Checkpoint checkpoint)
    {
        var keys = Log.Where(key => key.Name == checkpoint.Origin).ToList();
        if (keys.Count == 0)
            throw new DoesNotHold($"{checkpoint.Place} is a checkpoint of “{Shown.Text(checkpoint.Origin)}”, and the key given is that of “{string.Join("”, “", Log.Select(key => key.Name).Distinct(StringComparer.Ordinal))}”.");
        var signers = checkpoint.Note.SignedBy(keys);
        if (signers.Count == 0) throw new DoesNotHold($"{checkpoint.Place} is not signed by the key given ({string.Join(", ", keys.Select(key => key.Id.ToString("x8")))}).");
        if (checkpoint.Size == 0 && checkpoint.Root != Merkle.Empty) throw new DoesNotHold($"{checkpoint.Place} gives a tree without entries a root that is not the empty one.");
        return signers[0];
    }

    /// <summary>The witnesses that cosigned, each once, with its latest time.</summary>
    /// <exception cref="DoesNotHold">A cosignature is wrong, or too few are there.</exception>
    public IReadOnlyList<Signer> Cosigners(Checkpoint checkpoint)
    {
        var signers = Each(checkpoint.Note.SignedBy(Witnesses));
        if (signers.Count >= Needed) return signers;
        var missing = Witnesses.Where(witness => signers.All(signer => signer.Key != witness)).Select(witness => witness.Name);
        throw new DoesNotHold($"{checkpoint.Place} is cosigned by {signers.Count} of the {Witnesses.Count} witnesses given, and {Needed} are needed. Not by: {string.Join(", ", missing)}.");
    }

    public static IReadOnlyList<Signer> Each(IEnumerable<Signer> signers) =>
        [.. signers.GroupBy(signer => signer.Key).Select(lines => lines.MaxBy(line => line.At)!)];
}
