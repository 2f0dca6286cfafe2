namespace ArmedPolicingGov.Verifier.Trees;

/// <summary>How a Merkle tree is hashed (RFC 6962, section 2.1): leaves and nodes apart, so that neither passes for the other.</summary>
internal static class Merkle
{
    /// <summary>The root of the tree without leaves.</summary>
    public static Hash Empty { get; } = Hash.Of([]);

    public static Hash Leaf(ReadOnlySpan<byte> entry) => Hash.Of([0, .. entry]);

    public static Hash Node(Hash left, Hash right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Hash.Length)];
        both[0] = 1;
        left.Write(both[1..]);
        right.Write(both[(1 + Hash.Length)..]);
        return Hash.Of(both);
    }

    /// <summary>The root over hashes whose number is a power of two.</summary>
    public static Hash Full(ReadOnlySpan<Hash> hashes) =>
        hashes.Length == 1 ? hashes[0] : Node(Full(hashes[..(hashes.Length / 2)]), Full(hashes[(hashes.Length / 2)..]));
}
