using System.Text;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// The first pass: every leaf in order, by itself and beside the act that recorded it. What the leaves say is noted for
/// the versions, and the tree grows over them.
/// </summary>
internal sealed class EntryCheck(LeafTable leaves, GrowingTree tree, Findings findings)
{
    public const string Kind = "entries";

    private const int Seq = 0, Act = 1, KindName = 2, Scope = 3, Leaf = 4, Digest = 5;
    private const int LookedAtOnce = 4096;

    private static readonly byte[] OfAct = Encoding.ASCII.GetBytes(ActLeaf.Kind);

    private long next;

    public long Count { get; private set; }

    /// <summary>Reads all leaves, and beside them the acts.</summary>
    public void Run(NpgsqlConnection entries, ActOrder acts, CancellationToken cancel)
    {
        using var rows = new CopyRows(entries, "select seq, act, kind, scope, leaf, hash from ledger.entries order by seq", 6);
        while (rows.Next())
        {
            if (Count++ % LookedAtOnce == 0) cancel.ThrowIfCancellationRequested();
            var seq = rows.IsNull(Seq) ? -1 : rows.Int64(Seq);
            var hash = Merkle.Leaf(rows.Bytes(Leaf));
            tree.Add(hash);
            if (!leaves.Reaches(seq)) Find(seq, "it stands at a place that this ledger does not reach");
            else Look(rows, seq, hash, acts);
        }

        acts.End(next);
    }

    private void Look(CopyRows rows, long seq, in Hash hash, ActOrder acts)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        hash.CopyTo(digest);
        InOrder(seq);
        acts.GoTo(seq);
        if (!digest.SequenceEqual(rows.Bytes(Digest))) Find(seq, "its hash is not that of its leaf");
        var kind = rows.Bytes(KindName);
        if (!leaves.Knows(kind)) Find(seq, $"its kind, {Words(kind)}, is none that the product has");
        if (!LeafText.TryRead(rows.Bytes(Leaf), out var leaf) || (acts.MomentOf(leaf) ?? leaf.Moment()) is not { } moment)
        {
            Find(seq, "its leaf is not written as leaves are");
            leaves.AddIllegible(seq, kind);
            return;
        }

        var place = leaves.Add(seq, leaf.Kind, leaf.Scope, moment);
        if (!LeafText.TryDigest(leaf.Commit, place.Commit) || !LeafText.TryDigest(leaf.Key, place.Key)) Find(seq, "its leaf holds a digest that is not written as digests are");
        Compare(rows, seq, leaf);
        acts.Compare(seq, leaf, place, leaf.Kind.SequenceEqual(OfAct));
    }

    private void InOrder(long seq)
    {
        if (seq < next) Find(seq, "it stands twice at this place");
        else if (seq == next + 1) Find(next, "it is missing");
        else if (seq > next) Find(next, $"it is missing, and so are all after it up to place {seq - 1}");
        next = Math.Max(next, seq + 1);
    }

    private void Compare(CopyRows rows, long seq, in LeafText leaf)
    {
        Span<byte> act = stackalloc byte[36];
        if (rows.IsNull(Act) || !new Guid(rows.Bytes(Act), bigEndian: true).TryFormat(act, out _) || !act.SequenceEqual(leaf.Act)) Find(seq, $"its leaf names another act, {Words(leaf.Act)}");
        if (!leaf.Kind.SequenceEqual(rows.Bytes(KindName))) Find(seq, $"its leaf names another kind, {Words(leaf.Kind)}");
        if (!leaf.Scope.SequenceEqual(rows.Bytes(Scope))) Find(seq, $"its leaf names another scope, {Words(leaf.Scope)}");
        if (!leaf.Says(seq)) Find(seq, $"its leaf names another place, {Words(leaf.Seq)}");
    }

    private void Find(long seq, string problem) => findings.Add(Kind, null, problem, seq);

    private static string Words(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
