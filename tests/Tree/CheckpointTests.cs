using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Checkpoints and what witnesses say of them.</summary>
public sealed class CheckpointTests
{
    private static readonly VerifierKey Log = VerifierKey.Parse(Vectors.LogKey);
    private static readonly VerifierKey Witness = VerifierKey.Parse(Vectors.WitnessKey);
    private static readonly Checkpoint Eight = new("armedpolicinggov.example/ledger", 8, Leaves.Root([.. Leaves.HashesOfEight]));

    [Fact]
    public void The_project_s_checkpoint_is_made_again_to_the_byte()
    {
        Eight.ToString().ShouldBe(Vectors.CheckpointText);
        Eight.Sign(Vectors.Log).ToString().ShouldBe($"{Vectors.CheckpointText}\n{Vectors.LogLine}\n");
    }

    [Fact]
    public void The_witness_s_cosignature_is_made_again_to_the_byte()
    {
        var line = Vectors.Witness.Cosign(Vectors.CheckpointText, Vectors.WitnessTime);
        line.ToString().ShouldBe(Vectors.WitnessLine);
        line.CosignedAt.ShouldBe(new DateTimeOffset(2023, 9, 5, 0, 0, 0, TimeSpan.Zero));
        Eight.Sign(Vectors.Log).With(line).ToString().ShouldBe(Vectors.Cosigned);
    }

    [Fact]
    public void A_cosigned_checkpoint_is_opened()
    {
        var (checkpoint, witnesses) = Checkpoint.Open(SignedNote.Parse(Vectors.Cosigned), Log, Witness);
        checkpoint.ShouldBe(Eight);
        witnesses.ShouldBe([Witness]);
        Checkpoint.Open(SignedNote.Parse(Vectors.Cosigned), Log).Witnesses.ShouldBeEmpty();
    }

    [Fact]
    public void A_flipped_bit_in_a_cosignature_or_its_time_is_refused()
    {
        var right = NoteSignature.Parse(Vectors.WitnessLine);
        for (var bit = 0; bit < right.Signature.Length * 8; bit++)
        {
            var bytes = right.Signature.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Witness.Verifies(Vectors.CheckpointText, bytes).ShouldBeFalse();
        }

        Witness.Verifies(Vectors.CheckpointText, right.Signature.Span).ShouldBeTrue();
        Witness.Verifies(Vectors.CheckpointText.Replace('8', '9'), right.Signature.Span).ShouldBeFalse();
        Witness.Verifies(Vectors.CheckpointText, right.Signature.Span[8..]).ShouldBeFalse();
        Witness.Verifies(Vectors.CheckpointText, []).ShouldBeFalse();
    }

    [Fact]
    public void A_checkpoint_that_only_a_witness_signed_is_refused()
    {
        var note = new SignedNote(Vectors.CheckpointText, [NoteSignature.Parse(Vectors.WitnessLine)]);
        Should.Throw<FormatException>(() => Checkpoint.Open(note, Log, Witness)).Message.ShouldContain("not signed by");
    }

    [Fact]
    public void A_checkpoint_under_another_name_than_its_key_s_is_refused()
    {
        var other = Eight with { Origin = "armedpolicinggov.example/other" };
        Should.Throw<FormatException>(() => Checkpoint.Open(other.Sign(Vectors.Log), Log)).Message.ShouldContain("other");
    }

    [Theory]
    [InlineData("origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")]
    [InlineData("origin\n8\n")]
    [InlineData("\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n+8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n 8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n8.0\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n0x8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n٨\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n9223372036854775808\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg\n")]
    [InlineData("origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n")]
    [InlineData("origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQw==\n")]
    [InlineData("origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg= \n")]
    [InlineData("origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\nan extension\n")]
    [InlineData("origin\n0\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    public void No_other_text_is_a_checkpoint(string text) => Should.Throw<FormatException>(() => Checkpoint.Parse(text));

    [Fact]
    public void An_empty_ledger_has_a_checkpoint_too()
    {
        var empty = new Checkpoint("origin", 0, Merkle.Empty);
        empty.ToString().ShouldBe("origin\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        Checkpoint.Parse(empty.ToString()).ShouldBe(empty);
    }
}
