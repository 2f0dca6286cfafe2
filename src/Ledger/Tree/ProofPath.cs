using System.Numerics;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>Which hashes a proof is made of (RFC 9162 sections 2.1.3.1 and 2.1.4.1), and making it where they are at hand.</summary>
internal static class ProofPath
{
    /// <summary>What stands beside the way from a leaf to the root, the leaf's sibling first.</summary>
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<LeafRange>();
        var (start, end) = (0L, size);
        while (end - start > 1) (start, end) = Descend(path, start, end, isLeft: index < Middle(start, end));
        path.Reverse();
        return path;
    }

    /// <summary>What joins the tree of the first <paramref name="old"/> leaves to that of <paramref name="size"/>; nothing from an empty or the same tree.</summary>
    public static IReadOnlyList<LeafRange> Consistency(long old, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(old);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(old, size);
        if (old == 0) return [];
        var path = new List<LeafRange>();
        var (start, end) = (0L, size);
        while (end != old) (start, end) = Descend(path, start, end, isLeft: old <= Middle(start, end));
        // A part that is the whole old tree is known to whoever checks, as the old root.
        if (start > 0) path.Add(new LeafRange(start, end));
        path.Reverse();
        return path;
    }

    public static Hash[] Make(IReadOnlyList<LeafRange> path, Func<Subtree, Hash> hashOf) =>
        [.. path.Select(range => Merkle.Fold([.. range.Subtrees().Select(hashOf)]))];

    private static (long Start, long End) Descend(List<LeafRange> path, long start, long end, bool isLeft)
    {
        var middle = Middle(start, end);
        path.Add(isLeft ? new LeafRange(middle, end) : new LeafRange(start, middle));
        return isLeft ? (start, middle) : (middle, end);
    }

    /// <summary>Where a tree parts: after the largest power of two that is smaller than its size.</summary>
    private static long Middle(long start, long end) => start + (1L << BitOperations.Log2((ulong)(end - start - 1)));
}
