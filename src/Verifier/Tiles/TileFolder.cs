using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tiles;

/// <summary>A folder of tiles and bundles. Each file in it is to be compared with what it should be, and is then ticked off.</summary>
internal sealed class TileFolder
{
    private readonly string folder;
    private readonly Dictionary<(int Level, long Number), SortedSet<int>> widths = [];

    /// <summary>Lists what is there.</summary>
    /// <exception cref="DoesNotHold">Something in it is no tile.</exception>
    public TileFolder(string folder)
    {
        this.folder = folder;
        var tiles = Path.Combine(folder, "tile");
        if (!Directory.Exists(tiles)) return;
        foreach (var path in Directory.EnumerateFiles(tiles, "*", SearchOption.AllDirectories))
        {
            var tile = TilePath.Parse(Path.GetRelativePath(folder, path)) ?? throw new DoesNotHold($"{path} is no tile and no bundle of entries.");
            if (!widths.TryGetValue((tile.Level, tile.Number), out var there)) widths.Add((tile.Level, tile.Number), there = []);
            there.Add(tile.Width);
        }
    }

    /// <summary>The leaf hashes of the entries of a bundle, as many as a tree needs of it. Other widths of it must begin likewise.</summary>
    public Hash[] ReadEntries(long number, int width)
    {
        var hashes = Hashes(Take(new TilePath(TilePath.Entries, number, width)));
        foreach (var other in TakeOthers(TilePath.Entries, number, width)) Compare(other, Hashes(other), hashes);
        return hashes;
    }

    /// <summary>Compares a tile, in every width that is there, with the hashes that it should have.</summary>
    public void Compare(int level, long number, ReadOnlySpan<Hash> hashes)
    {
        var tile = Take(new TilePath(level, number, hashes.Length));
        Compare(tile, ReadTile(tile), hashes);
        foreach (var other in TakeOthers(level, number, hashes.Length)) Compare(other, ReadTile(other), hashes);
    }

    /// <summary>Nothing may be left that was not compared.</summary>
    public void MustBeDone()
    {
        var left = widths.SelectMany(each => each.Value.Select(width => new TilePath(each.Key.Level, each.Key.Number, width))).MinBy(tile => tile.ToString(), StringComparer.Ordinal);
        if (left is not null) throw Beyond(left);
    }

    private static void Compare(TilePath tile, ReadOnlySpan<Hash> found, ReadOnlySpan<Hash> expected)
    {
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] != expected[at]) throw new DoesNotHold($"{tile} is not what the entries give: hash {at} of it differs.");
        }
    }

    private TilePath Take(TilePath tile)
    {
        if (!widths.TryGetValue((tile.Level, tile.Number), out var there) || !there.Remove(tile.Width)) throw new DoesNotHold($"{tile} is missing.");
        return tile;
    }

    private IEnumerable<TilePath> TakeOthers(int level, long number, int width)
    {
        if (!widths.Remove((level, number), out var there)) return [];
        return [.. there.Select(other => new TilePath(level, number, other)).Select(other => other.Width < width ? other : throw Beyond(other))];
    }

    private static DoesNotHold Beyond(TilePath tile) => new($"{tile} goes beyond the tree of the checkpoint, so that nothing vouches for it.");

    private Hash[] Hashes(TilePath bundle) => EntryBundle.Hashes(File.ReadAllBytes(Path.Combine(folder, bundle.ToString()))) is { } hashes && hashes.Length == bundle.Width
        ? hashes : throw new DoesNotHold($"{bundle} is not made of {bundle.Width} entries.");

    private Hash[] ReadTile(TilePath tile)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, tile.ToString()));
        if (bytes.Length != tile.Width * Hash.Length) throw new DoesNotHold($"{tile} has {bytes.Length} bytes, and {tile.Width} hashes have {tile.Width * Hash.Length}.");
        return [.. Enumerable.Range(0, tile.Width).Select(at => Hash.Read(bytes.AsSpan(at * Hash.Length)))];
    }
}
