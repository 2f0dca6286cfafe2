using System.Globalization;
using System.Text;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>Reads numbers, base 64 and UTF-8 in the one form in which they are written: two texts never mean the same.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a text in base 64; null when it is none.</summary>
    public static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }

    /// <summary>A hash, as proofs and checkpoints write it.</summary>
    /// <exception cref="FormatException">It is not the base 64 of 32 bytes.</exception>
    public static Hash Hash(string text) => Base64(text) is { Length: Tree.Hash.Length } bytes ? Tree.Hash.From(bytes) : throw new FormatException("A hash is not the base 64 of 32 bytes.");

    /// <summary>A whole number without sign or leading zeros.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : throw new FormatException("A number is not written in plain decimal digits.");

    /// <summary>The text in bytes of UTF-8.</summary>
    /// <exception cref="FormatException">It is not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            throw new FormatException("The text is not UTF-8.", problem);
        }
    }

    /// <summary>A text in UTF-8.</summary>
    /// <exception cref="FormatException">It holds half a surrogate pair, which UTF-8 cannot.</exception>
    public static byte[] Encode(string text)
    {
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException problem)
        {
            throw new FormatException("The text cannot be written in UTF-8.", problem);
        }
    }
}
