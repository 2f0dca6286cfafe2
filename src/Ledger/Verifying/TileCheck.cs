using System.Globalization;
using ArmedPolicingGov.Ledger.Tree;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>The tiles that are kept beside those that follow from the leaves, up to the last checkpoint.</summary>
internal sealed class TileCheck(GrowingTree tree, Findings findings)
{
    private const string Kind = "tiles";

    private readonly HashSet<(int Level, long Number)> found = [];

    public void Run(NpgsqlConnection connection, long size, CancellationToken cancel)
    {
        using var rows = new CopyRows(connection, "select level, tile, hashes from ledger.tiles order by level, tile", 3);
        while (rows.Next())
        {
            cancel.ThrowIfCancellationRequested();
            var (level, number) = (rows.IsNull(0) ? -1 : rows.Int16(0), rows.IsNull(1) ? -1 : rows.Int64(1));
            var expected = level > 0 && number >= 0 ? Tile.At(level, number, Math.Min(size, tree.Size)).Width : 0;
            if (expected == 0) Find(level, number, "no such tile belongs to the tree of the last checkpoint");
            else if (!IsRight(level, number, expected, rows.Bytes(2))) Find(level, number, "its hashes are not those of the leaves");
            if (!found.Add((level, number))) Find(level, number, "it is there twice");
        }

        foreach (var tile in Tile.Of(Math.Min(size, tree.Size)).Where(tile => tile.Level > 0 && !found.Contains((tile.Level, tile.Number)))) Find(tile.Level, tile.Number, "it is missing");
    }

    private bool IsRight(int level, long number, int width, ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length != width * Hash.Length) return false;
        var all = tree.Level(level);
        for (var place = 0; place < width; place++)
        {
            if (Hash.At(hashes, place) != all[(int)(number * Tile.FullWidth) + place]) return false;
        }

        return true;
    }

    private void Find(int level, long number, string problem) => findings.Add(Kind, string.Create(CultureInfo.InvariantCulture, $"{level}/{number}"), problem);
}
