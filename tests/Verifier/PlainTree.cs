using System.Security.Cryptography;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>A Merkle tree straight from the definitions of RFC 6962, section 2.1, slow and plain: what the verifier is compared with.</summary>
internal sealed class PlainTree
{
    private readonly Dictionary<(int From, int To), byte[]> known = [];
    private readonly IReadOnlyList<byte[]> entries;

    public PlainTree(IEnumerable<byte[]> entries) => this.entries = [.. entries];

    /// <summary>Entries that are their own numbers, in eight bytes.</summary>
    public static PlainTree Numbers(int count) => new(Enumerable.Range(0, count).Select(Number));

    public static byte[] Number(int number) => [0, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    public int Size => entries.Count;

    public byte[] Entry(int index) => entries[index];

    public Hash Leaf(int index) => Hash.Read(Range(index, index + 1));

    public Hash Root(int size) => Hash.Read(Range(0, size));

    public Hash Root() => Root(Size);

    /// <summary>PATH(m, D[n]).</summary>
    public IReadOnlyList<Hash> Inclusion(int index, int size) => [.. Path(index, 0, size).Select(hash => Hash.Read(hash))];

    /// <summary>PROOF(m, D[n]); empty from nothing.</summary>
    public IReadOnlyList<Hash> Consistency(int first, int second) => first == 0 ? [] : [.. SubProof(first, 0, second, isWhole: true).Select(hash => Hash.Read(hash))];

    public byte[] Range(int from, int to)
    {
        if (known.TryGetValue((from, to), out var hash)) return hash;
        hash = (to - from) switch
        {
            0 => SHA256.HashData([]),
            1 => SHA256.HashData([0, .. entries[from]]),
            var size => SHA256.HashData([1, .. Range(from, from + Split(size)), .. Range(from + Split(size), to)]),
        };
        known.Add((from, to), hash);
        return hash;
    }

    private IEnumerable<byte[]> Path(int index, int from, int size)
    {
        if (size == 1) return [];
        var half = Split(size);
        return index < half
            ? Path(index, from, half).Append(Range(from + half, from + size))
            : Path(index - half, from + half, size - half).Append(Range(from, from + half));
    }

    private IEnumerable<byte[]> SubProof(int first, int from, int size, bool isWhole)
    {
        if (first == size) return isWhole ? [] : [Range(from, from + size)];
        var half = Split(size);
        return first <= half
            ? SubProof(first, from, half, isWhole).Append(Range(from + half, from + size))
            : SubProof(first - half, from + half, size - half, isWhole: false).Append(Range(from, from + half));
    }

    /// <summary>The largest power of two below a size.</summary>
    private static int Split(int size)
    {
        var half = 1;
        while (half * 2 < size) half *= 2;
        return half;
    }
}
