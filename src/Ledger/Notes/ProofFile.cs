using System.Globalization;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>One entry's proof in one small file (C2SP tlog-proof, <c>.tlog-proof</c>).</summary>
/// <param name="Extra">What the holder is told beside; nobody signed it. Null where there is none.</param>
/// <param name="Index">The entry's place in the ledger.</param>
/// <param name="Proof">The leaf's sibling first.</param>
/// <param name="Checkpoint">With all its signatures, as it was.</param>
public sealed record ProofFile(ReadOnlyMemory<byte>? Extra, long Index, IReadOnlyList<Hash> Proof, SignedNote Checkpoint)
{
    public const string Extension = ".tlog-proof";

    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no proof file; nothing is said of whether it proves anything.</exception>
    public static ProofFile Parse(ReadOnlySpan<byte> file)
    {
        var (lines, checkpoint) = ProofText.Part(ProofText.Decode(file));
        if (lines[0] != Header) throw new FormatException($"The proof does not begin with {Header}.");
        ReadOnlyMemory<byte>? extra = null;
        var at = 1;
        if (lines.ElementAtOrDefault(at)?.StartsWith("extra ", StringComparison.Ordinal) is true)
            extra = StrictText.Base64(ProofText.After("extra", lines[at++])) is { } bytes ? bytes : throw new FormatException("The proof’s extra is not base 64.");
        var index = StrictText.Number(ProofText.After("index", lines.ElementAtOrDefault(at++)));
        return new ProofFile(extra, index, ProofText.Hashes(lines.Skip(at)), checkpoint);
    }

    /// <summary>
    /// Looks, in this order: did the ledger of that key sign the checkpoint, did as many of the known witnesses cosign it,
    /// and has the tree that it speaks of this leaf at this place.
    /// </summary>
    /// <returns>The checkpoint that the leaf is proved by.</returns>
    /// <exception cref="FormatException">Says which of them fails.</exception>
    public Checkpoint Verify(in Hash leaf, VerifierKey log, IReadOnlyCollection<VerifierKey> witnesses, int quorum)
    {
        var (checkpoint, cosigned) = Notes.Checkpoint.Open(Checkpoint, log, witnesses);
        if (cosigned.Count < quorum) throw new FormatException($"The checkpoint is cosigned by {cosigned.Count} of the witnesses, and {quorum} are asked for.");
        return ProofCheck.Includes(leaf, Index, checkpoint.Size, Proof, checkpoint.Root) ? checkpoint : throw new FormatException("The ledger that was signed does not have this entry at this place.");
    }

    public override string ToString()
    {
        List<string> lines = [Header];
        if (Extra is { } extra) lines.Add($"extra {Convert.ToBase64String(extra.Span)}");
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"index {Index}"));
        return ProofText.Write(lines, Proof, Checkpoint);
    }

    public byte[] ToBytes() => StrictText.Encode(ToString());
}
