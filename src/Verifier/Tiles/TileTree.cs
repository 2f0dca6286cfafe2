using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tiles;

/// <summary>The levels of a tree above its leaves, as tiles cut them: each hash stands for 256 of the level below.</summary>
internal sealed class TileTree
{
    private readonly List<Hash> leaves = new(TilePath.Full);
    private readonly List<List<Hash>> above = [];

    /// <summary>The levels from 1, each with all its hashes: an entry in 255 has one.</summary>
    public IReadOnlyList<IReadOnlyList<Hash>> Above => above;

    public void Add(Hash leaf)
    {
        leaves.Add(leaf);
        if (leaves.Count < TilePath.Full) return;
        Raise(1, Merkle.Full([.. leaves]));
        leaves.Clear();
    }

    private void Raise(int level, Hash hash)
    {
        if (above.Count < level) above.Add([]);
        var hashes = above[level - 1];
        hashes.Add(hash);
        if (hashes.Count % TilePath.Full == 0) Raise(level + 1, Merkle.Full([.. hashes[^TilePath.Full..]]));
    }
}
