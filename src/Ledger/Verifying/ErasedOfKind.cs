namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>The erasures of a kind, the last of each record. They explain why nothing is known now of a fact.</summary>
internal sealed class ErasedOfKind
{
    private readonly Dictionary<string, (long RecordedAt, string Scope)> last = new(StringComparer.Ordinal);

    public void Add(string key, long recordedAt, string scope)
    {
        if (!last.TryGetValue(key, out var other) || recordedAt > other.RecordedAt) last[key] = (recordedAt, scope);
    }

    /// <summary>True when a version of that record was erased which was recorded later than the latest that is left.</summary>
    public bool IsLater(string key, in LatestVersions.Latest left) => last.TryGetValue(key, out var erased) && erased.RecordedAt > left.RecordedAt;

    /// <summary>
    /// True when an erasure under a made-up key can be of this fact: where the key tells of a person, an erasure does not name
    /// it. Each made-up key explains one fact of its scope, and no more; asked last recorded first, none is wasted.
    /// </summary>
    public bool Explains(in LatestVersions.Latest left, string scope, Func<string, bool> isFact)
    {
        foreach (var (key, erased) in last)
        {
            if (erased.RecordedAt <= left.RecordedAt || erased.Scope != scope || isFact(key)) continue;
            last.Remove(key);
            return true;
        }

        return false;
    }
}
