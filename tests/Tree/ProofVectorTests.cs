using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Known proofs over the standard leaves, and everything near them that proves nothing.</summary>
public sealed class ProofVectorTests
{
    private const string L0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private const string L1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private const string L4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private const string N01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private const string N23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private const string N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private const string N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private const string N03 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private const string N47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    public static TheoryData<int, int, string[]> Inclusions => new()
    {
        { 0, 1, [] },
        { 0, 8, [L1, N23, N47] },
        { 5, 8, [L4, N67, N03] },
        { 2, 3, [N01] },
        { 1, 5, [L0, N23, L4] },
    };

    public static TheoryData<int, int, string[]> Consistencies => new()
    {
        { 1, 1, [] },
        { 1, 8, [L1, N23, N47] },
        { 6, 8, [N45, N67, N03] },
        { 2, 5, [N23, L4] },
    };

    [Theory]
    [MemberData(nameof(Inclusions))]
    public void A_leaf_s_proof_is_the_known_one(int index, int size, string[] proof) =>
        ProofPath.Make(ProofPath.Inclusion(index, size), HashOf).Select(hash => hash.Hex()).ShouldBe(proof);

    [Theory]
    [MemberData(nameof(Consistencies))]
    public void A_continuation_s_proof_is_the_known_one(int old, int size, string[] proof) =>
        ProofPath.Make(ProofPath.Consistency(old, size), HashOf).Select(hash => hash.Hex()).ShouldBe(proof);

    [Theory]
    [MemberData(nameof(Inclusions))]
    public void A_known_proof_proves_its_leaf_and_no_other_claim(int index, int size, string[] proof)
    {
        Hash[] hashes = [.. proof.Select(Leaves.Hex)];
        var (leaf, root) = (Leaves.HashesOfEight[index], Root(size));
        ProofCheck.Includes(leaf, index, size, hashes, root).ShouldBeTrue();
        foreach (var altered in Altered(hashes, root)) ProofCheck.Includes(leaf, index, size, altered, root).ShouldBeFalse();
        foreach (var other in Flipped(root)) ProofCheck.Includes(leaf, index, size, hashes, other).ShouldBeFalse();
        foreach (var other in Flipped(leaf)) ProofCheck.Includes(other, index, size, hashes, root).ShouldBeFalse();
        foreach (var place in Enumerable.Range(-1, 12).Where(each => each != index)) ProofCheck.Includes(leaf, place, size, hashes, root).ShouldBeFalse();
        ProofCheck.Includes(leaf, long.MaxValue, long.MaxValue, hashes, root).ShouldBeFalse();
        ProofCheck.Includes(leaf, index, 0, hashes, root).ShouldBeFalse();
        ProofCheck.Includes(leaf, index, -1, hashes, root).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Consistencies))]
    public void A_known_proof_proves_its_continuation_and_no_other_claim(int old, int size, string[] proof)
    {
        Hash[] hashes = [.. proof.Select(Leaves.Hex)];
        var (before, now) = (Root(old), Root(size));
        ProofCheck.IsContinued(old, before, size, now, hashes).ShouldBeTrue();
        foreach (var altered in Altered(hashes, now).Concat(Altered(hashes, before))) ProofCheck.IsContinued(old, before, size, now, altered).ShouldBeFalse();
        foreach (var other in Flipped(before)) ProofCheck.IsContinued(old, other, size, now, hashes).ShouldBeFalse();
        foreach (var other in Flipped(now)) ProofCheck.IsContinued(old, before, size, other, hashes).ShouldBeFalse();
        if (old < size) ProofCheck.IsContinued(size, now, old, before, hashes).ShouldBeFalse();
        ProofCheck.IsContinued(-1, before, size, now, hashes).ShouldBeFalse();
        ProofCheck.IsContinued(0, before, size, now, hashes).ShouldBeFalse();
    }

    [Fact]
    public void Every_tree_goes_on_from_the_empty_one_without_a_proof_and_only_from_that()
    {
        ProofCheck.IsContinued(0, Merkle.Empty, 8, Root(8), []).ShouldBeTrue();
        ProofCheck.IsContinued(0, Merkle.Empty, 0, Merkle.Empty, []).ShouldBeTrue();
        ProofCheck.IsContinued(0, Merkle.Empty, 8, Root(8), [Root(8)]).ShouldBeFalse();
        ProofCheck.IsContinued(0, Root(1), 8, Root(8), []).ShouldBeFalse();
        ProofCheck.IsContinued(0, Merkle.Empty, 0, Root(1), []).ShouldBeFalse();
        ProofCheck.IsContinued(0, Root(1), 0, Root(1), []).ShouldBeFalse();
    }

    [Fact]
    public void A_tree_goes_on_from_itself_without_a_proof_and_with_one_root()
    {
        ProofCheck.IsContinued(6, Root(6), 6, Root(6), []).ShouldBeTrue();
        ProofCheck.IsContinued(6, Root(6), 6, Root(7), []).ShouldBeFalse();
        ProofCheck.IsContinued(6, Root(6), 6, Root(6), [Root(6)]).ShouldBeFalse();
        ProofCheck.IsContinued(6, Root(6), 8, Root(8), []).ShouldBeFalse();
    }

    [Fact]
    public void An_inner_node_is_not_taken_for_a_leaf() => ProofCheck.Includes(Leaves.Hex(N01), 0, 4, [Leaves.Hex(N23)], Root(8)).ShouldBeFalse();

    private static Hash Root(int size) => Leaves.Root([.. Leaves.HashesOfEight.Take(size)]);

    private static Hash HashOf(Subtree subtree) => Leaves.Root([.. Leaves.HashesOfEight.Skip((int)subtree.Index << subtree.Level).Take(1 << subtree.Level)]);

    /// <summary>The proof with each bit of it flipped; with a hash less, more, in another place, garbage before it; with the root in it.</summary>
    private static IEnumerable<Hash[]> Altered(Hash[] proof, Hash root)
    {
        for (var place = 0; place < proof.Length; place++)
        {
            foreach (var flipped in Flipped(proof[place])) yield return [.. proof[..place], flipped, .. proof[(place + 1)..]];
            yield return [.. proof[..place], .. proof[(place + 1)..]];
            yield return [.. proof[..place], root, .. proof[(place + 1)..]];
            if (place > 0) yield return [.. proof[..(place - 1)], proof[place], proof[place - 1], .. proof[(place + 1)..]];
        }

        foreach (var more in (Hash[])[Merkle.Empty, root, Leaves.HashesOfEight[0], .. proof])
        {
            yield return [more, .. proof];
            yield return [.. proof, more];
        }
    }

    private static IEnumerable<Hash> Flipped(Hash hash) => Enumerable.Range(0, 8 * Hash.Length).Select(bit =>
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return Hash.From(bytes);
    });
}
