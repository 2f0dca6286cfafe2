using System.Runtime.InteropServices;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Ledger.Writing;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>What the leaves say, place by place, for the versions to be compared with. It takes about 90 bytes for each.</summary>
internal sealed class LeafTable
{
    /// <summary>A place this far beyond the leaves that were read is none of this ledger, whatever stands there.</summary>
    private const int FarthestGap = 1 << 16;
    private const int ChunkLength = 1 << 16;
    private const short Unknown = -1;
    private const short OfAct = -2;

    private readonly IReadOnlyList<Kind> kinds;
    private readonly Dictionary<byte[], short> kindNumbers = new(Utf8Comparer.Ordinal);
    private readonly Dictionary<byte[], int> scopeNumbers = new(Utf8Comparer.Ordinal);
    private readonly List<byte[]> scopes = [];
    private readonly List<Chunk> chunks = [];
    private readonly long[] counts;

    public LeafTable(Kinds kinds)
    {
        this.kinds = kinds.All;
        counts = new long[kinds.All.Count];
        for (var number = 0; number < kinds.All.Count; number++) kindNumbers.Add(Encoding.UTF8.GetBytes(kinds.All[number].Name), (short)number);
        kindNumbers.Add(Encoding.UTF8.GetBytes(ActLeaf.Kind), OfAct);
    }

    /// <summary>How many leaves were noted.</summary>
    public long Count { get; private set; }

    public bool Reaches(long seq) => seq >= 0 && seq <= Count + FarthestGap;

    public bool Knows(ReadOnlySpan<byte> kind) => kindNumbers.GetAlternateLookup<ReadOnlySpan<byte>>().ContainsKey(kind);

    /// <summary>Notes a leaf that was read.</summary>
    /// <param name="at">When its act was received, in microseconds since the year 2000.</param>
    public Place Add(long seq, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> scope, long at)
    {
        var place = AddIllegible(seq, kind);
        ref var leaf = ref place.Leaf;
        (leaf.IsLegible, leaf.Scope, leaf.At) = (true, ScopeNumber(scope), at);
        return place;
    }

    /// <summary>Notes that a leaf is there, which cannot be read, so that nothing can be compared with it.</summary>
    public Place AddIllegible(long seq, ReadOnlySpan<byte> kind)
    {
        while (chunks.Count <= seq / ChunkLength) chunks.Add(new Chunk());
        var place = Find(seq)!.Value;
        if (!kindNumbers.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(kind, out var number)) number = Unknown;
        (place.Leaf.IsThere, place.Leaf.Kind) = (true, number);
        if (number >= 0) counts[number]++;
        Count++;
        return place;
    }

    /// <summary>A place, or null where no leaf can be.</summary>
    public Place? Find(long seq) => seq >= 0 && seq / ChunkLength < chunks.Count ? new Place(chunks[(int)(seq / ChunkLength)], (int)(seq % ChunkLength)) : null;

    /// <summary>How many leaves of a kind were noted.</summary>
    public long CountOf(Kind kind) => counts[kindNumbers[Encoding.UTF8.GetBytes(kind.Name)]];

    public Kind? KindOf(Place place) => place.Leaf.Kind >= 0 ? kinds[place.Leaf.Kind] : null;

    public ReadOnlySpan<byte> ScopeOf(Place place) => scopes[place.Leaf.Scope];

    /// <summary>The leaves of versions that are not there, where no erasure says why.</summary>
    public IEnumerable<(long Seq, Kind Kind)> WithoutVersion()
    {
        for (var seq = 0L; Find(seq) is { } place; seq++)
        {
            if (place.Leaf is { IsThere: true, HasVersion: false, IsErased: false, Kind: >= 0 and var kind }) yield return (seq, kinds[kind]);
        }
    }

    private int ScopeNumber(ReadOnlySpan<byte> scope)
    {
        var numbers = scopeNumbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (numbers.TryGetValue(scope, out var number)) return number;
        numbers[scope] = scopes.Count;
        scopes.Add(scope.ToArray());
        return scopes.Count - 1;
    }

    /// <summary>What is known of one leaf. Its digests are zeros until they are written.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly struct Place(Chunk chunk, int number)
    {
        public ref Leaf Leaf => ref chunk.Leaves[number];

        public Span<byte> Key => chunk.Digests.AsSpan(number * 2 * Hash.Length, Hash.Length);

        public Span<byte> Commit => chunk.Digests.AsSpan(((number * 2) + 1) * Hash.Length, Hash.Length);
    }

    [StructLayout(LayoutKind.Auto)]
    public struct Leaf
    {
        public bool IsThere;
        public bool IsLegible;
        public bool HasVersion;
        public bool IsErased;
        public short Kind;
        public int Scope;
        public long At;
    }

    public sealed class Chunk
    {
        public readonly Leaf[] Leaves = new Leaf[ChunkLength];
        public readonly byte[] Digests = new byte[ChunkLength * 2 * Hash.Length];
    }
}
