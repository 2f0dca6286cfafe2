namespace ArmedPolicingGov.Facts;

/// <summary>
/// The officers of the book: whoever an officer's record, a rank, a post or a commander event names, since a force
/// may hand in what somebody did before it hands in who that is.
/// </summary>
public sealed class OfficerList
{
    private readonly Dictionary<string, Officer> records;
    private readonly FactIndex<string, string> byForce;

    internal OfficerList(CountedFacts facts)
    {
        records = facts.Of<Officer>().ToDictionary(each => each.Id, StringComparer.Ordinal);
        var named = records.Keys
            .Concat(facts.Of<RankHeld>().Select(each => each.Officer))
            .Concat(facts.Of<PostHeld>().Select(each => each.Officer))
            .Concat(facts.Of<CommanderEvent>().Select(each => each.Officer))
            .ToHashSet(StringComparer.Ordinal);
        byForce = new FactIndex<string, string>([.. named], ForceOf, string.CompareOrdinal);
    }

    /// <summary>The forces that have an officer, in no particular order.</summary>
    public IEnumerable<string> Forces => byForce.Keys;

    /// <summary>The identifiers of a force's officers, ordinal.</summary>
    public ArraySegment<string> Of(string force) => byForce[force];

    /// <summary>The officer's record, if it is known.</summary>
    public Officer? Find(string officer) => records.GetValueOrDefault(officer);

    /// <summary>The force that the officer's record gives; without one, the force that the identifier begins with.</summary>
    public string ForceOf(string officer) => Find(officer)?.Force ?? Identifier.ForceOf(officer);
}
