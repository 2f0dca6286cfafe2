using System.Globalization;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>That a checkpoint goes on from an earlier state of its ledger: what a witness is sent (C2SP tlog-witness), and anybody may keep.</summary>
/// <param name="Old">How many entries there were.</param>
/// <param name="Proof">What joins the two.</param>
/// <param name="Checkpoint">The later one, with its signatures, as it was.</param>
public sealed record ConsistencyFile(long Old, IReadOnlyList<Hash> Proof, SignedNote Checkpoint)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no such file; nothing is said of whether it proves anything.</exception>
    public static ConsistencyFile Parse(ReadOnlySpan<byte> file)
    {
        var (lines, checkpoint) = ProofText.Part(ProofText.Decode(file));
        return new ConsistencyFile(StrictText.Number(ProofText.After("old", lines[0])), ProofText.Hashes(lines.Skip(1)), checkpoint);
    }

    /// <summary>Looks whether the later checkpoint is signed by the ledger of that key, and goes on from the earlier state.</summary>
    /// <returns>The later checkpoint.</returns>
    /// <exception cref="FormatException">Says what fails.</exception>
    public Checkpoint Verify(Hash oldRoot, VerifierKey log)
    {
        var (checkpoint, _) = Notes.Checkpoint.Open(Checkpoint, log);
        return ProofCheck.IsContinued(Old, oldRoot, checkpoint.Size, checkpoint.Root, Proof) ? checkpoint : throw new FormatException("The later checkpoint does not go on from the earlier one.");
    }

    public override string ToString() => ProofText.Write([string.Create(CultureInfo.InvariantCulture, $"old {Old}")], Proof, Checkpoint);

    public byte[] ToBytes() => StrictText.Encode(ToString());
}
