namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>Reads tiles of hashes (no leaves): for each, at least as many hashes as its width asks for.</summary>
internal delegate ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadTiles(IReadOnlyList<Tile> tiles, CancellationToken cancel);

/// <summary>A tree of a given size over its tiles. Makes proofs from the few tiles that each needs, which are read at once.</summary>
internal sealed class TiledTree(long size, ReadTiles read)
{
    public Task<Hash[]> InclusionAsync(long index, CancellationToken cancel) => MakeAsync(ProofPath.Inclusion(index, size), cancel);

    public Task<Hash[]> ConsistencyAsync(long old, CancellationToken cancel) => MakeAsync(ProofPath.Consistency(old, size), cancel);

    public async Task<Frontier> FrontierAsync(CancellationToken cancel)
    {
        var subtrees = Subtree.OfTree(size);
        var hashOf = await ReadAsync(subtrees, cancel);
        return Frontier.Restore(size, [.. subtrees.Select(hashOf)]);
    }

    /// <summary>The tiles, as wide as in this tree, from which the hashes of subtrees follow.</summary>
    public IReadOnlyList<Tile> Needed(IEnumerable<Subtree> subtrees) => [.. subtrees.Select(TileOf).Distinct()];

    private async Task<Hash[]> MakeAsync(IReadOnlyList<LeafRange> path, CancellationToken cancel) =>
        ProofPath.Make(path, await ReadAsync(path.SelectMany(range => range.Subtrees()), cancel));

    private async Task<Func<Subtree, Hash>> ReadAsync(IEnumerable<Subtree> subtrees, CancellationToken cancel)
    {
        var tiles = Needed(subtrees);
        if (tiles.Count == 0) return _ => throw new InvalidOperationException("No subtree was asked for.");
        var found = await read(tiles, cancel);
        var byTile = tiles.Zip(found).ToDictionary(each => each.First, each => each.Second);
        return subtree => HashOf(subtree, byTile[TileOf(subtree)].Span);
    }

    private Tile TileOf(Subtree subtree)
    {
        var (level, above) = Math.DivRem(subtree.Level, Tile.Height);
        return Tile.At(level, (subtree.Index << above) / Tile.FullWidth, size);
    }

    private static Hash HashOf(Subtree subtree, ReadOnlySpan<byte> tile)
    {
        var above = subtree.Level % Tile.Height;
        var first = (int)((subtree.Index << above) % Tile.FullWidth);
        var row = new Frontier();
        for (var place = 0; place < 1 << above; place++) row.Add(Hash.At(tile, first + place));
        return row.Root();
    }
}
