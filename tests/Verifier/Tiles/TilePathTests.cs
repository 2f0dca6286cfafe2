using ArmedPolicingGov.Verifier.Tiles;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests.Tiles;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 999, 17, "tile/1/999.p/17")]
    [InlineData(2, 1000, 1, "tile/2/x001/000.p/1")]
    [InlineData(63, 5, 256, "tile/63/005")]
    [InlineData(TilePath.Entries, 273, 112, "tile/entries/273.p/112")]
    public void A_place_has_one_path(int level, long number, int width, string path)
    {
        new TilePath(level, number, width).ToString().ShouldBe(path);
        TilePath.Parse(path).ShouldBe(new TilePath(level, number, width));
    }

    [Theory]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/x001/x000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/100/000")]
    [InlineData("tile/entry/000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/257")]
    [InlineData("tile/0/000.p/999")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/000\n")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/٠٠٠")]
    public void What_is_no_path_of_a_tile_is_none(string path) => TilePath.Parse(path).ShouldBeNull();

    [Fact]
    public void A_tree_of_70000_has_the_tiles_of_the_specification()
    {
        var tiles = TilePath.Of(70_000).ToLookup(tile => (tile.Level, tile.Width));
        tiles.ToDictionary(each => each.Key, each => each.Count()).ShouldBe(new Dictionary<(int, int), int>
        {
            [(TilePath.Entries, 256)] = 273,
            [(TilePath.Entries, 112)] = 1,
            [(0, 256)] = 273,
            [(0, 112)] = 1,
            [(1, 256)] = 1,
            [(1, 17)] = 1,
            [(2, 1)] = 1,
        });
    }

    [Fact]
    public void A_tree_of_256_has_a_full_tile_and_one_of_width_one_above_it() =>
        TilePath.Of(256).Select(tile => tile.ToString()).ShouldBe(["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(257)]
    [InlineData(1000)]
    public void A_tree_has_the_tiles_that_its_definition_gives(int size) =>
        TilePath.Of(size).Select(tile => tile.ToString()).Order(StringComparer.Ordinal).ShouldBe(TileWriter.Files(PlainTree.Numbers(size), size).Keys.Except(["checkpoint"]).Order(StringComparer.Ordinal));
}
