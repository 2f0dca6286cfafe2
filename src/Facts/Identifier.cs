using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Facts;

/// <summary>Identifiers of records: lower-case <c>a-z 0-9 - . _ /</c>, at most 64 characters.</summary>
public static partial class Identifier
{
    public const int Longest = 64;

    public static bool IsValid(string text) => text.Length is > 0 and <= Longest && Allowed().IsMatch(text);

    /// <summary>The force that an officer's identifier begins with, or "" when it has no slash.</summary>
    public static string ForceOf(string officer)
    {
        var slash = officer.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? officer[..slash] : "";
    }

    [GeneratedRegex(@"\A[a-z0-9\-._/]+\z")]
    private static partial Regex Allowed();
}
