namespace ArmedPolicingGov.Facts;

/// <summary>
/// The facts known, by type. A fact whose parent is not known does not count, and it need not be left out for that: the
/// book reaches it through its parent only.
/// </summary>
internal sealed class FactsByType
{
    private readonly Dictionary<Type, List<Fact>> byType = [];

    public FactsByType(IEnumerable<IReadOnlyList<Fact>> known)
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
    }

    public IReadOnlyList<T> Of<T>() where T : Fact => [.. byType[typeof(T)].Cast<T>()];
}
