using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Verifier.Tests.Dumps.TestLedger;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

public sealed class DumpTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly TestLedger ledger = Sample.Make();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task An_honest_dump_holds_and_says_what_it_holds()
    {
        ledger.Leaves.Count.ShouldBe(Sample.Size);
        var said = (await CheckAsync(ledger.Write(scratch), "--witness", Vectors.WitnessKey)).ShouldHold();
        foreach (var words in new[]
        {
            "norfolk, simulated, made 2026-02-01T00:00:00Z", Vectors.Origin, "22, of which 20 are signed by 4 checkpoints", "the last 2 entries", "up to 20 entries, by witness.hmicfrs.example/w1 at 2023-09-05 00:00:00 UTC",
            "acts         7, of which 1 have no leaf", "versions     15, and 1 erased", "documents    2", "not checked  ledger.store",
        }) said.ShouldContain(words);
    }

    [Fact]
    public async Task It_holds_without_witnesses_and_says_so() => (await CheckAsync(ledger.Write(scratch))).ShouldHold().ShouldContain("no witness was asked for");

    [Fact]
    public async Task What_enough_witnesses_cosigned_may_be_less_than_what_is_signed()
    {
        var second = Sample.SecondWitness.Verifier.ToString();
        (await CheckAsync(ledger.Write(scratch), "--witness", Vectors.WitnessKey, "--witness", second)).ShouldHold().ShouldContain("up to 14 entries");
        (await CheckAsync(ledger.Write(scratch), "--witness", Vectors.WitnessKey, "--witness", second, "--needed", "1")).ShouldHold().ShouldContain("up to 20 entries");
        var third = new SigningKey("witness.example/3", KeyType.Witness, new byte[32]).Verifier.ToString();
        (await CheckAsync(ledger.Write(scratch), "--witness", third)).ShouldNotHold("no checkpoint is cosigned by 1 of the 1 witnesses");
    }

    [Fact]
    public async Task A_cosignature_that_is_served_and_not_kept_counts_too()
    {
        ledger.Served += Sample.SecondWitness.Line(ledger.Served![..(ledger.Served!.IndexOf("\n\n", StringComparison.Ordinal) + 1)], Vectors.Then);
        (await CheckAsync(ledger.Write(scratch), "--witness", Sample.SecondWitness.Verifier.ToString())).ShouldHold().ShouldContain("up to 20 entries");
    }

    [Fact]
    public async Task A_dump_that_ends_with_a_checkpoint_has_nothing_unsigned()
    {
        ledger.Sign();
        (await CheckAsync(ledger.Write(scratch))).ShouldHold().ShouldNotContain("not signed");
    }

    [Fact]
    public async Task A_ledger_may_have_changed_its_key()
    {
        var next = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        ledger.Sign(next);
        (await CheckAsync(ledger.Write(scratch), "--key", next.Verifier.ToString())).ShouldHold();
        (await CheckAsync(ledger.Write(scratch))).ShouldNotHold("ledger.checkpoints", "not signed by the key given");
    }

    [Fact]
    public async Task A_fact_whose_last_version_was_erased_is_known_again_by_a_later_one_only()
    {
        ledger.Rows(Audits.Known).ShouldAllBe(row => row["key"] != "norfolk/a1");
        ledger.Act(hasLeaf: true, "force/norfolk", (Audits, ["norfolk/a1", "norfolk/hq", "2026-01-05", "t", null], false));
        (await CheckAsync(ledger.Write(scratch))).ShouldHold();
        ledger.Rows(Audits.Known).RemoveAll(row => row["key"] == "norfolk/a1").ShouldBe(1);
        (await CheckAsync(ledger.Write(scratch))).ShouldNotHold("armouries.now_armoury_audits norfolk/a1 seq 23: is missing");
    }

    [Fact]
    public async Task A_ledger_from_before_acts_had_leaves_holds()
    {
        var old = new TestLedger();
        old.Act(hasLeaf: false, "national", (Armouries, ["norfolk/hq", "norfolk", "Headquarters", "2020-01-01", null], false));
        old.Act(hasLeaf: false, "national", (Armouries, ["norfolk/hq", "norfolk", "Headquarters (north)", "2020-01-01", null], false));
        old.Sign();
        (await CheckAsync(old.Write(scratch))).ShouldHold().ShouldContain("2, of which 2 have no leaf: who did them and why is not proved");
    }

    [Fact]
    public async Task A_large_ledger_holds_with_its_tiles()
    {
        var large = new TestLedger();
        for (var number = 0; number < 70; number++) large.Act(hasLeaf: true, "national", [.. Enumerable.Range(0, 9).Select(each => (Armouries, new[] { $"norfolk/{number}-{each}", "norfolk", "x", "2020-01-01", null }, false))]);
        large.Sign();
        var tree = large.Tree;
        large.Rows("ledger.tiles").Add(new(StringComparer.Ordinal) { ["level"] = "1", ["tile"] = "0", ["hashes"] = Bytea([.. tree.Range(0, 256), .. tree.Range(256, 512)]) });
        (await CheckAsync(large.Write(scratch))).ShouldHold().ShouldContain("700, of which 700 are signed");
        foreach (var (level, tile, hashes) in new[] { ("1", "0", (byte[])[.. tree.Range(256, 512), .. tree.Range(0, 256)]), ("1", "1", tree.Range(0, 256)), ("2", "0", tree.Range(0, 256)), ("0", "0", tree.Range(0, 1)), ("1", "0", tree.Range(0, 256)[..31]), ("1", "0", [.. tree.Range(0, 256), .. tree.Range(256, 512), .. tree.Range(512, 700)]) })
        {
            (large.Row("ledger.tiles", 0)["level"], large.Row("ledger.tiles", 0)["tile"], large.Row("ledger.tiles", 0)["hashes"]) = (level, tile, Bytea(hashes));
            (await CheckAsync(large.Write(scratch))).ShouldNotHold("tables/ledger.tiles/000000 line 1", $"of tile {tile} of level {level} is not what the entries give");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(22)]
    public async Task A_dump_that_goes_on_from_a_checkpoint_seen_before_holds(int size) =>
        (await CheckAsync(ledger.Write(scratch), "--since", scratch.Write("old", Vectors.Sign(ledger.Tree, size)))).ShouldHold().ShouldContain($"the first {size}");

    [Fact]
    public async Task A_dump_that_does_not_go_on_from_it_is_refused()
    {
        var other = new PlainTree(ledger.Leaves.Select((leaf, seq) => seq == 4 ? [] : leaf).Append([]));
        var dump = ledger.Write(scratch);
        (await CheckAsync(dump, "--since", scratch.Write("old", Vectors.Sign(other, 5)))).ShouldNotHold("old", "rewritten");
        (await CheckAsync(dump, "--since", scratch.Write("old", Vectors.Sign(other, 4)))).ShouldHold();
        (await CheckAsync(dump, "--since", scratch.Write("old", Vectors.Sign(other, 23)))).ShouldNotHold("old", "is of 23 entries, and the dump has 22");
        (await CheckAsync(dump, "--since", scratch.Write("old", Vectors.Sign(ledger.Tree, 6, new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]))))).ShouldNotHold("old", "not signed");
    }

    [Fact]
    public async Task Of_very_many_faults_a_hundred_are_named_and_all_are_counted()
    {
        var large = new TestLedger();
        large.Act(hasLeaf: true, "national", [.. Enumerable.Range(0, 150).Select(number => (Armouries, new[] { $"norfolk/{number}", "norfolk", "x", "2020-01-01", null }, false))]);
        large.Sign();
        foreach (var row in large.Rows(Armouries.Table).Concat(large.Rows(Armouries.Known))) row["name"] = "y";
        var error = (await CheckAsync(large.Write(scratch))).ShouldNotHold("has 150 faults, of which the first 100 are named");
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(101);
    }

    [Fact]
    public async Task A_document_that_no_record_names_is_told_apart()
    {
        ledger.Keep([1, 2, 3], 10);
        (await CheckAsync(ledger.Write(scratch))).ShouldHold().ShouldContain("documents    3, of which 1 are named by no record");
    }

    [Fact]
    public async Task Several_faults_are_all_named()
    {
        ledger.Version(Armouries, 0)["name"] = "x";
        ledger.Version(Audits, 4)["on"] = "2026-01-02";
        ledger.Row("ledger.acts", 3)["person"] = "norfolk/1";
        (await CheckAsync(ledger.Write(scratch))).ShouldNotHold("armouries norfolk/hq seq 0", "armoury_audits norfolk/a2 seq 4", "acts 019b7d5a-0000-7000-8000-000000000003 seq 10", "has 4 faults");
    }

    [Fact]
    public async Task What_is_no_dump_is_refused()
    {
        (await CheckAsync(scratch.Write("text", "hello"))).ShouldNotHold("damaged or cut off");
        (await CheckAsync(scratch.Write("empty", ""))).ShouldNotHold("");
        (await CheckAsync(scratch.Write("none", DumpWriter.Pack([])))).ShouldNotHold("");
        (await CheckAsync(scratch.Write("other", DumpWriter.Pack([("hello", [])])))).ShouldNotHold("end.json");
        (await CheckAsync(scratch["nowhere"])).ShouldBeWronglyCalled("nowhere");
    }

    [Fact]
    public async Task A_dump_that_was_cut_off_anywhere_is_refused_unless_all_of_it_is_there()
    {
        var whole = File.ReadAllBytes(ledger.Write(scratch));
        var refused = 0;
        foreach (var length in Enumerable.Range(0, 60).Select(step => whole.Length * step / 60).Concat([.. new[] { 1, 2, 4, 8, 9, 12, 20, 40, 100 }.Select(left => whole.Length - left)]))
        {
            var called = await CheckAsync(scratch.Write("cut", whole[..length]));
            if (called.Code == 0) DumpWriter.Same(whole, whole[..length]).ShouldBeTrue($"{length} of {whole.Length}");
            else called.ShouldNotHold("");
            refused += called.Code;
        }

        refused.ShouldBeGreaterThan(55);
    }

    [Fact]
    public async Task A_dump_with_something_behind_its_end_is_refused()
    {
        var whole = File.ReadAllBytes(ledger.Write(scratch));
        (await CheckAsync(scratch.Write("more", [.. whole, .. DumpWriter.Pack([("more", [1])])]))).ShouldNotHold("goes on after the end");
        (await CheckAsync(ledger.Write(scratch, members: all => all.Add(("tables/ledger.acts/000009", []))))).ShouldNotHold("tables/ledger.acts/000009 stands after end.json");
    }

    [Fact]
    public async Task A_byte_altered_anywhere_in_what_was_packed_is_found()
    {
        List<(string Name, byte[] Content)> members = [];
        ledger.Write(scratch, members: all => members.AddRange(all));
        foreach (var (at, (name, content)) in members.Index())
        {
            for (var place = 0; place < content.Length; place += Math.Max(1, content.Length / 6))
            {
                byte[] altered = [.. content];
                altered[place] ^= 1;
                var called = await CheckAsync(scratch.Write("altered", DumpWriter.Pack([.. members.Take(at), (name, altered), .. members.Skip(at + 1)])));
                called.ShouldNotHold("");
            }
        }
    }

    [Fact]
    public async Task A_byte_altered_anywhere_in_the_file_is_found_or_changes_nothing()
    {
        var whole = File.ReadAllBytes(ledger.Write(scratch));
        for (var place = 0; place < whole.Length; place += Math.Max(1, whole.Length / 200))
        {
            byte[] altered = [.. whole];
            altered[place] ^= 0x10;
            // The headers of gzip and tar hold dates and the like, which say nothing.
            if ((await CheckAsync(scratch.Write("altered", altered))).Code == 0) DumpWriter.Same(whole, altered).ShouldBeTrue($"byte {place}");
        }
    }

    [Theory]
    [InlineData("77777777777")]
    [InlineData("-1")]
    [InlineData("size")]
    public async Task A_length_that_no_member_can_have_is_damage(string length)
    {
        foreach (var header in new[] { 0, 1024 })
        {
            (await CheckAsync(scratch.Write("length", SpoiltTar.WithLength(File.ReadAllBytes(ledger.Write(scratch)), header, length)))).ShouldNotHold("damaged or cut off");
        }
    }

    [Fact]
    public async Task A_text_of_a_record_cannot_steer_the_terminal()
    {
        ledger.Version(Armouries, 0)["key"] = "\u001b[2J\u202e";
        var error = (await CheckAsync(ledger.Write(scratch))).ShouldNotHold("\\u001b[2J\\u202e");
        error.ShouldNotContain("\u001b");
    }

    private Task<Called> CheckAsync(string dump, params string[] options) => Called.WithAsync(["dump", dump, "--key", Vectors.LogKey, .. options]);
}
