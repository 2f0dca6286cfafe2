using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>A key that took the place of another one. The old key still signed the checkpoint that covers this record.</summary>
public sealed record CheckpointKey : Fact
{
    /// <summary>The new public key, as verifiers take it.</summary>
    public string VerifierKey { get; init; } = "";
    public string Replaces { get; init; } = "";
    public string Reason { get; init; } = "";

    public static readonly Kind<CheckpointKey> Declaration = new("checkpoint_keys", "Ledger", "change of the signing key", "changes of the signing key",
        each => each.VerifierKey,
        Column.Text("verifier_key", "Public key").Key(),
        Column.Text("replaces", "Public key before").Required(),
        Column.Text("reason", "Reason").Required())
    { StaysInStore = true };
}
