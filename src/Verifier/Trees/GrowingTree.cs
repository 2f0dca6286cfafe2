namespace ArmedPolicingGov.Verifier.Trees;

/// <summary>A tree that leaves are added to, of which only the roots of its full parts are kept: one for each bit of its size.</summary>
internal sealed class GrowingTree
{
    private readonly Stack<Hash> parts = [];

    public long Size { get; private set; }

    /// <summary>The root over all leaves so far.</summary>
    public Hash Root => parts.Count == 0 ? Merkle.Empty : parts.Skip(1).Aggregate(parts.Peek(), (right, left) => Merkle.Node(left, right));

    public void Add(Hash leaf)
    {
        for (var size = Size++; (size & 1) == 1; size >>= 1) leaf = Merkle.Node(parts.Pop(), leaf);
        parts.Push(leaf);
    }
}
