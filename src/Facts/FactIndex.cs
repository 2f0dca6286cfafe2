using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ArmedPolicingGov.Facts;

/// <summary>
/// Facts gathered under a key, each group in a fixed order: built once in linear time, then only read. Moved forward it
/// shares every group that did not change.
/// </summary>
public sealed class FactIndex<TKey, T> where TKey : notnull
{
    private readonly Func<T, TKey> keyOf;
    private readonly Comparison<T> order;
    private readonly Dictionary<TKey, int> groups = [];
    private readonly int[] starts;
    private readonly T[] facts;
    private readonly ImmutableDictionary<TKey, T[]> moved = ImmutableDictionary<TKey, T[]>.Empty;

    /// <summary>Gathers facts under their keys, in an order that leaves nothing open, so that the order in which they arrive never shows.</summary>
    public FactIndex(IReadOnlyList<T> all, Func<T, TKey> keyOf, Comparison<T> order)
    {
        (this.keyOf, this.order) = (keyOf, order);
        var groupOf = new int[all.Count];
        for (var place = 0; place < all.Count; place++)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, keyOf(all[place]), out var known);
            if (!known) group = groups.Count - 1;
            groupOf[place] = group;
        }
        starts = Cumulated(groupOf, groups.Count);
        facts = new T[all.Count];
        var next = starts.AsSpan(0, groups.Count).ToArray();
        for (var place = 0; place < all.Count; place++) facts[next[groupOf[place]]++] = all[place];
        for (var group = 0; group < groups.Count; group++) Group(group).AsSpan().Sort(order);
    }

    private FactIndex(FactIndex<TKey, T> before, ImmutableDictionary<TKey, T[]> moved) =>
        (keyOf, order, groups, starts, facts, this.moved) = (before.keyOf, before.order, before.groups, before.starts, before.facts, moved);

    /// <summary>Every key that has a fact, in no particular order.</summary>
    public IEnumerable<TKey> Keys => moved.IsEmpty
        ? groups.Keys
        : groups.Keys.Where(key => !moved.ContainsKey(key)).Concat(moved.Where(each => each.Value.Length > 0).Select(each => each.Key));

    /// <summary>The facts under a key, in order; none for a key that has none.</summary>
    public ArraySegment<T> this[TKey key] =>
        !moved.IsEmpty && moved.TryGetValue(key, out var own) ? own
        : groups.TryGetValue(key, out var group) ? Group(group)
        : ArraySegment<T>.Empty;

    /// <summary>The same index with some facts replaced by others. What is to go but is not there is passed over.</summary>
    public FactIndex<TKey, T> With(Replaced<T> replaced)
    {
        if (replaced.IsNothing) return this;
        var next = moved.ToBuilder();
        foreach (var each in replaced.Before.Select(fact => (Key: keyOf(fact), Fact: fact, IsNew: false)).Concat(replaced.Now.Select(fact => (Key: keyOf(fact), Fact: fact, IsNew: true)))
            .GroupBy(each => each.Key))
        {
            var group = new List<T>(this[each.Key]);
            foreach (var (_, fact, isNew) in each)
            {
                var at = group.BinarySearch(fact, Comparer<T>.Create(order));
                if (isNew && at < 0) group.Insert(~at, fact);
                else if (isNew) group[at] = fact;
                else if (at >= 0) group.RemoveAt(at);
            }
            next[each.Key] = [.. group];
        }
        return new FactIndex<TKey, T>(this, next.ToImmutable());
    }

    private ArraySegment<T> Group(int group) => new(facts, starts[group], starts[group + 1] - starts[group]);

    private static int[] Cumulated(int[] groupOf, int count)
    {
        var ends = new int[count + 1];
        foreach (var group in groupOf) ends[group + 1]++;
        for (var group = 0; group < count; group++) ends[group + 1] += ends[group];
        return ends;
    }
}
