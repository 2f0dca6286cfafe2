using System.Buffers;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>How leaves and nodes are hashed (RFC 6962 section 2.1): a first byte tells the two apart, so that neither can pass for the other.</summary>
public static class Merkle
{
    private const byte LeafMark = 0;
    private const byte NodeMark = 1;
    private const int OnTheStack = 1024;

    /// <summary>The root of the tree without leaves.</summary>
    public static Hash Empty { get; } = Digest([]);

    public static Hash Leaf(ReadOnlySpan<byte> entry) => Marked(LeafMark, entry, []);

    public static Hash Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Marked(NodeMark, left, right);

    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Hash.Length)];
        both[0] = NodeMark;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Hash.Length)..]);
        return Digest(both);
    }

    /// <summary>The root over a row of complete subtrees, largest first: each joins all that stand to its right.</summary>
    public static Hash Fold(ReadOnlySpan<Hash> subtrees)
    {
        var hash = subtrees[^1];
        for (var place = subtrees.Length - 2; place >= 0; place--) hash = Node(subtrees[place], hash);
        return hash;
    }

    private static Hash Marked(byte mark, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = 1 + first.Length + second.Length;
        var rented = length > OnTheStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var all = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        all[0] = mark;
        first.CopyTo(all[1..]);
        second.CopyTo(all[(1 + first.Length)..]);
        var hash = Digest(all);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    private static Hash Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        Sha256.HashData(bytes, digest);
        return Hash.From(digest);
    }
}
