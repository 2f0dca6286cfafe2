using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArmedPolicingGov.Verifier.Trees;

/// <summary>A SHA-256, kept as four numbers so that a million of them take no more than their 32 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Hash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public const int Length = 32;

    /// <summary>The SHA-256 of some bytes, as they are.</summary>
    public static Hash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[Length];
        SHA256.HashData(bytes, digest);
        return Read(digest);
    }

    public static Hash Read(ReadOnlySpan<byte> digest) => new(
        BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(digest[16..]), BinaryPrimitives.ReadUInt64BigEndian(digest[24..Length]));

    public void Write(Span<byte> digest)
    {
        BinaryPrimitives.WriteUInt64BigEndian(digest, First);
        BinaryPrimitives.WriteUInt64BigEndian(digest[8..], Second);
        BinaryPrimitives.WriteUInt64BigEndian(digest[16..], Third);
        BinaryPrimitives.WriteUInt64BigEndian(digest[24..], Fourth);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Write(bytes);
        return bytes;
    }

    public string ToHex() => Convert.ToHexStringLower(ToBytes());

    /// <summary>In base 64, as checkpoints write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());
}
