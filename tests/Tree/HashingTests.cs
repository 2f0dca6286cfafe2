using System.Text;
using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Known answers of RFC 6962's hashing.</summary>
public sealed class HashingTests
{
    public static TheoryData<int, string> Roots => new()
    {
        { 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
        { 1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" },
        { 2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" },
        { 3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77" },
        { 4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" },
        { 5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4" },
        { 6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef" },
        { 7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c" },
        { 8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" },
    };

    public static TheoryData<int, string> LargerRoots => new()
    {
        { 256, "15e2dd4973ae44de8c8cf3048fd98d17adaaea6287f4e0606a55a643617408c0" },
        { 257, "d418c0873259bce7d0561ab004486112416c1c4490865415342bfe06e673146c" },
        { 65_536, "bc9bca909516d5bf148c2bf2dea0a0d9f717ce4987d2fe7504d6694363b41598" },
        { 70_000, "0759167a0f98e35e802d46ff7c7d29d2c3f03a63a256deb6abbff357a91b63b1" },
    };

    [Theory]
    [InlineData("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData("L123456", "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")]
    public void A_leaf_is_hashed_behind_a_zero(string leaf, string hash) => Merkle.Leaf(Encoding.ASCII.GetBytes(leaf)).Hex().ShouldBe(hash);

    [Fact]
    public void A_node_is_hashed_behind_a_one() =>
        Merkle.Node("N123"u8, "N456"u8).Hex().ShouldBe("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");

    [Fact]
    public void A_node_of_two_hashes_is_that_of_their_bytes()
    {
        var (left, right) = (Leaves.HashesOfEight[3], Leaves.HashesOfEight[4]);
        Merkle.Node(left, right).ShouldBe(Merkle.Node(left.ToArray(), right.ToArray()));
        Merkle.Node(left, right).ShouldNotBe(Merkle.Node(right, left));
    }

    [Fact]
    public void The_standard_leaves_have_the_known_hashes() => Leaves.HashesOfEight.Select(hash => hash.Hex()).ShouldBe(
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7", "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f", "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1",
    ]);

    [Fact]
    public void A_long_leaf_is_hashed_like_a_short_one()
    {
        byte[] leaf = [.. Enumerable.Range(0, 65_535).Select(at => (byte)at)];
        Merkle.Leaf(leaf).ToArray().ShouldBe(System.Security.Cryptography.SHA256.HashData([0, .. leaf]));
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void A_tree_of_the_standard_leaves_has_the_known_root(int size, string root)
    {
        Leaves.Grown(Leaves.HashesOfEight.Take(size)).Root().Hex().ShouldBe(root);
        Leaves.Root([.. Leaves.HashesOfEight.Take(size)]).Hex().ShouldBe(root);
    }

    [Theory]
    [MemberData(nameof(LargerRoots))]
    public void A_larger_tree_has_the_known_root(int size, string root) => Leaves.Grown(Enumerable.Range(0, size).Select(at => Leaves.Numbered(at))).Root().Hex().ShouldBe(root);

    [Fact]
    public void A_hash_is_32_bytes_and_nothing_else()
    {
        foreach (var length in (int[])[0, 31, 33, 64]) Should.Throw<FormatException>(() => Hash.From(new byte[length]));
        Leaves.HashesOfEight[0].ToString().ShouldBe("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        (Leaves.HashesOfEight[0] == Hash.From(Leaves.HashesOfEight[0].ToArray())).ShouldBeTrue();
        (Leaves.HashesOfEight[0] != Leaves.HashesOfEight[1]).ShouldBeTrue();
    }
}
