using System.Globalization;
using System.Text;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Formats;

/// <summary>Reads what has one spelling only; null for every other spelling, so that no two files say the same.</summary>
internal static class Strict
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Standard base 64 with padding, no blanks, and no bits set that mean nothing.</summary>
    public static byte[]? Base64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }

    public static Hash? Hash(string base64) => Base64(base64) is { Length: Trees.Hash.Length } bytes ? Trees.Hash.Read(bytes) : null;

    /// <summary>A decimal of ASCII digits without sign or leading zeros, below 2⁶³.</summary>
    public static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? number : null;
}
