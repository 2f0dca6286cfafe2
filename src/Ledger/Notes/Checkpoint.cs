using System.Globalization;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>What a ledger signs of itself (C2SP tlog-checkpoint): its own name, how many entries it has, and the root over all of them.</summary>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>Reads the text of a note. Lines beyond the three are refused: none of ours has any.</summary>
    /// <exception cref="FormatException">It is no checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines is not [{ Length: > 0 } origin, var size, var root, ""]) throw new FormatException("A checkpoint has three lines: origin, size and root.");
        var read = new Checkpoint(origin, StrictText.Number(size), StrictText.Hash(root));
        return read.Size > 0 || read.Root == Merkle.Empty ? read : throw new FormatException("A checkpoint of no entries has another root than the empty tree.");
    }

    /// <summary>Reads a note that the ledger of that key signed, under its own name.</summary>
    /// <param name="witnesses">Keys of witnesses that are known; a wrong cosignature of one of them is refused.</param>
    /// <returns>The checkpoint, and which of those witnesses cosigned it.</returns>
    /// <exception cref="FormatException">It is no such checkpoint, or not rightly signed.</exception>
    public static (Checkpoint Checkpoint, IReadOnlyList<VerifierKey> Witnesses) Open(SignedNote note, VerifierKey log, params IReadOnlyCollection<VerifierKey> witnesses)
    {
        var signed = note.Open([log, .. witnesses]);
        if (!signed.Contains(log)) throw new FormatException($"The checkpoint is not signed by {log.Name}.");
        var checkpoint = Parse(note.Text);
        if (checkpoint.Origin != log.Name) throw new FormatException($"The checkpoint is signed by {log.Name} and says that it is of {checkpoint.Origin}.");
        return (checkpoint, [.. signed.Where(key => !key.Equals(log))]);
    }

    /// <summary>The text to sign.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    internal SignedNote Sign(SigningKey key) => new(ToString(), [key.Sign(ToString())]);
}
