using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>The tree as it grows leaf by leaf: its root at the sizes that are asked for, and the hashes that tiles hold.</summary>
internal sealed class GrowingTree
{
    private readonly Frontier frontier = new();
    private readonly Dictionary<long, Hash> roots;
    private readonly Queue<long> sizes;
    private readonly List<List<Hash>> levels = [];
    private readonly Action<Subtree, Hash> keep;

    /// <summary>Begins with no leaf.</summary>
    /// <param name="sizes">The sizes at which its root is wanted, in any order.</param>
    public GrowingTree(IEnumerable<long> sizes)
    {
        this.sizes = new Queue<long>(sizes.Distinct().Order());
        roots = [];
        keep = Keep;
        NoteRoots();
    }

    public long Size => frontier.Size;

    public Hash Root() => frontier.Root();

    /// <summary>The root over the first leaves, as many as that; null when there are not so many.</summary>
    public Hash? RootAt(long size) => roots.TryGetValue(size, out var root) ? root : null;

    public void Add(in Hash leaf)
    {
        frontier.Add(leaf, keep);
        NoteRoots();
    }

    /// <summary>The hashes of a level of tiles (from 1), over 256 of the level below each.</summary>
    public IReadOnlyList<Hash> Level(int level) => level <= levels.Count ? levels[level - 1] : [];

    private void NoteRoots()
    {
        while (sizes.TryPeek(out var size) && size <= Size)
        {
            if (size == Size) roots.Add(size, frontier.Root());
            sizes.Dequeue();
        }
    }

    private void Keep(Subtree subtree, Hash hash)
    {
        if (subtree.Level == 0 || subtree.Level % Tile.Height != 0) return;
        var level = subtree.Level / Tile.Height;
        if (levels.Count < level) levels.Add([]);
        levels[level - 1].Add(hash);
    }
}
