namespace ArmedPolicingGov.Facts;

/// <summary>
/// One version of something that was recorded. A fact is never overwritten: a correction is a further version with
/// the same key, and a withdrawal is a version that says that the fact does not hold.
/// </summary>
public abstract record Fact
{
    /// <summary>When the source recorded this version (UTC, to the second). Before staging, default means: now.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it at the source, as the source names them; null when it does not say.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>True for a version that takes the fact back; such a version may hold nothing but its key.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The place of this version in the ledger, from 0; null until it is recorded.</summary>
    public long? Seq { get; init; }

    /// <summary>When the store received it (UTC, microseconds), strictly increasing in commit order.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
}
