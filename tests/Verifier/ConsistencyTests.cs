using ArmedPolicingGov.Verifier.Trees;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

public sealed class ConsistencyTests
{
    private static readonly PlainTree Eight = new(Vectors.Entries);
    private static readonly PlainTree Numbers = PlainTree.Numbers(1025);

    public static TheoryData<int, int, string[]> Published => new()
    {
        { 1, 1, [] },
        { 1, 8, [Vectors.Leaves[1], Vectors.Node23, Vectors.Node47] },
        { 6, 8, [Vectors.Node45, Vectors.Node67, Vectors.Node03] },
        { 2, 5, [Vectors.Node23, Vectors.Leaves[4]] },
    };

    public static TheoryData<int, int> Small => new(Enumerable.Range(1, 8).SelectMany(second => Enumerable.Range(1, second).Select(first => (first, second))));

    [Theory]
    [MemberData(nameof(Published))]
    public void The_published_proofs_hold(int first, int second, string[] proof)
    {
        var hashes = proof.Select(hex => Hash.Read(Convert.FromHexString(hex))).ToList();
        ConsistencyProof.Holds(first, Root(first), second, Root(second), hashes).ShouldBeTrue();
        Eight.Consistency(first, second).ShouldBe(hashes);

        static Hash Root(int size) => Hash.Read(Convert.FromHexString(Vectors.Roots[size - 1].Hex));
    }

    [Fact]
    public void Every_pair_of_sizes_up_to_130_is_proved() =>
        Pairs(Enumerable.Range(0, 131)).ShouldAllBe(pair => Holds(pair.First, pair.Second));

    [Fact]
    public void A_spread_of_larger_sizes_is_proved() =>
        Pairs([1, 2, 3, 64, 127, 128, 129, 200, 255, 256, 257, 300, 511, 512, 513, 640, 767, 768, 1000, 1023, 1024, 1025]).ShouldAllBe(pair => Holds(pair.First, pair.Second));

    [Theory]
    [MemberData(nameof(Small))]
    public void A_spoilt_proof_is_refused(int first, int second)
    {
        var (before, after, proof) = (Eight.Root(first), Eight.Root(second), Eight.Consistency(first, second));
        ConsistencyProof.Holds(first, before, second, after, proof).ShouldBeTrue();
        foreach (var (how, spoilt) in Spoilt.Ways(proof, after, before)) ConsistencyProof.Holds(first, before, second, after, spoilt).ShouldBeFalse(how);
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_proof_between_other_roots_is_refused(int first, int second)
    {
        var (before, after, proof) = (Eight.Root(first), Eight.Root(second), Eight.Consistency(first, second));
        for (var bit = 0; bit < 256; bit++)
        {
            ConsistencyProof.Holds(first, Spoilt.Flip(before, bit), second, after, proof).ShouldBeFalse();
            ConsistencyProof.Holds(first, before, second, Spoilt.Flip(after, bit), proof).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_proof_that_is_too_long_or_too_short_for_the_sizes_is_refused_though_it_leads_to_the_roots(int first, int second)
    {
        var (before, after, proof) = (Eight.Root(first), Eight.Root(second), Eight.Consistency(first, second));
        foreach (var (from, to) in Pairs(Enumerable.Range(1, 20)).Where(other => Numbers.Consistency(other.First, other.Second).Count != proof.Count))
            ConsistencyProof.Holds(from, before, to, after, proof).ShouldBeFalse($"as {from} to {to}");
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_larger_tree_is_not_the_earlier_one(int first, int second)
    {
        if (first == second) second++;
        ConsistencyProof.Holds(second, Numbers.Root(second), first, Numbers.Root(first), Numbers.Consistency(first, second)).ShouldBeFalse();
        ConsistencyProof.Holds(second, Numbers.Root(second), first, Numbers.Root(first), []).ShouldBeFalse();
    }

    [Fact]
    public void From_nothing_any_tree_goes_on_and_needs_no_proof()
    {
        ConsistencyProof.Holds(0, Merkle.Empty, 8, Eight.Root(), []).ShouldBeTrue();
        ConsistencyProof.Holds(0, Merkle.Empty, 0, Merkle.Empty, []).ShouldBeTrue();
        ConsistencyProof.Holds(0, Merkle.Empty, 8, Eight.Root(), [Eight.Root()]).ShouldBeFalse();
        ConsistencyProof.Holds(0, Merkle.Empty, 0, Eight.Root(), []).ShouldBeFalse();
        ConsistencyProof.Holds(0, Eight.Root(), 8, Eight.Root(), []).ShouldBeFalse();
        ConsistencyProof.Holds(-1, Merkle.Empty, 8, Eight.Root(), []).ShouldBeFalse();
    }

    [Fact]
    public void Trees_of_one_size_are_one_tree()
    {
        ConsistencyProof.Holds(8, Eight.Root(), 8, Eight.Root(), []).ShouldBeTrue();
        ConsistencyProof.Holds(8, Eight.Root(), 8, Numbers.Root(8), []).ShouldBeFalse();
        ConsistencyProof.Holds(8, Eight.Root(), 8, Eight.Root(), [Eight.Root()]).ShouldBeFalse();
    }

    [Fact]
    public void A_history_that_was_rewritten_is_found_at_every_place_and_size()
    {
        for (var altered = 0; altered < 20; altered++)
        {
            var other = new PlainTree(Enumerable.Range(0, 30).Select(number => PlainTree.Number(number == altered ? 999 : number)));
            for (var first = altered + 1; first <= 29; first++)
                ConsistencyProof.Holds(first, Numbers.Root(first), 30, other.Root(), other.Consistency(first, 30)).ShouldBeFalse($"entry {altered}, from {first}");
        }
    }

    private static bool Holds(int first, int second) => ConsistencyProof.Holds(first, Numbers.Root(first), second, Numbers.Root(second), Numbers.Consistency(first, second));

    private static IEnumerable<(int First, int Second)> Pairs(IEnumerable<int> sizes) => sizes.SelectMany(second => sizes.Where(first => first <= second).Select(first => (first, second)));
}
