using System.Text;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

public sealed class CheckpointTests
{
    private const string Root = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";

    public static TheoryData<string> NotCheckpoints =>
    [
        "\n", "origin\n", "origin\n8\n", $"\n8\n{Root}\n", $"origin\n\n{Root}\n", "origin\n8\n\n", $"origin\n08\n{Root}\n", $"origin\n+8\n{Root}\n", $"origin\n-8\n{Root}\n", $"origin\n 8\n{Root}\n",
        $"origin\n8 \n{Root}\n", $"origin\n8.0\n{Root}\n", $"origin\n0x8\n{Root}\n", $"origin\n٨\n{Root}\n", $"origin\n9223372036854775808\n{Root}\n", $"origin\neight\n{Root}\n",
        "origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQy\n", "origin\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyl=\n", $"origin\n8\n {Root}\n", "origin\n8\nAAAA\n", $"origin\n8\n{Root}\n\nmore\n",
    ];

    [Fact]
    public void It_says_log_size_and_root()
    {
        var checkpoint = Checkpoint.Parse("it", Encoding.UTF8.GetBytes(Vectors.Cosigned));
        (checkpoint.Origin, checkpoint.Size, checkpoint.Root.ToHex()).ShouldBe((Vectors.Origin, 8, Vectors.Roots[7].Hex));
        checkpoint.Note.Signatures.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(NotCheckpoints))]
    public void What_is_no_checkpoint_is_refused(string text) => Should.Throw<DoesNotHold>(() => Checkpoint.Parse("it", text + "\n" + Vectors.Log.Line(text, Vectors.Then)));

    [Fact]
    public void What_is_not_utf_8_is_refused() => Should.Throw<DoesNotHold>(() => Checkpoint.Parse("it", [0xff, .. Encoding.UTF8.GetBytes(Vectors.Checkpoint)]));

    [Fact]
    public void Lines_after_the_root_are_signed_and_else_passed_over() => Parse($"{Vectors.Text}more\n").Size.ShouldBe(8);

    [Fact]
    public void The_largest_size_is_taken() => Parse($"{Vectors.Origin}\n9223372036854775807\n{Root}\n").Size.ShouldBe(long.MaxValue);

    [Fact]
    public void Only_the_log_that_the_key_is_of_is_trusted()
    {
        var other = new SigningKey("other.example", KeyType.Log, new byte[32]);
        var text = Vectors.Text.Replace(Vectors.Origin, "other.example", StringComparison.Ordinal);
        // Even when the right key signed it: its name is another log's.
        Should.Throw<DoesNotHold>(() => Trusting().OfLog(Parse(text, Vectors.Log))).Message.ShouldContain("other.example");
        Should.Throw<DoesNotHold>(() => new Trust([Vectors.Log.Verifier, other.Verifier], [], 0).OfLog(Parse(text, Vectors.Log))).Message.ShouldContain("not signed");
        Should.Throw<DoesNotHold>(() => Trusting().OfLog(Parse(Vectors.Text, other))).Message.ShouldContain("not signed");
        Trusting().OfLog(Parse(Vectors.Text)).Key.ShouldBe(Vectors.Log.Verifier);
    }

    [Fact]
    public void A_log_may_have_had_several_keys()
    {
        var next = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        var trust = new Trust([Vectors.Log.Verifier, next.Verifier], [], 0);
        trust.OfLog(Parse(Vectors.Text)).Key.ShouldBe(Vectors.Log.Verifier);
        trust.OfLog(Parse(Vectors.Text, next)).Key.ShouldBe(next.Verifier);
    }

    [Fact]
    public void The_empty_tree_has_the_empty_root()
    {
        Trusting().OfLog(Parse($"{Vectors.Origin}\n0\n{Merkle.Empty}\n")).Key.ShouldBe(Vectors.Log.Verifier);
        Should.Throw<DoesNotHold>(() => Trusting().OfLog(Parse($"{Vectors.Origin}\n0\n{Root}\n")));
    }

    [Fact]
    public void As_many_witnesses_as_are_needed_must_have_cosigned()
    {
        var witnesses = Enumerable.Range(1, 3).Select(number => new SigningKey($"witness.example/{number}", KeyType.Witness, [.. Enumerable.Repeat((byte)number, 32)])).ToList();
        var checkpoint = Checkpoint.Parse("it", Vectors.Checkpoint + witnesses[0].Line(Vectors.Text, Vectors.Then) + witnesses[2].Line(Vectors.Text, Vectors.Then));
        Cosigners(2).Select(signer => signer.Key).ShouldBe([witnesses[0].Verifier, witnesses[2].Verifier]);
        Cosigners(1).Count.ShouldBe(2);
        Should.Throw<DoesNotHold>(() => Cosigners(3)).Message.ShouldContain("witness.example/2");

        IReadOnlyList<Signer> Cosigners(int needed) => new Trust([Vectors.Log.Verifier], [.. witnesses.Select(key => key.Verifier)], needed).Cosigners(checkpoint);
    }

    [Fact]
    public void A_witness_that_cosigned_twice_counts_once_with_its_latest_time()
    {
        var second = new SigningKey("witness.example/2", KeyType.Witness, new byte[32]);
        var checkpoint = Checkpoint.Parse("it", Vectors.Checkpoint + Vectors.Witness.Line(Vectors.Text, Vectors.Then.AddHours(1)) + Vectors.WitnessLine);
        var trust = new Trust([Vectors.Log.Verifier], [Vectors.Witness.Verifier, second.Verifier], 1);
        trust.Cosigners(checkpoint).ShouldHaveSingleItem().At.ShouldBe(Vectors.Then.AddHours(1));
        Should.Throw<DoesNotHold>(() => (trust with { Needed = 2 }).Cosigners(checkpoint));
    }

    [Fact]
    public void A_wrong_cosignature_of_a_witness_refuses_even_where_it_is_not_needed()
    {
        var second = new SigningKey("witness.example/2", KeyType.Witness, new byte[32]);
        var checkpoint = Checkpoint.Parse("it", Vectors.Cosigned + second.Line("another text\n", Vectors.Then));
        Should.Throw<DoesNotHold>(() => new Trust([Vectors.Log.Verifier], [Vectors.Witness.Verifier, second.Verifier], 1).Cosigners(checkpoint));
    }

    [Fact]
    public void A_cosignature_without_a_time_is_none()
    {
        var checkpoint = Checkpoint.Parse("it", Vectors.Checkpoint + Vectors.Witness.Line(Vectors.Text, DateTimeOffset.UnixEpoch));
        Should.Throw<DoesNotHold>(() => new Trust([Vectors.Log.Verifier], [Vectors.Witness.Verifier], 1).Cosigners(checkpoint));
    }

    private static Trust Trusting() => new([Vectors.Log.Verifier], [], 0);

    private static Checkpoint Parse(string text, SigningKey? key = null) => Checkpoint.Parse("it", text + "\n" + (key ?? Vectors.Log).Line(text, Vectors.Then));
}
