using System.Numerics;
using System.Runtime.InteropServices;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>A complete subtree: the leaves from <c>Index · 2^Level</c>, <c>2^Level</c> of them. Its hash never changes as the tree grows.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Subtree(int Level, long Index)
{
    /// <summary>The subtrees of a tree's first leaves, largest first.</summary>
    public static IReadOnlyList<Subtree> OfTree(long size) => [.. new LeafRange(0, size).Subtrees()];
}

/// <summary>The leaves that one hash of a proof stands for. Such a range begins where a subtree of its length could.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeafRange(long Start, long End)
{
    /// <summary>The complete subtrees that make it up, largest first.</summary>
    public IEnumerable<Subtree> Subtrees()
    {
        var at = Start;
        while (at < End)
        {
            var level = BitOperations.Log2((ulong)(End - at));
            yield return new Subtree(level, at >> level);
            at += 1L << level;
        }
    }
}
