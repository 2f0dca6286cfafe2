using ArmedPolicingGov.Ledger.Notes;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>A checkpoint that was kept outside the database: only beside one can it be found out that the end of a ledger, or all of it, was taken away or rewritten.</summary>
/// <param name="Name">Where it was kept, in words or as a path.</param>
/// <param name="Bytes">The signed note.</param>
/// <param name="Signer">A key that is trusted for it whatever the store says: the one beside which it was kept.</param>
public sealed record KeptCheckpoint(string Name, ReadOnlyMemory<byte> Bytes, VerifierKey? Signer = null)
{
    private const string Kind = "kept checkpoint";

    /// <summary>How many entries it says there were; null when it cannot be read.</summary>
    internal long? Size => Read(out var note) is null && note is not null ? Checkpoint.Parse(note.Text).Size : null;

    /// <summary>Compares it with the ledger. Returns what does not hold, or null.</summary>
    /// <param name="signers">The keys that sign the ledger's own checkpoints.</param>
    internal Finding? Compare(string origin, GrowingTree tree, IReadOnlyList<string> signers)
    {
        Finding Found(string problem) => new(Kind, Name, null, null, problem);
        if (Read(out var note) is { } unreadable) return Found(unreadable);
        var checkpoint = Checkpoint.Parse(note!.Text);
        if (checkpoint.Origin != origin) return Found($"it is of {checkpoint.Origin}, and this ledger is {origin}");
        if (!signers.Select(VerifierKey.Parse).Concat(Signer is null ? [] : [Signer]).Any(signer => IsSignedBy(note, signer))) return Found("it is not signed by any key that signs this ledger’s checkpoints: the store is another one, or was rewritten");
        if (tree.RootAt(checkpoint.Size) is not { } root) return Found($"it has {checkpoint.Size} entries, and the ledger has {tree.Size}: its end is missing");
        return root == checkpoint.Root ? null : Found($"the first {checkpoint.Size} entries are not those that were signed then: the ledger was rewritten");
    }

    private string? Read(out SignedNote? note)
    {
        note = null;
        try
        {
            note = SignedNote.Parse(Bytes.Span);
            Checkpoint.Parse(note.Text);
            return null;
        }
        catch (FormatException problem)
        {
            note = null;
            return $"it is no signed checkpoint ({problem.Message.TrimEnd('.')})";
        }
    }

    private static bool IsSignedBy(SignedNote note, VerifierKey signer)
    {
        try
        {
            Checkpoint.Open(note, signer);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
