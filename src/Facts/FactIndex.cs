using System.Runtime.InteropServices;

namespace ArmedPolicingGov.Facts;

/// <summary>Facts gathered under a key, each group in a fixed order: built once in linear time, then only read.</summary>
public sealed class FactIndex<TKey, T> where TKey : notnull
{
    private readonly Dictionary<TKey, int> groups = [];
    private readonly int[] starts;
    private readonly T[] facts;

    /// <summary>Gathers facts under their keys, in an order that leaves nothing open, so that the order in which they arrive never shows.</summary>
    public FactIndex(IReadOnlyList<T> all, Func<T, TKey> keyOf, Comparison<T> order)
    {
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

    /// <summary>Every key that has a fact, in no particular order.</summary>
    public IReadOnlyCollection<TKey> Keys => groups.Keys;

    /// <summary>Every fact, the groups one after the other.</summary>
    public IReadOnlyList<T> All => facts;

    /// <summary>The facts under a key, in order; none for a key that has none.</summary>
    public ArraySegment<T> this[TKey key] => groups.TryGetValue(key, out var group) ? Group(group) : ArraySegment<T>.Empty;

    private ArraySegment<T> Group(int group) => new(facts, starts[group], starts[group + 1] - starts[group]);

    private static int[] Cumulated(int[] groupOf, int count)
    {
        var ends = new int[count + 1];
        foreach (var group in groupOf) ends[group + 1]++;
        for (var group = 0; group < count; group++) ends[group + 1] += ends[group];
        return ends;
    }
}
