using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Proofs;
using ArmedPolicingGov.Verifier.Trees;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>The verb that most people will ever use: does this record stand in the ledger?</summary>
public sealed class ProofTests : IDisposable
{
    private const int Size = 13;
    private const int Index = 6;

    private readonly Scratch scratch = new();
    private readonly Recorded record = Recorded.Make(Index);
    private readonly PlainTree tree;

    public ProofTests() => tree = new PlainTree(Enumerable.Range(0, Size).Select(index => Encoding.UTF8.GetBytes(Recorded.Make(index).Leaf)));

    public static TheoryData<string, string> Malformed => new()
    {
        { "c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2" },
        { "c2sp.org/tlog-proof@v1\n", "" },
        { "c2sp.org/tlog-proof@v1\n", "\nc2sp.org/tlog-proof@v1\n" },
        { "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\r\n" },
        { "index 5\n", "" },
        { "index 5", "index 05" },
        { "index 5", "index  5" },
        { "index 5", "index -5" },
        { "index 5", "index 5 " },
        { "index 5", "Index 5" },
        { "index 5", "extra AAAA=\nindex 5" },
        { "index 5", "extra\nindex 5" },
        { "index 5", "index 5\nextra AAAA" },
        { "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=", "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnm" },
        { "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=", " vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=" },
        { "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=", "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnmt=" },
        { "CWFLc=\n\n", "CWFLc=\n" },
        { "CWFLc=\n\n", "CWFLc=\n\n\n" },
    };

    public static TheoryData<string, string> SpoiltExtras => new()
    {
        { "norfolk/hq", "norfolk/h2" },
        { "norfolk/audit-1", "norfolk/audit-2" },
        { "\"seq\":", "\"seq\": " },
        { "force/norfolk", "force/suffolk" },
        { "123456Z", "123457Z" },
        { "armoury_audits", "armoury_audit" },
        { "019b7d5a", "019b7d5b" },
        { "\"v\":1", "\"v\":2" },
        { "\"v\":1", "\"v\":1,\"w\":1" },
    };

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_published_proof_holds_in_the_order_of_checks()
    {
        var proof = ProofFile.Parse("it", Encoding.UTF8.GetBytes(Vectors.Proof));
        var trust = new Trust([VerifierKey.Parse(Vectors.LogKey)!], [VerifierKey.Parse(Vectors.WitnessKey)!], 1);
        var leaf = Merkle.Leaf(Vectors.Entries[5]);
        trust.OfLog(proof.Checkpoint).Key.Name.ShouldBe(Vectors.Origin);
        trust.Cosigners(proof.Checkpoint).ShouldHaveSingleItem().At.ShouldBe(Vectors.Then);
        (proof.Extra, proof.Index).ShouldBe((null, 5));
        InclusionProof.Holds(leaf, proof.Index, proof.Checkpoint.Size, proof.Path, proof.Checkpoint.Root).ShouldBeTrue();
    }

    [Fact]
    public async Task The_published_proof_holds_for_its_bytes_and_says_that_they_are_no_record()
    {
        var (proof, leaf) = (scratch.Write("it.tlog-proof", Vectors.Proof), scratch.Write("leaf", Vectors.Entries[5]));
        var said = (await Called.WithAsync("proof", proof, "--key", Vectors.LogKey, "--witness", Vectors.WitnessKey, "--leaf", leaf)).ShouldHold();
        said.ShouldContain("says nothing about a record");
        said.ShouldContain("cosigned  by witness.hmicfrs.example/w1 at 2023-09-05 00:00:00 UTC");
        foreach (var other in Vectors.Entries.Where(entry => entry != Vectors.Entries[5]))
            (await Called.WithAsync("proof", proof, "--key", Vectors.LogKey, "--leaf", scratch.Write("leaf", other))).ShouldNotHold("not shown to be entry 5");
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_proof_file_is_refused(string right, string wrong)
    {
        Vectors.Proof.ShouldContain(right);
        var file = scratch.Write("it.tlog-proof", Vectors.Proof.Replace(right, wrong, StringComparison.Ordinal));
        (await Called.WithAsync("proof", file, "--key", Vectors.LogKey, "--leaf", scratch.Write("leaf", Vectors.Entries[5]))).ShouldNotHold("it.tlog-proof");
    }

    [Fact]
    public async Task A_proof_of_a_record_holds_and_says_what_is_proved()
    {
        var said = (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey)).ShouldHold();
        foreach (var word in new[]
        {
            "Entry 6 of the ledger armedpolicinggov.example/ledger", "armoury_audits", "force/norfolk", "seq       6", Recorded.Act, "2026-01-02 03:04:05.123456 UTC", "13 entries", "key 435c8c04",
            "by witness.hmicfrs.example/w1 at 2023-09-05 00:00:00 UTC", "armoury      norfolk/hq", "audit        norfolk/audit-1", "independent  true", "summary      All “keys” counted\\u000aTwice",
        }) said.ShouldContain(word);
    }

    [Fact]
    public async Task A_proof_that_does_not_show_the_record_holds_for_its_leaf()
    {
        var said = (await ProveAsync(record.ExtraOfLeaf)).ShouldHold();
        said.ShouldContain("armoury_audits");
        said.ShouldContain("not shown");
        said.ShouldNotContain("norfolk/hq");
        said.ShouldContain("no witness was asked for");
    }

    [Fact]
    public async Task The_leaf_may_be_given_beside_the_proof()
    {
        var leaf = scratch.Write("leaf", record.Leaf);
        (await ProveAsync(null, "--leaf", leaf)).ShouldHold().ShouldContain("armoury_audits");
        (await ProveAsync(record.Extra, "--leaf", leaf)).ShouldHold();
        (await ProveAsync(record.Extra, "--leaf", scratch.Write("leaf", record.Leaf + "\n"))).ShouldNotHold("another leaf");
        (await ProveAsync(null, "--leaf", scratch.Write("leaf", record.Leaf + "\n"))).ShouldNotHold("no leaf of a ledger");
        (await ProveAsync(null, "--leaf", scratch.Write("leaf", Recorded.Make(Index + 1).Leaf))).ShouldNotHold("calls itself entry 7");
    }

    [Fact]
    public async Task Without_a_leaf_nothing_is_proved() => (await ProveAsync(null)).ShouldNotHold("proves nothing about a record");

    [Theory]
    [MemberData(nameof(SpoiltExtras))]
    public async Task A_record_or_leaf_that_was_altered_is_refused(string right, string wrong)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, string>>(record.Extra)!;
        var touched = members.Keys.Where(name => members[name].Contains(right, StringComparison.Ordinal)).ToList();
        touched.ShouldNotBeEmpty();
        foreach (var name in touched)
        {
            var altered = new Dictionary<string, string>(members, StringComparer.Ordinal) { [name] = members[name].Replace(right, wrong, StringComparison.Ordinal) };
            (await ProveAsync(JsonSerializer.Serialize(altered))).ShouldNotHold("it.tlog-proof");
        }
    }

    [Fact]
    public async Task A_record_with_all_digests_made_again_is_still_not_in_the_tree()
    {
        var forged = Recorded.Make(Index, version: record.Version.Replace("norfolk/hq", "norfolk/h2", StringComparison.Ordinal));
        (await ProveAsync(forged.Extra)).ShouldNotHold("not shown to be entry 6");
        (await ProveAsync(forged.ExtraOfLeaf)).ShouldNotHold("not shown to be entry 6");
    }

    [Fact]
    public async Task A_record_of_another_key_than_the_one_shown_is_refused()
    {
        var odd = Recorded.Make(Index, key: """{"audit":"norfolk/audit-2"}""");
        (await ProveAsync(odd.Extra, TreeWith(odd))).ShouldNotHold("another key");
        var keyless = Recorded.Make(Index, key: "{}");
        (await ProveAsync(keyless.Extra, TreeWith(keyless))).ShouldNotHold("another key");
    }

    [Fact]
    public async Task A_record_that_is_not_spelled_canonically_is_refused_though_its_digest_is_right()
    {
        foreach (var version in new[] { """{"audit":"norfolk/audit-1","armoury":"a"}""", """{"audit":"norfolk/audit-1" }""", """{"audit":"norfolk/audit-1","audit":"norfolk/audit-1"}""", """{"armoury":1,"audit":"norfolk/audit-1"}""", """{"armoury":"","audit":"norfolk/audit-1"}""", """{"audit":"norfolk\u002faudit-1"}""" })
        {
            var odd = Recorded.Make(Index, version: version);
            (await ProveAsync(odd.Extra, TreeWith(odd))).ShouldNotHold("not canonical JSON");
        }
    }

    [Fact]
    public async Task What_stands_beside_the_proof_is_of_one_form_only()
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, string>>(record.Extra)!;
        foreach (var name in members.Keys) (await ProveAsync(JsonSerializer.Serialize(members.Where(member => member.Key != name).ToDictionary()))).ShouldNotHold("extra");
        (await ProveAsync(JsonSerializer.Serialize(members.Append(new("more", "x")).ToDictionary()))).ShouldNotHold("extra");
        foreach (var extra in new[] { "", "[]", "{}", "null", "{\"leaf\":1}", "{\"leaf\":null}", record.ExtraOfLeaf + "}", "{\"leaf\":\"\\ud800\"}", record.ExtraOfLeaf[..^1] + ",\"leaf\":\"x\"}" }) (await ProveAsync(extra)).ShouldNotHold("extra");
        (await ProveAsync(record.Extra.Replace(Convert.ToBase64String(record.Salt), Convert.ToBase64String(record.Salt[..15]), StringComparison.Ordinal))).ShouldNotHold("salt");
    }

    [Fact]
    public async Task A_leaf_stands_at_its_own_place_only()
    {
        var other = new PlainTree(Enumerable.Range(0, Size).Select(index => Encoding.UTF8.GetBytes(Recorded.Make(index == 2 ? Index : index).Leaf)));
        var proof = $"c2sp.org/tlog-proof@v1\nextra {Base64(record.Extra)}\nindex 2\n{string.Concat(other.Inclusion(2, Size).Select(hash => hash + "\n"))}\n{Vectors.Sign(other, Size)}";
        (await Called.WithAsync("proof", scratch.Write("it.tlog-proof", proof), "--key", Vectors.LogKey)).ShouldNotHold("calls itself entry 6");
    }

    [Fact]
    public async Task A_spoilt_path_is_refused()
    {
        foreach (var (how, path) in Spoilt.Ways(tree.Inclusion(Index, Size), tree.Root()).Where((_, at) => at % 3 == 0))
        {
            var called = await ProveAsync(record.Extra, tree, path);
            called.Code.ShouldBe(1, how);
        }
    }

    [Fact]
    public async Task A_log_that_is_not_the_key_s_is_refused()
    {
        var other = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        (await Called.WithAsync("proof", Proof(record.Extra), "--key", other.Verifier.ToString())).ShouldNotHold("not signed by the key given");
        var named = new SigningKey("other.example", KeyType.Log, [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        (await Called.WithAsync("proof", Proof(record.Extra), "--key", named.Verifier.ToString())).ShouldNotHold("the key given is that of “other.example”");
    }

    [Fact]
    public async Task Witnesses_that_did_not_cosign_are_missed()
    {
        var other = new SigningKey("witness.example/2", KeyType.Witness, new byte[32]).Verifier.ToString();
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--witness", other)).ShouldNotHold("witness.example/2");
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--witness", other, "--needed", "1")).ShouldHold();
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--witness", other, "--needed", "2")).ShouldNotHold("witness.example/2");
    }

    [Fact]
    public async Task The_first_miss_in_the_order_of_checks_is_the_one_that_is_told()
    {
        // Wrong are the leaf, the log's signature, the witness's and the path; each is mended in turn.
        var forged = Recorded.Make(Index + 1);
        var wrongLog = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        string[] options = ["--key", Vectors.LogKey, "--witness", Vectors.WitnessKey];
        (await Called.WithAsync(["proof", Proof(forged.ExtraOfLeaf, log: wrongLog, isCosigned: false, path: []), .. options])).ShouldNotHold("calls itself entry 7");
        (await Called.WithAsync(["proof", Proof(record.Extra, log: wrongLog, isCosigned: false, path: []), .. options])).ShouldNotHold("not signed by the key given");
        (await Called.WithAsync(["proof", Proof(record.Extra, isCosigned: false, path: []), .. options])).ShouldNotHold("cosigned by 0 of the 1");
        (await Called.WithAsync(["proof", Proof(record.Extra, path: []), .. options])).ShouldNotHold("not shown to be entry 6");
        (await Called.WithAsync(["proof", Proof(record.Extra), .. options])).ShouldHold();
    }

    [Fact]
    public async Task With_a_checkpoint_seen_before_the_ledger_must_go_on_from_it()
    {
        var old = scratch.Write("old", Vectors.Sign(tree, 5));
        string[] since = ["--since", old, "--consistency", Joint(5, tree)];
        (await ProveAsync(record.Extra, since)).ShouldHold().ShouldContain("goes on from the checkpoint of 5 entries");
        var rewritten = new PlainTree(Enumerable.Range(0, Size).Select(index => index == 1 ? [] : tree.Entry(index)));
        (await ProveAsync(record.Extra, "--since", scratch.Write("old", Vectors.Sign(rewritten, 5)), "--consistency", Joint(5, tree))).ShouldNotHold("not shown to go on from");
        (await ProveAsync(record.Extra, "--since", scratch.Write("old", Vectors.Sign(tree, 5)), "--consistency", Joint(5, rewritten))).ShouldNotHold("another checkpoint");
        (await ProveAsync(record.Extra, "--since", scratch.Write("old", Vectors.Sign(tree, 4)), "--consistency", Joint(5, tree))).ShouldNotHold("of size 4");
        (await ProveAsync(record.Extra, "--since", scratch.Write("old", Vectors.Sign(tree, 5, new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]))), "--consistency", Joint(5, tree))).ShouldNotHold("not signed");
    }

    [Fact]
    public async Task Asking_wrongly_is_told_apart_from_what_does_not_hold()
    {
        var proof = Proof(record.Extra);
        (await Called.WithAsync("proof", proof)).ShouldBeWronglyCalled("--key");
        (await Called.WithAsync("proof", "--key", Vectors.LogKey)).ShouldBeWronglyCalled("");
        (await Called.WithAsync("proof", scratch["nowhere"], "--key", Vectors.LogKey)).ShouldBeWronglyCalled("nowhere");
        (await Called.WithAsync("proof", scratch.Path, "--key", Vectors.LogKey)).ShouldBeWronglyCalled(scratch.Path);
        (await Called.WithAsync("proof", proof, "--key", "no key")).ShouldBeWronglyCalled("no key");
        (await Called.WithAsync("proof", proof, "--key", Vectors.WitnessKey)).ShouldBeWronglyCalled("is a witness’s");
        (await ProveAsync(record.Extra, "--witness", Vectors.LogKey)).ShouldBeWronglyCalled("is a log’s");
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--witness", Vectors.WitnessKey)).ShouldBeWronglyCalled("given twice");
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--needed", "2")).ShouldBeWronglyCalled("--needed");
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--needed", "0")).ShouldBeWronglyCalled("--needed");
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--needed", "one")).ShouldBeWronglyCalled("--needed");
        (await ProveAsync(record.Extra, "--needed", "1")).ShouldBeWronglyCalled("--needed");
        (await ProveAsync(record.Extra, "--since", proof)).ShouldBeWronglyCalled("--consistency");
        (await ProveAsync(record.Extra, "--consistency", proof)).ShouldBeWronglyCalled("--since");
    }

    [Fact]
    public async Task One_key_under_two_names_is_not_two_witnesses()
    {
        var twin = new VerifierKey("witness.example/twin", KeyType.Witness, Vectors.Witness.Verifier.PublicKey);
        (await ProveAsync(record.Extra, "--witness", Vectors.WitnessKey, "--witness", twin.ToString(), "--needed", "2")).ShouldBeWronglyCalled("given twice");
        var self = new VerifierKey("witness.example/self", KeyType.Witness, Vectors.Log.Verifier.PublicKey);
        (await ProveAsync(record.Extra, "--witness", self.ToString())).ShouldBeWronglyCalled("given twice");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private PlainTree TreeWith(Recorded other) => new(Enumerable.Range(0, Size).Select(index => index == Index ? Encoding.UTF8.GetBytes(other.Leaf) : tree.Entry(index)));

    private string Proof(string? extra, PlainTree? of = null, IReadOnlyList<Hash>? path = null, SigningKey? log = null, bool isCosigned = true)
    {
        of ??= tree;
        var hashes = string.Concat((path ?? of.Inclusion(Index, Size)).Select(hash => hash + "\n"));
        return scratch.Write("it.tlog-proof", $"c2sp.org/tlog-proof@v1\n{(extra is null ? "" : $"extra {Base64(extra)}\n")}index {Index}\n{hashes}\n{Vectors.Sign(of, Size, log, isCosigned ? [Vectors.Witness] : [])}");
    }

    private string Joint(int old, PlainTree of) => scratch.Write("joint", $"old {old}\n{string.Concat(of.Consistency(old, Size).Select(hash => hash + "\n"))}\n{Vectors.Sign(of, Size)}");

    private Task<Called> ProveAsync(string? extra, params string[] options) => Called.WithAsync(["proof", Proof(extra), "--key", Vectors.LogKey, .. options]);

    private Task<Called> ProveAsync(string extra, PlainTree of, IReadOnlyList<Hash>? path = null) => Called.WithAsync("proof", Proof(extra, of, path), "--key", Vectors.LogKey);
}
