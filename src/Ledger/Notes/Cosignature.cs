using System.Buffers.Binary;
using System.Globalization;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>What a witness signs (C2SP tlog-cosignature): that it saw a checkpoint, at a time, as one with all that it saw of that log before.</summary>
internal static class Cosignature
{
    /// <summary>The time stands before the signature, in bytes.</summary>
    public const int TimeLength = sizeof(ulong);

    /// <summary>The time in a cosignature; null when it has not the length of one, or no time that a calendar has.</summary>
    public static DateTimeOffset? TimeIn(ReadOnlySpan<byte> signature)
    {
        if (signature.Length != TimeLength + Ed25519.SignatureLength) return null;
        var seconds = BinaryPrimitives.ReadUInt64BigEndian(signature);
        return seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
    }

    public static byte[] TimeBytes(DateTimeOffset time)
    {
        var bytes = new byte[TimeLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time.ToUnixTimeSeconds());
        return bytes;
    }

    /// <summary>What is signed: the time that stands in the signature, and the whole text of the checkpoint.</summary>
    public static byte[] Message(ReadOnlySpan<byte> signature, string text) =>
        StrictText.Encode(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {BinaryPrimitives.ReadUInt64BigEndian(signature)}\n{text}"));
}
