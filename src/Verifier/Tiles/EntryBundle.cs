using System.Buffers.Binary;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tiles;

/// <summary>Entries one after the other, each after its length in two bytes.</summary>
internal static class EntryBundle
{
    public const int LargestEntry = 2 + ushort.MaxValue;

    /// <summary>Where each entry begins and ends; null when the bytes do not come out even.</summary>
    public static IReadOnlyList<Range>? Split(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<Range>(TilePath.Full);
        for (var at = 0; at < bundle.Length;)
        {
            if (bundle.Length - at < 2) return null;
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle[at..]);
            if (end > bundle.Length) return null;
            entries.Add((at + 2)..end);
            at = end;
        }

        return entries;
    }

    public static Hash[]? Hashes(byte[] bundle) => Split(bundle) is { } entries ? [.. entries.Select(entry => Merkle.Leaf(bundle.AsSpan(entry)))] : null;
}
