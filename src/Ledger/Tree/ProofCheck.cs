using System.Numerics;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>Checks proofs against roots that are trusted already (RFC 9162 sections 2.1.3.2 and 2.1.4.2). Whatever is odd is refused.</summary>
public static class ProofCheck
{
    /// <summary>True when a tree of that size and root has this leaf at that index.</summary>
    public static bool Includes(in Hash leaf, long index, long size, IReadOnlyList<Hash> proof, in Hash root)
    {
        if (index < 0 || index >= size) return false;
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var beside in proof)
        {
            if (last == 0) return false;
            hash = IsJoinedFromLeft(at, last) ? Merkle.Node(beside, hash) : Merkle.Node(hash, beside);
            (at, last) = Climb(at, last);
        }

        return last == 0 && hash == root;
    }

    /// <summary>True when the first leaves of a tree are an earlier tree. Every tree goes on from the empty one, which needs no proof.</summary>
    public static bool IsContinued(long old, in Hash oldRoot, long size, in Hash root, IReadOnlyList<Hash> proof)
    {
        if (old < 0 || size < old) return false;
        if (size == 0 && root != Merkle.Empty) return false;
        if (old == 0) return proof.Count == 0 && oldRoot == Merkle.Empty;
        if (old == size) return proof.Count == 0 && oldRoot == root;
        if (proof.Count == 0) return false;
        return Joins(old, oldRoot, size, root, BitOperations.IsPow2(old) ? [oldRoot, .. proof] : proof);
    }

    private static bool Joins(long old, in Hash oldRoot, long size, in Hash root, IReadOnlyList<Hash> path)
    {
        var (at, last) = (old - 1, size - 1);
        while (IsOdd(at)) (at, last) = (at >> 1, last >> 1);
        var (before, now) = (path[0], path[0]);
        foreach (var beside in path.Skip(1))
        {
            if (last == 0) return false;
            if (IsJoinedFromLeft(at, last)) (before, now) = (Merkle.Node(beside, before), Merkle.Node(beside, now));
            else now = Merkle.Node(now, beside);
            (at, last) = Climb(at, last);
        }

        return last == 0 && before == oldRoot && now == root;
    }

    private static bool IsJoinedFromLeft(long at, long last) => IsOdd(at) || at == last;

    /// <summary>One step up; from the right edge as many as it takes until there is a left neighbour, for nothing joins there before.</summary>
    private static (long At, long Last) Climb(long at, long last)
    {
        if (IsJoinedFromLeft(at, last))
        {
            while (!IsOdd(at) && at != 0) (at, last) = (at >> 1, last >> 1);
        }

        return (at >> 1, last >> 1);
    }

    private static bool IsOdd(long number) => (number & 1) == 1;
}
