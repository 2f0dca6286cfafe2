using System.Collections.Immutable;

namespace ArmedPolicingGov.Facts;

/// <summary>
/// The officers of the book: whoever an officer's record, a rank, a post or a commander event names, since a force
/// may hand in what somebody did before it hands in who that is.
/// </summary>
public sealed class OfficerList
{
    private readonly ImmutableDictionary<string, Officer> records;
    private readonly ImmutableDictionary<string, int> named;
    private readonly FactIndex<string, (string Force, string Officer)> byForce;

    internal OfficerList(FactsByType facts)
    {
        records = facts.Of<Officer>().ToImmutableDictionary(each => each.Id, StringComparer.Ordinal);
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var officer in Names(facts.Of<Officer>(), facts.Of<RankHeld>(), facts.Of<PostHeld>(), facts.Of<CommanderEvent>())) counts[officer] = counts.GetValueOrDefault(officer) + 1;
        named = counts.ToImmutable();
        byForce = new([.. named.Keys.Select(officer => (ForceOf(officer), officer))], each => each.Item1, (one, other) => string.CompareOrdinal(one.Item2, other.Item2));
    }

    private OfficerList(OfficerList before, FactChanges changes)
    {
        var officers = changes.Of<Officer>();
        records = before.records.RemoveRange(officers.Before.Select(each => each.Id)).SetItems(officers.Now.Select(each => KeyValuePair.Create(each.Id, each)));
        var (ranks, posts, events) = (changes.Of<RankHeld>(), changes.Of<PostHeld>(), changes.Of<CommanderEvent>());
        var counts = before.named.ToBuilder();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        Count(Names(officers.Before, ranks.Before, posts.Before, events.Before), -1);
        Count(Names(officers.Now, ranks.Now, posts.Now, events.Now), 1);
        named = counts.ToImmutable();
        byForce = before.byForce.With(new(
            [.. touched.Where(before.named.ContainsKey).Select(officer => (before.ForceOf(officer), officer))],
            [.. touched.Where(named.ContainsKey).Select(officer => (ForceOf(officer), officer))]));

        void Count(IEnumerable<string> names, int by)
        {
            foreach (var officer in names)
            {
                touched.Add(officer);
                if ((counts[officer] = counts.GetValueOrDefault(officer) + by) == 0) counts.Remove(officer);
            }
        }
    }

    /// <summary>The forces that have an officer, in no particular order.</summary>
    public IEnumerable<string> Forces => byForce.Keys;

    /// <summary>The identifiers of a force's officers, ordinal.</summary>
    public IEnumerable<string> Of(string force) => byForce[force].Select(each => each.Officer);

    /// <summary>The officer's record, if it is known.</summary>
    public Officer? Find(string officer) => records.GetValueOrDefault(officer);

    /// <summary>The force that the officer's record gives; without one, the force that the identifier begins with.</summary>
    public string ForceOf(string officer) => Find(officer)?.Force ?? Identifier.ForceOf(officer);

    internal OfficerList With(FactChanges changes) => new(this, changes);

    private static IEnumerable<string> Names(IEnumerable<Officer> officers, IEnumerable<RankHeld> ranks, IEnumerable<PostHeld> posts, IEnumerable<CommanderEvent> events) =>
        officers.Select(each => each.Id).Concat(ranks.Select(each => each.Officer)).Concat(posts.Select(each => each.Officer)).Concat(events.Select(each => each.Officer));
}
