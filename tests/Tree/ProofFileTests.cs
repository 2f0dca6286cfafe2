using System.Text;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Proofs in files.</summary>
public sealed class ProofFileTests
{
    private const string Consistency = $"old 6\nDrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=\nyoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=\n\n{Vectors.Cosigned}";

    private static readonly VerifierKey Log = VerifierKey.Parse(Vectors.LogKey);
    private static readonly VerifierKey Witness = VerifierKey.Parse(Vectors.WitnessKey);
    private static readonly Hash Leaf = Leaves.HashesOfEight[5];

    [Fact]
    public void The_project_s_proof_is_read_verified_and_written_to_the_byte()
    {
        var file = Parse(Vectors.Proof);
        file.Index.ShouldBe(5);
        file.Extra.ShouldBeNull();
        file.ToString().ShouldBe(Vectors.Proof);
        file.Verify(Leaf, Log, [Witness], 1).Size.ShouldBe(8);
    }

    [Fact]
    public void What_stands_beside_a_proof_is_kept()
    {
        var file = Parse(Vectors.Proof) with { Extra = "{}"u8.ToArray() };
        file.ToString().ShouldBe(Vectors.Proof.Replace("index 5", "extra e30=\nindex 5", StringComparison.Ordinal));
        Encoding.UTF8.GetString(Parse(file.ToString()).Extra!.Value.Span).ShouldBe("{}");
        Parse(file.ToString()).Verify(Leaf, Log, [Witness], 1).Size.ShouldBe(8);
    }

    [Fact]
    public void A_proof_in_a_tree_of_one_leaf_has_no_hashes()
    {
        var leaf = Merkle.Leaf("only"u8);
        var file = new ProofFile(null, 0, [], new Checkpoint(Vectors.Log.Name, 1, leaf).Sign(Vectors.Log));
        Parse(file.ToString()).Verify(leaf, Log, [], 0).Size.ShouldBe(1);
    }

    [Fact]
    public void Any_flipped_bit_of_a_proof_is_found_but_in_what_others_signed()
    {
        var file = Encoding.UTF8.GetBytes(Vectors.Proof);
        for (var at = 0; at < file.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                byte[] altered = [.. file];
                altered[at] ^= (byte)(1 << bit);
                Should.Throw<FormatException>(() => ProofFile.Parse(altered).Verify(Leaf, Log, [Witness], 1), $"byte {at}, bit {bit}");
            }
        }
    }

    [Fact]
    public void A_proof_needs_the_right_key_leaf_and_witnesses()
    {
        var file = Parse(Vectors.Proof);
        Should.Throw<FormatException>(() => file.Verify(Leaves.HashesOfEight[4], Log, [], 0));
        Should.Throw<FormatException>(() => file.Verify(Leaf, SigningKey.Generate(Log.Name).Verifier, [], 0));
        Should.Throw<FormatException>(() => file.Verify(Leaf, Log, [], 1));
        Should.Throw<FormatException>(() => file.Verify(Leaf, Log, [SigningKey.Generate("w.example").Cosigner], 1));
        Should.Throw<FormatException>(() => file.Verify(Leaf, Log, [Witness], 2));
        Should.Throw<FormatException>(() => (file with { Index = 4 }).Verify(Leaf, Log, [Witness], 1));
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2")]
    [InlineData("c2sp.org/tlog-proof@v1\n", "")]
    [InlineData("index 5", "index 05")]
    [InlineData("index 5", "index -5")]
    [InlineData("index 5", "index  5")]
    [InlineData("index 5", "Index 5")]
    [InlineData("index 5\n", "")]
    [InlineData("index 5", "index 5\nindex 5")]
    [InlineData("index 5", "index 5\nextra e30=")]
    [InlineData("index 5", "extra e30\nindex 5")]
    [InlineData("index 5", "extra e31=\nindex 5")]
    [InlineData("index 5", "extra e30=\nextra e30=\nindex 5")]
    [InlineData("Znms=\n", "Znms=\r\n")]
    [InlineData("Znms=\n", "Znms\n")]
    [InlineData("Znms=\n", "Znmt=\n")]
    [InlineData("Znms=\n", "Znms=\n\n")]
    [InlineData("FLc=\n\n", "FLc=\n")]
    public void A_proof_in_another_form_is_refused(string part, string instead)
    {
        var text = Vectors.Proof.Replace(part, instead, StringComparison.Ordinal);
        text.ShouldNotBe(Vectors.Proof);
        Should.Throw<FormatException>(() => Parse(text));
    }

    [Fact]
    public void More_hashes_than_any_tree_needs_are_refused()
    {
        var hash = Leaf.ToString() + "\n";
        var text = Vectors.Proof.Replace("index 5\n", "index 5\n" + string.Concat(Enumerable.Repeat(hash, 61)), StringComparison.Ordinal);
        Should.Throw<FormatException>(() => Parse(text)).Message.ShouldContain("64");
    }

    [Fact]
    public void A_continuation_is_read_verified_and_written_to_the_byte()
    {
        var file = ConsistencyFile.Parse(Encoding.UTF8.GetBytes(Consistency));
        file.Old.ShouldBe(6);
        file.ToString().ShouldBe(Consistency);
        file.Verify(Leaves.Root([.. Leaves.HashesOfEight.Take(6)]), Log).Size.ShouldBe(8);
        Should.Throw<FormatException>(() => file.Verify(Leaves.Root([.. Leaves.HashesOfEight.Take(5)]), Log));
        Should.Throw<FormatException>(() => (file with { Old = 5 }).Verify(Leaves.Root([.. Leaves.HashesOfEight.Take(6)]), Log));
    }

    [Theory]
    [InlineData("old 6", "old 06")]
    [InlineData("old 6", "old")]
    [InlineData("old 6\n", "")]
    [InlineData("old 6", "old 6\nold 6")]
    [InlineData("Y72o=", "Y72p=")]
    [InlineData("FLc=\n\n", "FLc=\n")]
    public void A_continuation_in_another_form_is_refused(string part, string instead) =>
        Should.Throw<FormatException>(() => ConsistencyFile.Parse(Encoding.UTF8.GetBytes(Consistency.Replace(part, instead, StringComparison.Ordinal))));

    private static ProofFile Parse(string text) => ProofFile.Parse(Encoding.UTF8.GetBytes(text));
}
