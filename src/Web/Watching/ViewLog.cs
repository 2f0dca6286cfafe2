namespace ArmedPolicingGov.Web;

/// <summary>
/// Marks a page or endpoint that shows personal data. One filter writes an entry in the view log for each such read:
/// who, when, which page, which records.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadsPersonalDataAttribute : Attribute;

/// <summary>Marks a page or endpoint that shows no personal data. Every page bears one mark or the other (a test looks).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadsNoPersonalDataAttribute : Attribute;

/// <summary>What a page tells the view log: which records it showed. Scoped to the request.</summary>
public sealed class ViewLog
{
    private readonly OrderedDictionary<string, bool> subjects = new(StringComparer.Ordinal);

    /// <summary>The records shown, as <c>kind:key</c>, each once.</summary>
    public IReadOnlyList<string> Subjects => subjects.Keys;

    /// <summary>Notes that records of a kind were shown.</summary>
    public void Saw(string kind, params IEnumerable<string> keys)
    {
        foreach (var key in keys) subjects.TryAdd($"{kind}:{key}", true);
    }
}
