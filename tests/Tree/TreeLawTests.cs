using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>What holds of every tree: tried on all of 0 to 1,025 leaves, each leaf and each earlier size of them.</summary>
public sealed class TreeLawTests
{
    private const int Largest = 1_025;

    private static readonly Hash[] All = [.. Enumerable.Range(0, Largest).Select(at => Leaves.Numbered(at))];
    private static readonly Dictionary<Subtree, Hash> Known = [];
    private static readonly Dictionary<Tile, byte[]> Tiles = [];
    private static readonly Hash[] Roots = Grow();

    [Fact]
    public void The_root_is_that_of_the_definition()
    {
        for (var size = 0; size <= Largest; size++) Roots[size].ShouldBe(Leaves.Root(All.AsSpan(0, size)), $"of {size} leaves");
    }

    [Fact]
    public void Every_leaf_is_proved()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = ProofPath.Make(ProofPath.Inclusion(index, size), subtree => Known[subtree]);
                if (!ProofCheck.Includes(All[index], index, size, proof, Roots[size])) Assert.Fail($"Leaf {index} of {size} is not proved.");
            }
        }
    }

    [Fact]
    public void No_leaf_is_proved_at_a_neighbouring_place_or_in_another_tree()
    {
        for (var size = 1; size < 130; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = ProofPath.Make(ProofPath.Inclusion(index, size), subtree => Known[subtree]);
                ProofCheck.Includes(All[index], index + 1, size, proof, Roots[size]).ShouldBeFalse();
                ProofCheck.Includes(All[index], index - 1, size, proof, Roots[size]).ShouldBeFalse();
                ProofCheck.Includes(All[index + 1], index, size, proof, Roots[size]).ShouldBeFalse();
                ProofCheck.Includes(All[index], index, size + 1, proof, Roots[size + 1]).ShouldBeFalse();
                ProofCheck.Includes(All[index], index, size - 1, proof, Roots[size - 1]).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Every_tree_is_proved_to_go_on_from_each_earlier_one_and_from_no_other()
    {
        for (var size = 0; size <= Largest; size++)
        {
            for (var old = 0; old <= size; old++)
            {
                var proof = ProofPath.Make(ProofPath.Consistency(old, size), subtree => Known[subtree]);
                if (!ProofCheck.IsContinued(old, Roots[old], size, Roots[size], proof)) Assert.Fail($"{old} to {size} is not proved.");
                if (old is > 0 and < 130 && ProofCheck.IsContinued(old, Roots[old - 1], size, Roots[size], proof)) Assert.Fail($"{old} to {size} is proved from another root.");
            }
        }
    }

    [Fact]
    public void A_frontier_that_was_put_away_goes_on_as_if_it_had_not_been()
    {
        for (var size = 0; size < Largest; size++)
        {
            var restored = Frontier.Restore(size, [.. Subtree.OfTree(size).Select(subtree => Known[subtree])]);
            restored.Root().ShouldBe(Roots[size]);
            restored.Add(All[size]);
            restored.Size.ShouldBe(size + 1);
            restored.Root().ShouldBe(Roots[size + 1]);
        }
    }

    [Fact]
    public void A_frontier_of_too_few_or_too_many_subtrees_is_refused()
    {
        Should.Throw<ArgumentException>(() => Frontier.Restore(6, All.AsSpan(0, 1)));
        Should.Throw<ArgumentException>(() => Frontier.Restore(6, All.AsSpan(0, 3)));
        Should.Throw<ArgumentException>(() => Frontier.Restore(-1, []));
    }

    [Fact]
    public async Task Proofs_over_tiles_are_those_over_leaves()
    {
        // Sizes around the edges of tiles; every leaf and every earlier size.
        foreach (var size in (int[])[1, 2, 7, 255, 256, 257, 511, 512, 513, 1_023, 1_024, Largest])
        {
            var tree = new TiledTree(size, ReadTiles(size));
            (await tree.FrontierAsync(CancellationToken.None)).Root().ShouldBe(Roots[size]);
            for (var at = 0; at < size; at++)
            {
                (await tree.InclusionAsync(at, CancellationToken.None)).ShouldBe(ProofPath.Make(ProofPath.Inclusion(at, size), subtree => Known[subtree]));
                (await tree.ConsistencyAsync(at + 1, CancellationToken.None)).ShouldBe(ProofPath.Make(ProofPath.Consistency(at + 1, size), subtree => Known[subtree]));
            }
        }
    }

    [Fact]
    public void A_proof_in_a_ledger_of_a_hundred_million_entries_reads_few_tiles()
    {
        const long Size = 123_456_789;
        var tree = new TiledTree(Size, (_, _) => throw new InvalidOperationException());
        foreach (var index in (long[])[0, 1, 255, 256, 65_536, 70_000_000, Size - 1])
        {
            var tiles = tree.Needed(ProofPath.Inclusion(index, Size).SelectMany(range => range.Subtrees()));
            tiles.Count.ShouldBeLessThanOrEqualTo(8);
            tiles.ShouldAllBe(tile => tile.IsWithin(Size));
        }

        tree.Needed(ProofPath.Consistency(99_999_999, Size).SelectMany(range => range.Subtrees())).Count.ShouldBeLessThanOrEqualTo(8);
    }

    private static Hash[] Grow()
    {
        var frontier = new Frontier();
        List<Hash> roots = [frontier.Root()];
        foreach (var leaf in All)
        {
            frontier.Add(leaf, Known.Add);
            roots.Add(frontier.Root());
        }

        return [.. roots];
    }

    /// <summary>Gives tiles exactly as wide as they were asked for, as the tree of that size has them.</summary>
    private static ReadTiles ReadTiles(int size) => (tiles, _) =>
    {
        if (!tiles.All(tile => tile.IsWithin(size))) Assert.Fail("A tile beyond the tree was asked for.");
        return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([.. tiles.Select(Bytes)]);
    };

    private static ReadOnlyMemory<byte> Bytes(Tile tile)
    {
        if (Tiles.TryGetValue(tile, out var bytes)) return bytes;
        return Tiles[tile] = [.. Enumerable.Range(0, tile.Width).SelectMany(place => Known[new Subtree(tile.Level * Tile.Height, tile.First + place)].ToArray())];
    }
}
