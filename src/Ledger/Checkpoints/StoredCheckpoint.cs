using ArmedPolicingGov.Ledger.Notes;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>A checkpoint as the store keeps it.</summary>
/// <param name="Number">Counts up in the order in which they were signed.</param>
/// <param name="MadeAt">By the clock of the host that signed it.</param>
/// <param name="Checkpoint">What was signed.</param>
/// <param name="Key">By which it is verified.</param>
/// <param name="Note">With the ledger's own signature.</param>
public sealed record StoredCheckpoint(long Number, DateTimeOffset MadeAt, Checkpoint Checkpoint, VerifierKey Key, SignedNote Note)
{
    /// <summary>What witnesses said of a checkpoint of this size and root, each its latest.</summary>
    public IReadOnlyList<Cosigned> Cosignatures { get; init; } = [];

    /// <summary>As it is shown: with every cosignature.</summary>
    public SignedNote CosignedNote => Note.With(Cosignatures.Select(each => each.Line));
}

/// <summary>That a witness saw a checkpoint and found it to go on from all that it had seen.</summary>
/// <param name="At">By the witness's clock.</param>
public sealed record Cosigned(string Witness, VerifierKey Key, DateTimeOffset At, NoteSignature Line);
