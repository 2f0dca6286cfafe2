namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>The erasures of a store. Each excuses the absence of one version, and says of which fact it was and when it had been recorded.</summary>
internal sealed class ErasureCheck(Entries entries, Faults faults)
{
    public const string Table = "ledger.erasures";

    private readonly Dictionary<long, Erasure> erasures = [];

    /// <summary>How many versions are gone by an erasure.</summary>
    public int Count => erasures.Keys.Count(entries.Unclaimed.Contains);

    /// <summary>Takes an erasure that was found to be as its own leaf says; another excuses nothing.</summary>
    public void Take(Row row, string place) => faults.Try(place, () =>
    {
        var (seq, kind) = (row.Number("erased_seq"), row.Text("record_kind"));
        if (seq >= row.Number("seq")) throw new DoesNotHold($"erases seq {seq}, which comes after it");
        if (entries[seq] is { } leaf && leaf.Kind != kind) throw new DoesNotHold($"erases seq {seq} as one of {kind}, and its leaf says {leaf.Kind}");
        erasures.TryAdd(seq, new Erasure(place, kind, row.Text("record_key"), row.Moment("version_recorded_at")));
    });

    /// <summary>To be done when all versions and acts were read. What is gone by right was known no more from then on, and no older version in its place.</summary>
    public void Finish(IEnumerable<VersionCheck> kinds)
    {
        foreach (var seq in entries.Unclaimed.Where(seq => !erasures.ContainsKey(seq)).Order())
            faults.Add(entries[seq]?.Kind ?? "entry", null, seq, entries[seq]?.Kind == Records.Leaf.OfAct ? "has a leaf, and no act" : "has a leaf, and neither a version nor an erasure that tells of its end");
        foreach (var (seq, erasure) in erasures.Where(each => !entries.Unclaimed.Contains(each.Key))) faults.Add(erasure.Place, $"erases seq {seq}, which is still there");
        foreach (var kind in kinds)
        {
            foreach (var erasure in erasures.Values.Where(each => each.Kind == kind.Kind.Name)) kind.Forget(erasure.Key, erasure.RecordedAt);
        }
    }

    private sealed record Erasure(string Place, string Kind, string Key, DateTimeOffset RecordedAt);
}
