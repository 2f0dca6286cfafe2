using System.Text;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Records;

/// <summary>The digest by which a leaf tells a text without showing it: the text cannot be guessed while the salt is not known.</summary>
internal static class Salted
{
    public const int ShortestSalt = 16;

    public static Hash Digest(byte[] salt, string text) => Hash.Of([.. salt, .. Encoding.UTF8.GetBytes(text)]);
}
