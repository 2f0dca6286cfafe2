namespace ArmedPolicingGov.Facts;

/// <summary>What an act made of a fact.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Before">As it was known before; null when it was not.</param>
/// <param name="Now">As it is known since; null when it is no longer.</param>
/// <param name="Touches">The scopes of the two: whose record it was and is.</param>
public sealed record FactChange(string Kind, Fact? Before, Fact? Now, IReadOnlyList<string> Touches);

/// <summary>Facts of one type that go, and those that come.</summary>
public readonly record struct Replaced<T>(IReadOnlyList<T> Before, IReadOnlyList<T> Now)
{
    /// <summary>Nothing goes and nothing comes.</summary>
    public bool IsNothing => Before.Count == 0 && Now.Count == 0;

    /// <summary>Those of them for which something holds.</summary>
    public Replaced<T> Where(Func<T, bool> holds) => new([.. Before.Where(holds)], [.. Now.Where(holds)]);
}

/// <summary>Changes, by the type of what changed.</summary>
internal sealed class FactChanges(IReadOnlyList<FactChange> changes)
{
    public Replaced<T> Of<T>() where T : Fact => new([.. changes.Select(each => each.Before).OfType<T>()], [.. changes.Select(each => each.Now).OfType<T>()]);
}
