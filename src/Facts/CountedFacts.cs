namespace ArmedPolicingGov.Facts;

/// <summary>Of the facts known, those that count: a fact whose parent is not known, or does not count, is left out.</summary>
internal sealed class CountedFacts
{
    private readonly Dictionary<Type, List<Fact>> byType = [];
    private readonly Dictionary<string, HashSet<string>> parents = [];

    public CountedFacts(IEnumerable<IReadOnlyList<Fact>> known)
    {
        foreach (var kind in Kinds.Interchange) byType.Add(kind.FactType, []);
        foreach (var list in known)
        {
            foreach (var fact in list)
            {
                // Kinds that modules add are no business of the rules.
                if (byType.TryGetValue(fact.GetType(), out var facts)) facts.Add(fact);
            }
        }
        // The kinds stand in an order in which parents come before children, so one pass reaches every level.
        foreach (var kind in Kinds.Interchange) LeaveOutOrphans(kind);
    }

    public IReadOnlyList<T> Of<T>() where T : Fact => [.. byType[typeof(T)].Cast<T>()];

    private void LeaveOutOrphans(Kind kind)
    {
        var facts = byType[kind.FactType];
        if (kind.Parent is null || facts.Count == 0) return;
        var column = kind.Columns.Index().First(each => each.Item.Name == kind.Parent);
        var counted = ThatCount(column.Item.References!);
        facts.RemoveAll(fact => kind.Value(fact, column.Index) is not string parent || !counted.Contains(parent));
    }

    /// <summary>The keys of the facts of a kind that count, which its own parents have decided by then.</summary>
    private HashSet<string> ThatCount(string kind)
    {
        if (parents.TryGetValue(kind, out var keys)) return keys;
        var parent = Kinds.Interchange.First(each => each.Name == kind);
        return parents[kind] = byType[parent.FactType].Select(parent.KeyOf).ToHashSet(StringComparer.Ordinal);
    }
}
