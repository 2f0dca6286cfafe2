using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>A SHA-256 hash of a leaf or of a node. A value of 32 bytes: a million of them are no million objects.</summary>
public readonly struct Hash : IEquatable<Hash>
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    private readonly Vector256<byte> bytes;

    private Hash(Vector256<byte> bytes) => this.bytes = bytes;

    /// <summary>The hash of these bytes (they are not hashed again).</summary>
    /// <exception cref="FormatException">They are not 32 bytes.</exception>
    public static Hash From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new Hash(Vector256.Create(bytes)) : throw new FormatException($"A hash has {Length} bytes, and here are {bytes.Length}.");

    /// <summary>The hash at a place in a run of hashes, as tiles hold them.</summary>
    public static Hash At(ReadOnlySpan<byte> hashes, int place) => From(hashes.Slice(place * Length, Length));

    public void CopyTo(Span<byte> target) => bytes.CopyTo(target);

    public byte[] ToArray()
    {
        var copy = new byte[Length];
        CopyTo(copy);
        return copy;
    }

    public bool Equals(Hash other) => bytes == other.bytes;

    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    public override int GetHashCode() => bytes.AsInt32().GetElement(0);

    /// <summary>In base 64, as proofs and checkpoints write it.</summary>
    public override string ToString() => Convert.ToBase64String(MemoryMarshal.AsBytes(new ReadOnlySpan<Vector256<byte>>(in bytes)));

    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);
}
