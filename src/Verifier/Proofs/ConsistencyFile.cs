using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Proofs;

/// <summary>That a checkpoint goes on from an earlier one; also what a log sends to a witness (C2SP tlog-witness, add-checkpoint).</summary>
internal sealed record ConsistencyFile(long OldSize, IReadOnlyList<Hash> Path, Checkpoint Checkpoint)
{
    private const string OldWord = "old ";

    /// <summary>Reads the file; nothing of it is checked yet.</summary>
    /// <exception cref="DoesNotHold">It is no such file.</exception>
    public static ConsistencyFile Parse(string place, byte[] file)
    {
        var (lines, checkpoint) = Above.Checkpoint(place, file);
        if (!lines[0].StartsWith(OldWord, StringComparison.Ordinal) || Strict.Number(lines[0][OldWord.Length..]) is not { } old)
            throw new DoesNotHold($"{place}, line 1: “old” and the earlier tree’s size should stand here.");
        return new ConsistencyFile(old, Above.Hashes(place, lines, 1), checkpoint);
    }

    /// <summary>Compares it with the earlier checkpoint, whose signature is the caller’s concern.</summary>
    /// <exception cref="DoesNotHold">The file is about another earlier tree, or does not lead from it to its own checkpoint.</exception>
    public void Check(Checkpoint earlier)
    {
        if (earlier.Origin != Checkpoint.Origin) throw new DoesNotHold($"{earlier.Place} is of another ledger than {Checkpoint.Place}.");
        if (earlier.Size > Checkpoint.Size) throw new DoesNotHold($"{earlier} is not earlier than {Checkpoint}: it has more entries.");
        if (OldSize != earlier.Size) throw new DoesNotHold($"{Checkpoint.Place} starts from a tree of size {OldSize}, and {earlier.Place} is of size {earlier.Size}.");
        if (!ConsistencyProof.Holds(earlier.Size, earlier.Root, Checkpoint.Size, Checkpoint.Root, Path))
            throw new DoesNotHold($"{Checkpoint} is not shown to go on from {earlier}: either the hashes between them are wrong, or the ledger’s history was rewritten.");
    }
}
