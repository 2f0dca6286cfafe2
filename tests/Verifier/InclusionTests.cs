using ArmedPolicingGov.Verifier.Trees;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

public sealed class InclusionTests
{
    private static readonly PlainTree Eight = new(Vectors.Entries);
    private static readonly PlainTree Numbers = PlainTree.Numbers(1025);

    public static TheoryData<int, int, string[]> Published => new()
    {
        { 0, 1, [] },
        { 0, 8, [Vectors.Leaves[1], Vectors.Node23, Vectors.Node47] },
        { 5, 8, [Vectors.Leaves[4], Vectors.Node67, Vectors.Node03] },
        { 2, 3, [Vectors.Node01] },
        { 1, 5, [Vectors.Leaves[0], Vectors.Node23, Vectors.Leaves[4]] },
    };

    public static TheoryData<int, int> Small => new(Enumerable.Range(1, 8).SelectMany(size => Enumerable.Range(0, size).Select(index => (index, size))));

    [Theory]
    [MemberData(nameof(Published))]
    public void The_published_proofs_hold(int index, int size, string[] path)
    {
        var hashes = path.Select(hex => Hash.Read(Convert.FromHexString(hex))).ToList();
        InclusionProof.Holds(Merkle.Leaf(Vectors.Entries[index]), index, size, hashes, Hash.Read(Convert.FromHexString(Vectors.Roots[size - 1].Hex))).ShouldBeTrue();
        Eight.Inclusion(index, size).ShouldBe(hashes);
    }

    [Fact]
    public void Every_leaf_of_every_tree_of_up_to_130_is_proved() => Each(Enumerable.Range(1, 130)).ShouldAllBe(each => each.Holds);

    [Fact]
    public void Every_leaf_of_trees_around_the_powers_of_two_is_proved() => Each([255, 256, 257, 511, 512, 513, 700, 1000, 1023, 1024, 1025]).ShouldAllBe(each => each.Holds);

    [Theory]
    [MemberData(nameof(Small))]
    public void A_spoilt_proof_is_refused(int index, int size)
    {
        var (leaf, root, path) = (Eight.Leaf(index), Eight.Root(size), Eight.Inclusion(index, size));
        InclusionProof.Holds(leaf, index, size, path, root).ShouldBeTrue();
        foreach (var (how, spoilt) in Spoilt.Ways(path, root)) InclusionProof.Holds(leaf, index, size, spoilt, root).ShouldBeFalse(how);
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_proof_of_another_place_leaf_or_root_is_refused(int index, int size)
    {
        var (leaf, root, path) = (Eight.Leaf(index), Eight.Root(size), Eight.Inclusion(index, size));
        foreach (var other in Enumerable.Range(-1, size + 3).Append(int.MaxValue).Where(other => other != index)) InclusionProof.Holds(leaf, other, size, path, root).ShouldBeFalse($"index {other}");
        InclusionProof.Holds(leaf, long.MinValue, size, path, root).ShouldBeFalse();
        InclusionProof.Holds(leaf, index, 0, path, root).ShouldBeFalse();
        for (var bit = 0; bit < 256; bit++)
        {
            InclusionProof.Holds(Spoilt.Flip(leaf, bit), index, size, path, root).ShouldBeFalse();
            InclusionProof.Holds(leaf, index, size, path, Spoilt.Flip(root, bit)).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_path_that_is_too_long_or_too_short_for_the_size_is_refused_though_it_leads_to_the_root(int index, int size)
    {
        var (leaf, root, path) = (Eight.Leaf(index), Eight.Root(size), Eight.Inclusion(index, size));
        foreach (var (at, of) in Enumerable.Range(1, 20).SelectMany(of => Enumerable.Range(0, of).Select(at => (at, of))).Where(other => Numbers.Inclusion(other.at, other.of).Count != path.Count))
            InclusionProof.Holds(leaf, at, of, path, root).ShouldBeFalse($"as {at} of {of}");
    }

    [Fact]
    public void A_proof_of_the_largest_tree_there_can_be_is_walked_to_its_end()
    {
        // Any root will do that the path leads to.
        var path = Enumerable.Range(0, 63).Select(number => Hash.Of([(byte)number])).ToList();
        var root = path.Aggregate(Merkle.Leaf([]), (hash, sibling) => Merkle.Node(hash, sibling));
        InclusionProof.Holds(Merkle.Leaf([]), 0, long.MaxValue, path, root).ShouldBeTrue();
        InclusionProof.Holds(Merkle.Leaf([]), 0, long.MaxValue, [.. path.SkipLast(1)], root).ShouldBeFalse();
    }

    private static IEnumerable<(int Index, int Size, bool Holds)> Each(IEnumerable<int> sizes) =>
        sizes.SelectMany(size => Enumerable.Range(0, size).Select(index => (index, size, InclusionProof.Holds(Numbers.Leaf(index), index, size, Numbers.Inclusion(index, size), Numbers.Root(size)))));
}
