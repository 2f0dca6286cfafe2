using System.Numerics;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>All that a tree must keep to go on: the hashes of its complete subtrees at the right edge, largest first, at most 63.</summary>
internal sealed class Frontier
{
    private readonly Hash[] subtrees = new Hash[64];
    private int count;

    /// <summary>How many leaves there are.</summary>
    public long Size { get; private set; }

    public ReadOnlySpan<Hash> Subtrees => subtrees.AsSpan(0, count);

    /// <summary>The frontier of a tree whose subtrees are known (<see cref="Subtree.OfTree"/>).</summary>
    /// <exception cref="ArgumentException">They are not as many as a tree of that size has.</exception>
    public static Frontier Restore(long size, ReadOnlySpan<Hash> subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (subtrees.Length != BitOperations.PopCount((ulong)size)) throw new ArgumentException($"A tree of {size} leaves has {BitOperations.PopCount((ulong)size)} subtrees at its edge, not {subtrees.Length}.", nameof(subtrees));
        var frontier = new Frontier { Size = size, count = subtrees.Length };
        subtrees.CopyTo(frontier.subtrees);
        return frontier;
    }

    /// <summary>Adds a leaf's hash.</summary>
    /// <param name="completed">Is told of every subtree that it completes, the smallest (the leaf itself) first.</param>
    public void Add(in Hash leaf, Action<Subtree, Hash>? completed = null)
    {
        var (hash, level, index) = (leaf, 0, Size);
        completed?.Invoke(new Subtree(level, index), hash);
        for (; (index & 1) == 1; index >>= 1)
        {
            hash = Merkle.Node(subtrees[--count], hash);
            completed?.Invoke(new Subtree(++level, index >> 1), hash);
        }

        subtrees[count++] = hash;
        Size++;
    }

    public Hash Root() => count == 0 ? Merkle.Empty : Merkle.Fold(Subtrees);
}
