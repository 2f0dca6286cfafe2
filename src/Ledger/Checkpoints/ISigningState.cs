namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>Whether this host signs what is recorded. A host that signs nothing has none.</summary>
public interface ISigningState
{
    /// <summary>Why nothing is signed, for whoever runs the host; null while all is well.</summary>
    string? Problem { get; }
}
