using System.Buffers;

namespace ArmedPolicingGov.Facts;

/// <summary>Identifiers of records: lower-case <c>a-z 0-9 - . _ /</c>, at most 64 characters.</summary>
public static class Identifier
{
    public const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._/");

    public static bool IsValid(string text) => text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>The force that an officer's identifier begins with, or "" when it has no slash.</summary>
    public static string ForceOf(string officer)
    {
        var slash = officer.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? officer[..slash] : "";
    }
}
