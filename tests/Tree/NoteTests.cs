using System.Text;
using ArmedPolicingGov.Ledger.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Signed notes: the specification's own, and each way in which one is to be refused.</summary>
public sealed class NoteTests
{
    private static readonly VerifierKey Known = VerifierKey.Parse(Vectors.SpecificationKey);

    public static TheoryData<string> Malformed =>
    [
        "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n\n",
        "text\n" + Vectors.LogLine + "\n",
        "text\n\n" + Vectors.LogLine,
        "text\n\n" + Vectors.LogLine + "\n" + Vectors.LogLine,
        "text\n\n" + Vectors.LogLine + "\nnot a signature\n",
        "text\n\n" + Vectors.LogLine.Replace('—', '-') + "\n",
        "text\n\n" + Vectors.LogLine + " \n",
        "text\n\n" + Vectors.LogLine + "\r\n",
        "text\t\n\n" + Vectors.LogLine + "\n",
        "te\0xt\n\n" + Vectors.LogLine + "\n",
        "te\ud800xt\n\n" + Vectors.LogLine + "\n",
        "text\n\n—  " + Vectors.LogLine.Split(' ')[^1] + "\n",
        "text\n\n— a+b " + Vectors.LogLine.Split(' ')[^1] + "\n",
        "text\n\n— a\u00a0b " + Vectors.LogLine.Split(' ')[^1] + "\n",
        "text\n\n— a\u2003b " + Vectors.LogLine.Split(' ')[^1] + "\n",
        "text\n\n— a.example AAAA\n",
        "text\n\n— a.example AAAAAA==\n",
        "text\n\n— a.example AAAAAAA\n",
        "text\n\n— a.example AAAAAAB=\n",
        "text\n\n— a.example AAAA AAAA\n",
        "text\n\n— a.example\n",
        "text\n\n" + string.Concat(Enumerable.Repeat("— a.example AAAAAAA=\n", 101)),
    ];

    [Fact]
    public void The_specification_s_note_is_opened()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(Vectors.SpecificationNote));
        note.Text.ShouldBe("This is an example message.\n");
        note.Open([Known]).ShouldBe([Known]);
        note.ToString().ShouldBe(Vectors.SpecificationNote);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_note_is_refused(string text) => Should.Throw<FormatException>(() => SignedNote.Parse(text));

    [Fact]
    public void What_is_no_utf8_is_refused() =>
        Should.Throw<FormatException>(() => SignedNote.Parse([0xff, .. Encoding.UTF8.GetBytes(Vectors.SpecificationNote)]));

    [Fact]
    public void A_note_of_more_than_a_mebibyte_is_refused() =>
        Should.Throw<FormatException>(() => SignedNote.Parse(Encoding.UTF8.GetBytes(new string('a', SignedNote.LongestInBytes) + Vectors.SpecificationNote)));

    [Fact]
    public void The_text_ends_at_the_last_blank_line()
    {
        var key = SigningKey.Generate("a.example");
        const string Text = "one\n\n\ntwo\n\n— no signature, but a part of the text\n";
        var note = new SignedNote(Text, [key.Sign(Text)]).ToString();
        SignedNote.Parse(note).Text.ShouldBe(Text);
        SignedNote.Parse(note).Open([key.Verifier]).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_signature_does_not_cover_the_blank_line()
    {
        var key = SigningKey.Generate("a.example");
        new SignedNote("text\n", [key.Sign("text\n\n")]).ToString().ShouldSatisfyAllConditions(
            note => Should.Throw<FormatException>(() => SignedNote.Parse(note).Open([key.Verifier])));
    }

    [Fact]
    public void Any_altered_letter_of_the_text_or_signature_is_refused()
    {
        var note = Encoding.UTF8.GetBytes(Vectors.SpecificationNote);
        for (var at = 0; at < note.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                byte[] altered = [.. note];
                altered[at] ^= (byte)(1 << bit);
                Should.Throw<FormatException>(() => SignedNote.Parse(altered).Open([Known]));
            }
        }
    }

    [Fact]
    public void Signatures_of_others_are_passed_over()
    {
        var other = SigningKey.Generate("b.example");
        var note = SignedNote.Parse(Vectors.SpecificationNote);
        var first = note with { Signatures = [other.Sign("something else\n"), .. note.Signatures] };
        SignedNote.Parse(first.ToString()).Open([Known]).ShouldBe([Known]);
    }

    [Fact]
    public void A_note_that_nobody_known_signed_is_refused()
    {
        var note = SignedNote.Parse(Vectors.SpecificationNote);
        Should.Throw<FormatException>(() => note.Open([SigningKey.Generate("b.example").Verifier]));
        Should.Throw<FormatException>(() => note.Open([SigningKey.Generate("example.com/foo").Verifier]));
        Should.Throw<FormatException>(() => note.Open([]));
    }

    [Fact]
    public void A_wrong_signature_of_a_known_key_is_refused_beside_a_right_one()
    {
        var key = SigningKey.Generate("b.example");
        var note = SignedNote.Parse(Vectors.SpecificationNote).With(key.Sign("something else\n"));
        Should.Throw<FormatException>(() => note.Open([Known, key.Verifier]));
        note.Open([Known]).ShouldBe([Known]);
        var twice = SignedNote.Parse(Vectors.SpecificationNote);
        twice = twice.With(new NoteSignature(Known.Name, Known.Id, new byte[64]));
        Should.Throw<FormatException>(() => twice.Open([Known]));
    }

    [Fact]
    public void A_key_s_kind_is_part_of_it()
    {
        var key = SigningKey.Generate("b.example");
        var note = new SignedNote("text\n", [key.Cosign("text\n", Vectors.WitnessTime)]);
        note.Open([key.Cosigner]).ShouldBe([key.Cosigner]);
        Should.Throw<FormatException>(() => note.Open([key.Verifier]));
    }

    [Fact]
    public void A_hundred_signatures_are_read()
    {
        SigningKey[] keys = [.. Enumerable.Range(0, 100).Select(at => SigningKey.Generate($"w{at}.example"))];
        var note = new SignedNote("text\n", [.. keys.Select(key => key.Sign("text\n"))]);
        SignedNote.Parse(note.ToBytes()).Open([.. keys.Select(key => key.Verifier)]).Count.ShouldBe(100);
    }
}
