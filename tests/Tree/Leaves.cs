using System.Buffers.Binary;
using System.Security.Cryptography;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Leaves to make trees of, and the definition of a tree's root, written down as RFC 6962 has it.</summary>
internal static class Leaves
{
    /// <summary>The eight leaves that transparency logs are commonly tried on.</summary>
    public static IReadOnlyList<byte[]> Eight { get; } =
        [.. ((string[])["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]).Select(Convert.FromHexString)];

    public static IReadOnlyList<Hash> HashesOfEight { get; } = [.. Eight.Select(leaf => Merkle.Leaf(leaf))];

    /// <summary>Leaf i is the eight bytes of i.</summary>
    public static Hash Numbered(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Merkle.Leaf(bytes);
    }

    public static Hash Hex(string hex) => Hash.From(Convert.FromHexString(hex));

    public static string Hex(this Hash hash) => Convert.ToHexStringLower(hash.ToArray());

    /// <summary>The tree hash by its definition, over hashes of leaves.</summary>
    public static Hash Root(ReadOnlySpan<Hash> leaves)
    {
        if (leaves.Length == 0) return Hash.From(SHA256.HashData([]));
        if (leaves.Length == 1) return leaves[0];
        var left = 1;
        while (left * 2 < leaves.Length) left *= 2;
        return Hash.From(SHA256.HashData([1, .. Root(leaves[..left]).ToArray(), .. Root(leaves[left..]).ToArray()]));
    }

    public static Frontier Grown(IEnumerable<Hash> leaves)
    {
        var frontier = new Frontier();
        foreach (var leaf in leaves) frontier.Add(leaf);
        return frontier;
    }
}
