using System.Text;
using ArmedPolicingGov.Verifier.Trees;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

public sealed class HashingTests
{
    [Fact]
    public void The_empty_tree_has_the_hash_of_nothing() => Merkle.Empty.ToHex().ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Theory]
    [InlineData("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData("L123456", "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")]
    public void A_leaf_is_hashed_as_a_leaf(string entry, string hash) => Merkle.Leaf(Encoding.ASCII.GetBytes(entry)).ToHex().ShouldBe(hash);

    [Fact]
    public void A_node_is_hashed_as_a_node()
    {
        // The published answer is over texts that are no hashes; the same prefix and order give it.
        Hash.Of([1, .. "N123"u8, .. "N456"u8]).ToHex().ShouldBe("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
        Merkle.Node(Merkle.Leaf(Vectors.Entries[0]), Merkle.Leaf(Vectors.Entries[1])).ToHex().ShouldBe(Vectors.Node01);
    }

    [Fact]
    public void The_eight_leaves_have_their_published_hashes() => Vectors.Entries.Select(entry => Merkle.Leaf(entry).ToHex()).ShouldBe(Vectors.Leaves);

    [Fact]
    public void The_trees_of_one_to_eight_leaves_have_their_published_roots()
    {
        var tree = new GrowingTree();
        tree.Root.ShouldBe(Merkle.Empty);
        foreach (var (entry, (hex, base64)) in Vectors.Entries.Zip(Vectors.Roots))
        {
            tree.Add(Merkle.Leaf(entry));
            (tree.Root.ToHex(), tree.Root.ToString()).ShouldBe((hex, base64));
        }
    }

    [Fact]
    public void Inner_nodes_have_their_published_hashes()
    {
        var tree = new PlainTree(Vectors.Entries);
        Node(0, 2).ShouldBe(Vectors.Node01);
        Node(2, 4).ShouldBe(Vectors.Node23);
        Node(4, 6).ShouldBe(Vectors.Node45);
        Node(6, 8).ShouldBe(Vectors.Node67);
        Node(0, 4).ShouldBe(Vectors.Node03);
        Node(4, 8).ShouldBe(Vectors.Node47);
        Merkle.Full([.. Vectors.Entries.Select(entry => Merkle.Leaf(entry))]).ToHex().ShouldBe(Vectors.Roots[7].Hex);

        string Node(int from, int to) => Merkle.Full([.. Vectors.Entries.Take(from..to).Select(entry => Merkle.Leaf(entry))]).ToHex() is var hex && hex == Hash.Read(tree.Range(from, to)).ToHex() ? hex : "two answers";
    }

    [Fact]
    public void Trees_of_all_sizes_up_to_1025_have_the_roots_of_the_definition()
    {
        var (tree, plain) = (new GrowingTree(), PlainTree.Numbers(1025));
        for (var size = 0; size <= plain.Size; size++)
        {
            (tree.Size, tree.Root).ShouldBe((size, plain.Root(size)));
            if (size < plain.Size) tree.Add(Merkle.Leaf(plain.Entry(size)));
        }
    }

    [Fact]
    public void Large_trees_have_their_published_roots()
    {
        var tree = new GrowingTree();
        var roots = new Dictionary<long, string>();
        for (var number = 0; number < 70_000; number++)
        {
            tree.Add(Merkle.Leaf(PlainTree.Number(number)));
            if (tree.Size is 256 or 257 or 65_536 or 70_000) roots.Add(tree.Size, tree.Root.ToHex());
        }

        roots.ShouldBe(new Dictionary<long, string>
        {
            [256] = "15e2dd4973ae44de8c8cf3048fd98d17adaaea6287f4e0606a55a643617408c0",
            [257] = "d418c0873259bce7d0561ab004486112416c1c4490865415342bfe06e673146c",
            [65_536] = "bc9bca909516d5bf148c2bf2dea0a0d9f717ce4987d2fe7504d6694363b41598",
            [70_000] = "0759167a0f98e35e802d46ff7c7d29d2c3f03a63a256deb6abbff357a91b63b1",
        });
    }
}
