using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

public sealed class NoteTests
{
    private const string SpecificationKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private const string SpecificationNote = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static readonly SigningKey One = Make("one.example/log", 1);
    private static readonly SigningKey Other = Make("other.example/log", 2);

    public static TheoryData<string, string> NotNotes => new()
    {
        { "no signatures", "text\n" },
        { "no empty line", "text\n— one.example/log AAAAAAA=\n" },
        { "nothing after the empty line", "text\n\n" },
        { "no last newline", Signed("text\n")[..^1] },
        { "a carriage return", Signed("text\n").Replace("\n\n", "\n\r\n", StringComparison.Ordinal) },
        { "a tab in the text", Signed("te\txt\n") },
        { "a zero in the text", Signed("te\0xt\n") },
        { "an escape in the text", Signed("te\u001bxt\n") },
        { "a line that is no signature", Signed("text\n") + "more\n" },
        { "a hyphen for a dash", Signed("text\n").Replace('—', '-') },
        { "no space after the dash", Signed("text\n").Replace("— ", "—", StringComparison.Ordinal) },
        { "two spaces after the dash", Signed("text\n").Replace("— ", "—  ", StringComparison.Ordinal) },
        { "a space after the signature", Signed("text\n")[..^1] + " \n" },
        { "a name with a plus", Signed("text\n").Replace("one.example", "one+example", StringComparison.Ordinal) },
        { "a name with a space that is not U+0020", Signed("text\n").Replace("one.example", "one\u00a0example", StringComparison.Ordinal) },
        { "a name with an ideographic space", Signed("text\n").Replace("one.example", "one\u3000example", StringComparison.Ordinal) },
        { "no name", "text\n\n—  AAAAAAA=\n" },
        { "no signature behind the name", "text\n\n— one.example/log\n" },
        { "a signature that is a key identifier only", "text\n\n— one.example/log AAAAAA==\n" },
        { "base 64 without padding", Signed("text\n").Replace("=", "", StringComparison.Ordinal) },
        { "base 64 for addresses", "text\n\n— one.example/log AAAA__-_\n" },
        { "base 64 with bits that mean nothing", "text\n\n— one.example/log AAAAAAB=\n" },
        { "more signatures than anybody needs", "text\n\n" + string.Concat(Enumerable.Repeat(One.Line("text\n", Vectors.Then), 129)) },
    };

    [Fact]
    public void The_example_of_the_specification_verifies()
    {
        var key = VerifierKey.Parse(SpecificationKey).ShouldNotBeNull();
        key.ToString().ShouldBe(SpecificationKey);
        var note = SignedNote.Parse("it", SpecificationNote);
        note.Text.ShouldBe("This is an example message.\n");
        note.SignedBy([key]).ShouldHaveSingleItem().Key.ShouldBe(key);
        note.ToString().ShouldBe(SpecificationNote);
    }

    [Fact]
    public void The_project_s_checkpoint_verifies_and_signing_it_again_gives_the_same()
    {
        Vectors.Log.Verifier.ToString().ShouldBe(Vectors.LogKey);
        Convert.ToHexStringLower(Vectors.Log.Verifier.PublicKey).ShouldBe("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
        Vectors.Log.Line(Vectors.Text, Vectors.Then).ShouldBe(Vectors.LogLine);
        SignedNote.Parse("it", Vectors.Checkpoint).SignedBy([VerifierKey.Parse(Vectors.LogKey)!]).Count.ShouldBe(1);
    }

    [Fact]
    public void The_project_s_cosignature_verifies_and_signing_it_again_gives_the_same()
    {
        Vectors.Witness.Verifier.ToString().ShouldBe(Vectors.WitnessKey);
        Vectors.Witness.Line(Vectors.Text, Vectors.Then).ShouldBe(Vectors.WitnessLine);
        var signer = SignedNote.Parse("it", Vectors.Cosigned).SignedBy([VerifierKey.Parse(Vectors.WitnessKey)!]).ShouldHaveSingleItem();
        signer.At.ShouldBe(new DateTimeOffset(2023, 9, 5, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [MemberData(nameof(NotNotes))]
    public void What_is_no_note_is_refused(string what, string note) => Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", note), what);

    [Fact]
    public void The_text_ends_at_the_last_empty_line()
    {
        const string Text = "one\n\ntwo\n\n— not.a/signature AAAA\n";
        var note = SignedNote.Parse("it", Signed(Text));
        note.Text.ShouldBe(Text);
        note.SignedBy([One.Verifier]).Count.ShouldBe(1);
    }

    [Fact]
    public void Any_flipped_bit_of_the_text_or_the_signature_is_found()
    {
        var note = SignedNote.Parse("it", Vectors.Checkpoint);
        var key = VerifierKey.Parse(Vectors.LogKey)!;
        foreach (var (at, letter) in Vectors.Text.Index().Where(each => each.Item != '\n'))
        {
            var altered = Vectors.Text[..at] + (char)(letter ^ 1) + Vectors.Text[(at + 1)..];
            Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", altered + "\n" + Vectors.LogLine).SignedBy([key]));
        }

        var bytes = note.Signatures[0].Bytes;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] altered = [.. bytes];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", $"{Vectors.Text}\n{note.Signatures[0] with { Bytes = altered }}").SignedBy([key]));
        }
    }

    [Fact]
    public void Any_flipped_bit_of_a_cosignature_is_found_its_time_included()
    {
        var line = SignedNote.ParseLine(Vectors.WitnessLine.TrimEnd('\n'))!;
        for (var bit = 0; bit < line.Bytes.Length * 8; bit++)
        {
            byte[] altered = [.. line.Bytes];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", $"{Vectors.Text}\n{line with { Bytes = altered }}").SignedBy([Vectors.Witness.Verifier]));
        }
    }

    [Fact]
    public void A_signature_of_another_length_is_wrong()
    {
        var line = SignedNote.ParseLine(Vectors.LogLine.TrimEnd('\n'))!;
        foreach (var bytes in new byte[][] { line.Bytes[..^1], [.. line.Bytes, 0], [1] })
            Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", $"{Vectors.Text}\n{line with { Bytes = bytes }}").SignedBy([Vectors.Log.Verifier]));
    }

    [Fact]
    public void A_log_s_signature_is_no_cosignature_and_the_other_way_round()
    {
        var asWitness = new SigningKey(Vectors.Origin, KeyType.Witness, [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        var line = SignedNote.ParseLine(Vectors.LogLine.TrimEnd('\n'))!;
        Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", $"{Vectors.Text}\n{line with { KeyId = asWitness.Verifier.Id }}").SignedBy([asWitness.Verifier]));
        var cosigned = SignedNote.ParseLine(asWitness.Line(Vectors.Text, Vectors.Then).TrimEnd('\n'))!;
        Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", $"{Vectors.Text}\n{cosigned with { KeyId = Vectors.Log.Verifier.Id }}").SignedBy([Vectors.Log.Verifier]));
    }

    [Fact]
    public void Lines_of_unknown_keys_are_passed_over_even_when_they_share_a_name_or_an_identifier()
    {
        var line = SignedNote.ParseLine(One.Line("text\n", Vectors.Then).TrimEnd('\n'))!;
        var wrong = line with { Bytes = new byte[64] };
        var note = $"text\n\n{wrong with { KeyId = line.KeyId ^ 1 }}{wrong with { KeyName = "two.example/log" }}{Other.Line("another text\n", Vectors.Then)}{line}";
        SignedNote.Parse("it", note).SignedBy([One.Verifier]).ShouldHaveSingleItem().Key.ShouldBe(One.Verifier);
    }

    [Fact]
    public void A_wrong_line_of_a_known_key_spoils_the_note_whatever_else_is_right()
    {
        var line = SignedNote.ParseLine(One.Line("text\n", Vectors.Then).TrimEnd('\n'))!;
        foreach (var note in new[] { $"text\n\n{line}{line with { Bytes = new byte[64] }}", $"text\n\n{line with { Bytes = new byte[64] }}{line}" })
            Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", note).SignedBy([One.Verifier]));
        Should.Throw<DoesNotHold>(() => SignedNote.Parse("it", $"text\n\n{line}{Other.Line("another text\n", Vectors.Then)}").SignedBy([One.Verifier, Other.Verifier]));
    }

    [Fact]
    public void A_note_without_a_known_key_is_signed_by_nobody() => SignedNote.Parse("it", Signed("text\n")).SignedBy([Other.Verifier]).ShouldBeEmpty();

    [Fact]
    public void Sixteen_signatures_and_more_are_taken()
    {
        var keys = Enumerable.Range(1, 100).Select(number => Make($"key{number}.example", (byte)number)).ToList();
        SignedNote.Parse("it", "text\n\n" + string.Concat(keys.Select(key => key.Line("text\n", Vectors.Then)))).SignedBy([.. keys.Select(key => key.Verifier)]).Count.ShouldBe(100);
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com/foo")]
    [InlineData("example.com/foo+530d903a")]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ")]
    [InlineData("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void What_is_no_verifier_key_is_none(string text) => VerifierKey.Parse(text).ShouldBeNull();

    [Fact]
    public void A_key_of_a_type_that_is_not_known_here_is_none()
    {
        foreach (var type in new byte[] { 0x00, 0x02, 0x05, 0x06, 0xff }) VerifierKey.Parse(new VerifierKey("x.example", (KeyType)type, new byte[32]).ToString()).ShouldBeNull();
    }

    [Fact]
    public void A_signing_key_comes_back_from_its_file_and_no_other_does()
    {
        var secret = One.Secret();
        secret.ShouldStartWith($"PRIVATE+KEY+one.example/log+{One.Verifier.Id:x8}+");
        SigningKey.Parse(secret)!.Line("text\n", Vectors.Then).ShouldBe(One.Line("text\n", Vectors.Then));
        foreach (var wrong in new[] { "", secret[1..], secret[..^1], secret.Replace("one.", "two.", StringComparison.Ordinal), One.Verifier.ToString() }) SigningKey.Parse(wrong).ShouldBeNull();
    }

    private static string Signed(string text) => text + "\n" + One.Line(text, Vectors.Then);

    private static SigningKey Make(string name, byte seed) => new(name, KeyType.Log, [.. Enumerable.Repeat(seed, 32)]);
}
