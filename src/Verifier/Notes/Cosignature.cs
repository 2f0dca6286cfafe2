using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ArmedPolicingGov.Verifier.Native;

namespace ArmedPolicingGov.Verifier.Notes;

/// <summary>
/// A witness's statement that, of all trees of this log that it had seen by a moment, this is the largest, and that it
/// goes on from the others (C2SP tlog-cosignature, version 1): eight bytes of time, then the signature.
/// </summary>
internal static class Cosignature
{
    private const int TimeLength = sizeof(long);
    private const long LastSecond = 253_402_300_799;

    public static byte[] Sign(ReadOnlySpan<byte> seed, string checkpoint, long seconds)
    {
        var time = new byte[TimeLength];
        BinaryPrimitives.WriteInt64BigEndian(time, seconds);
        return [.. time, .. Ed25519.Sign(seed, Message(checkpoint, seconds))];
    }

    /// <summary>When the witness signed; null when it did not sign this.</summary>
    public static DateTimeOffset? Verify(ReadOnlySpan<byte> publicKey, string checkpoint, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != TimeLength + Ed25519.SignatureLength) return null;
        var seconds = BinaryPrimitives.ReadInt64BigEndian(signature);
        if (seconds is <= 0 or > LastSecond) return null;
        return Ed25519.Verify(publicKey, Message(checkpoint, seconds), signature[TimeLength..]) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    private static byte[] Message(string checkpoint, long seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{checkpoint}"));
}
