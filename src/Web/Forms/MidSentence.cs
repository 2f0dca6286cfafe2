namespace ArmedPolicingGov.Web;

/// <summary>Words that begin with a capital as they stand in the middle of a sentence.</summary>
public static class MidSentence
{
    /// <summary>"suspended since 1 March 2026"; "APSTRA refresher overdue", which begins with an acronym, stays as it is.</summary>
    public static string Of(string words) => words.Length == 0 || (words.Length > 1 && char.IsUpper(words[1])) ? words : $"{char.ToLowerInvariant(words[0])}{words[1..]}";
}
