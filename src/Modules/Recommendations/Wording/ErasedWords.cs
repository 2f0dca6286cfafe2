using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>Says which erased records could have changed a result.</summary>
internal static class ErasedWords
{
    /// <summary>Like <c>The content of 2 records was erased by law: 1 deployment and 1 officer.</c></summary>
    public static string Of(IReadOnlyList<ErasedFact> erased, Kinds kinds)
    {
        var counted = erased.GroupBy(each => each.Kind, StringComparer.Ordinal).Select(each => $"{RuleWords.Text(each.Count())} {(each.Count() == 1 ? kinds.Named(each.Key).One : kinds.Named(each.Key).Many)}").ToList();
        var list = counted.Count == 1 ? counted[0] : $"{string.Join(", ", counted[..^1])} and {counted[^1]}";
        return $"The content of {(erased.Count == 1 ? "a record" : $"{RuleWords.Text(erased.Count)} records")} was erased by law: {list}.";
    }
}
