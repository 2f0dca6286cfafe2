namespace ArmedPolicingGov.Facts;

/// <summary>Of the facts known, those that count: a fact whose parent is not known, or does not count, is left out.</summary>
internal sealed class CountedFacts
{
    private readonly Dictionary<Type, List<Fact>> byType = [];

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
        if (kind.Parent is null) return;
        var column = kind.Columns.Index().First(each => each.Item.Name == kind.Parent);
        var parent = Kinds.Interchange.First(each => each.Name == column.Item.References);
        var parents = byType[parent.FactType].Select(parent.KeyOf).ToHashSet(StringComparer.Ordinal);
        byType[kind.FactType].RemoveAll(fact => kind.Value(fact, column.Index) is not string named || !parents.Contains(named));
    }
}
