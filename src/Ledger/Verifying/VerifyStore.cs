using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// Derives everything that a store says again from its rows, and compares: leaves, acts, versions, what is known now, the
/// tree, checkpoints and documents. All in one snapshot, while others go on recording.
/// </summary>
public sealed class VerifyStore(Store store, Kinds kinds, IEnumerable<IVerifyMore> more, TimeProvider clock)
{
    /// <summary>Verifies the store, and writes nothing.</summary>
    /// <param name="against">Checkpoints that were kept outside the database.</param>
    public async Task<VerifyReport> RunAsync(IReadOnlyList<KeptCheckpoint> against, CancellationToken cancel)
    {
        var began = clock.GetUtcNow();
        await using var snapshot = await Snapshot.TakeAsync(store, cancel);
        var leaves = new LeafTable(kinds);
        var tree = new GrowingTree([.. CheckpointSizes(snapshot.First), .. against.Select(each => each.Size).OfType<long>()]);
        var findings = new Findings();

        var entries = new EntryCheck(leaves, tree, findings);
        var (acts, withoutLeaf) = await LeavesAsync(snapshot, entries, findings, cancel);

        var erased = Erased.Read(snapshot.First, leaves, findings);
        var named = new NamedDocuments();
        var signers = KeySuccession.Read(snapshot.First);
        var checkpoints = new CheckpointCheck(store.Origin, tree, signers);
        var documents = new StoredDocuments();
        KindCheck[] versions = [.. kinds.All.Select(kind => new KindCheck(new KindForm(kind), leaves, erased.Of(kind), named))];
        // The largest first, so that the readers end together.
        await snapshot.ReadAsync([documents, checkpoints, .. versions.OrderByDescending(each => leaves.CountOf(each.Kind))], cancel);

        foreach (var part in versions) findings.Add(part.Findings);
        foreach (var (seq, kind) in leaves.WithoutVersion()) findings.Add(kind.Name, null, "its version is not there, and no erasure names it", seq);
        findings.Add(checkpoints.Findings);
        documents.Compare(named);
        findings.Add(documents.Findings);
        foreach (var each in more)
        {
            await foreach (var finding in each.LookAsync(snapshot.First, cancel)) findings.Add(finding);
        }

        var kept = Compare(against, tree, signers, findings);
        return new VerifyReport(began, clock.GetUtcNow(), entries.Count, versions.Sum(each => each.Count), documents.Count, findings.Count, findings.First)
        {
            Acts = acts,
            ActsWithoutLeaf = withoutLeaf,
            Checkpoints = checkpoints.Count,
            Cosignatures = checkpoints.Cosignatures,
            ComparedTo = kept?.Size,
            ComparedWith = kept?.Name,
            DocumentStates = named.All.Where(each => each.Value.IsStored).ToDictionary(each => each.Key, each => documents.State(each.Key), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<long> CheckpointSizes(NpgsqlConnection connection)
    {
        using var rows = new CopyRows(connection, "select distinct size from ledger.checkpoints where size is not null", 1);
        while (rows.Next()) yield return rows.Int64(0);
    }

    private static async Task<(long Acts, long WithoutLeaf)> LeavesAsync(Snapshot snapshot, EntryCheck entries, Findings findings, CancellationToken cancel)
    {
        var counts = (0L, 0L);
        await snapshot.ReadAsync((one, other) =>
        {
            using var acts = new ActOrder(other, findings);
            entries.Run(one, acts, cancel);
            counts = (acts.Count, acts.WithoutLeaf);
        }, cancel);
        return counts;
    }

    /// <summary>Returns the greatest of the checkpoints that were kept elsewhere with which the ledger agrees.</summary>
    private KeptCheckpoint? Compare(IReadOnlyList<KeptCheckpoint> against, GrowingTree tree, KeySuccession signers, Findings findings)
    {
        KeptCheckpoint? greatest = null;
        foreach (var kept in against)
        {
            if (kept.Compare(store.Origin, tree, signers.Signed) is { } finding) findings.Add(finding);
            else if (greatest is null || kept.Size > greatest.Size) greatest = kept;
        }

        return greatest;
    }
}
