using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Organisation.Forms;

/// <summary>Makes references out of names.</summary>
internal static partial class Slug
{
    private const int Longest = 48;

    /// <summary>"ministry-of-defence"; blank for a name without letters and figures.</summary>
    public static string Of(string name)
    {
        var slug = NoLetters().Replace(name.ToLowerInvariant(), "-").Trim('-');
        return slug.Length > Longest ? slug[..Longest].Trim('-') : slug;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
