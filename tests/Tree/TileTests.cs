using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>How a tree is cut into tiles, and where each is found.</summary>
public sealed class TileTests
{
    [Theory]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 999, 256, "tile/1/999")]
    [InlineData(1, 1_000, 256, "tile/1/x001/000")]
    [InlineData(0, 273, 112, "tile/0/273.p/112")]
    [InlineData(2, 0, 1, "tile/2/000.p/1")]
    [InlineData(7, 1_234_067, 255, "tile/7/x001/x234/067.p/255")]
    [InlineData(Tile.Entries, 1_234_067, 8, "tile/entries/x001/x234/067.p/8")]
    [InlineData(Tile.Entries, 5, 256, "tile/entries/005")]
    public void A_path_is_written_and_read(int level, long number, int width, string path)
    {
        new Tile(level, number, width).ToString().ShouldBe(path);
        Tile.Parse(path).ShouldBe(new Tile(level, number, width));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/xx001/000")]
    [InlineData("tile/0/x1/000")]
    [InlineData("tile/0/+01")]
    [InlineData("tile/0/-01")]
    [InlineData("tile/0/ 01")]
    [InlineData("tile/00/000")]
    [InlineData("tile/8/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/a/000")]
    [InlineData("tile/Entries/000")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/-1")]
    [InlineData("tile/0/000.p/1/2")]
    [InlineData("tile/0/x000.p/1")]
    [InlineData("tile/0/x001.p/000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("tile/0/٠٠١")]
    [InlineData("tile/0/../000")]
    public void No_other_path_is_read(string path) => Tile.Parse(path).ShouldBeNull();

    [Fact]
    public void A_tree_of_70000_has_its_known_tiles()
    {
        var tiles = Tile.Of(70_000).ToList();
        tiles.Where(tile => tile is { Level: 0, IsFull: true }).Count().ShouldBe(273);
        tiles.Where(tile => !tile.IsFull || tile.Level > 0).ShouldBe([new(0, 273, 112), new(1, 0, 256), new(1, 1, 17), new(2, 0, 1)]);
    }

    [Fact]
    public void A_tree_of_256_has_one_full_tile_and_one_of_a_single_hash_above() => Tile.Of(256).ShouldBe([new(0, 0, 256), new(1, 0, 1)]);

    [Fact]
    public void An_empty_tree_has_no_tiles() => Tile.Of(0).ShouldBeEmpty();

    [Fact]
    public void The_tiles_of_a_tree_are_within_it_and_one_hash_more_is_not()
    {
        for (var size = 0L; size < 1_100; size++)
        {
            foreach (var tile in Tile.Of(size))
            {
                tile.IsWithin(size).ShouldBeTrue();
                if (!tile.IsFull) (tile with { Width = tile.Width + 1 }).IsWithin(size).ShouldBeFalse($"{tile} of {size}");
            }

            foreach (var last in Tile.Of(size).GroupBy(tile => tile.Level).Select(level => level.Last()))
                new Tile(last.Level, last.Number + 1, 1).IsWithin(size).ShouldBeFalse($"after {last} of {size}");
        }

        new Tile(Tile.Entries, 0, 5).IsWithin(5).ShouldBeTrue();
        new Tile(Tile.Entries, 0, 6).IsWithin(5).ShouldBeFalse();
        new Tile(0, long.MaxValue, 256).IsWithin(long.MaxValue).ShouldBeFalse();
        new Tile(8, 0, 1).IsWithin(long.MaxValue).ShouldBeFalse();
    }
}
