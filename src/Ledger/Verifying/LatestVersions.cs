using System.Runtime.InteropServices;
using System.Text;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Of each fact of a kind the version that its source recorded last, and whether it was found as what is known now.</summary>
internal sealed class LatestVersions
{
    private readonly Dictionary<byte[], Latest> facts = new(Utf8Comparer.Ordinal);

    /// <summary>Notes a version.</summary>
    /// <returns>False when another version of the fact was recorded at the same time.</returns>
    public bool Add(ReadOnlySpan<byte> key, long recordedAt, long seq)
    {
        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(facts.GetAlternateLookup<ReadOnlySpan<byte>>(), key, out var isThere);
        if (isThere && recordedAt == latest.RecordedAt) return false;
        if (!isThere || recordedAt > latest.RecordedAt) latest = new Latest(recordedAt, seq, IsKnown: false);
        return true;
    }

    public bool Has(string key) => facts.ContainsKey(Encoding.UTF8.GetBytes(key));

    /// <summary>The fact of a key; a reference to nothing where there is none.</summary>
    public ref Latest Find(ReadOnlySpan<byte> key) => ref CollectionsMarshal.GetValueRefOrNullRef(facts.GetAlternateLookup<ReadOnlySpan<byte>>(), key);

    /// <summary>The facts that were not found as what is known now, the last recorded first.</summary>
    public IEnumerable<(string Key, Latest Latest)> NotKnown() => facts.Where(fact => !fact.Value.IsKnown)
        .OrderByDescending(fact => fact.Value.RecordedAt).ThenBy(fact => fact.Value.Seq)
        .Select(fact => (Encoding.UTF8.GetString(fact.Key), fact.Value));

    /// <summary>The version of a fact that was recorded last.</summary>
    /// <param name="RecordedAt">In microseconds since the year 2000.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Latest(long RecordedAt, long Seq, bool IsKnown);
}
