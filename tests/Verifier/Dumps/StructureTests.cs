using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

/// <summary>The file of a dump: its members, their order and digests, and what it says of itself.</summary>
public sealed class StructureTests : IDisposable
{
    private static readonly Dictionary<string, (Action<List<(string Name, byte[] Content)>> Do, string Named)> Members = new(StringComparer.Ordinal)
    {
        ["one is missing"] = (all => Remove(all, "tables/ledger.documents/000000"), "tables/ledger.documents/000000: is named in end.json, and is not there"),
        ["one is altered"] = (all => Change(all, "tables/ledger.store/000000", "x\ty\n"), "tables/ledger.store/000000: is not as it was written"),
        ["one was put in"] = (all => all.Insert(1, ("tables/ledger.store/000000", Encoding.UTF8.GetBytes("x\ty\n"))), "tables/ledger.store/000000: is not named in end.json"),
        ["one is there twice"] = (all => all.Insert(1, all[1]), "checkpoint stands in the dump twice"),
        ["the end is missing"] = (all => Remove(all, "end.json"), "has no end.json: it was cut off"),
        ["the end is no list"] = (all => Change(all, "end.json", "[]"), "end.json is not a list of digests"),
        ["the end is no list of texts"] = (all => Change(all, "end.json", """{"sha256":{"dump.json":1}}"""), "end.json is not a list of digests"),
        ["the end names one member twice"] = (all => Change(all, "end.json", """{"sha256":{"dump.json":"a","dump.json":"b"}}"""), "end.json is not a list of digests"),
        ["something follows the end"] = (all => all.Add(("tables/ledger.store/000000", [])), "tables/ledger.store/000000 stands after end.json"),
    };

    private static readonly Dictionary<string, (Action<List<(string Name, byte[] Content)>> Do, string Named)> Sealed = new(StringComparer.Ordinal)
    {
        ["the head is not the first"] = (all => (all[0], all[1]) = (all[1], all[0]), "checkpoint: stands where dump.json should"),
        ["the head is missing"] = (all => all.RemoveAt(0), "has no dump.json"),
        ["a member is of no kind"] = (all => all.Add(("notes.txt", [])), "notes.txt: is no member of a dump"),
        ["a table is not listed"] = (all => all.Add(("tables/ledger.more/000000", [])), "ledger.more: stands in the dump, and dump.json does not list it"),
        ["a part is missing"] = (all => Remove(all, "tables/ledger.entries/000001"), "tables/ledger.entries/000002: is part 2 of its table, where part 1 should be"),
        ["a part is counted twice"] = (all => all.Insert(Find(all, "tables/ledger.entries/000001"), ("tables/ledger.entries/0000000", [])), "tables/ledger.entries/0000000: is part 0 of its table, where part 1 should be"),
        ["parts stand in another order"] = (all => Swap(all, "tables/ledger.entries/000001", "tables/ledger.entries/000002"), "tables/ledger.entries/000002: is part 2 of its table, where part 1 should be"),
        ["parts stand apart"] = (all => Swap(all, "tables/ledger.entries/000001", "tables/ledger.documents/000000"), "tables/ledger.entries/000001: stands apart from the other parts of its table"),
        ["a row has too few fields"] = (all => Change(all, "tables/ledger.documents/000000", "x\n"), "tables/ledger.documents/000000 line 1: has 1 fields, and ledger.documents has 2 columns"),
        ["a row has too many fields"] = (all => Change(all, "tables/ledger.documents/000000", "x\t1\t2\n"), "tables/ledger.documents/000000 line 1: has 3 fields"),
        ["a row is no text"] = (all => all[Find(all, "tables/ledger.documents/000000")] = ("tables/ledger.documents/000000", [0xff, (byte)'\t', (byte)'1', (byte)'\n']), "tables/ledger.documents/000000 line 1: is not UTF-8"),
        ["a row has a zero byte"] = (all => Change(all, "tables/ledger.documents/000000", "x\0\t1\n"), "tables/ledger.documents/000000 line 1: holds a zero byte"),
        ["a row has another backslash"] = (all => Change(all, "tables/ledger.documents/000000", "\\x41\t1\n"), "tables/ledger.documents/000000 line 1: has a backslash that COPY does not write"),
        ["a row ends with a backslash"] = (all => Change(all, "tables/ledger.documents/000000", "x\t1\\\n"), "tables/ledger.documents/000000 line 1: has a backslash"),
        ["a part ends in the middle of a line"] = (all => Change(all, "tables/ledger.documents/000000", "x\t1"), "tables/ledger.documents/000000 ends in the middle of a line"),
    };

    private static readonly Dictionary<string, (string Right, string Wrong, string Named)> Heads = new(StringComparer.Ordinal)
    {
        ["another format"] = ("\"format\":1", "\"format\":2", "its format is 2"),
        ["no JSON"] = ("{\"format\"", "{format", "it is no JSON object"),
        ["another size"] = ("\"size\":22", "\"size\":23", "ledger.entries: has 22 entries, and the dump says that it is of 23"),
        ["another ledger"] = ($"\"origin\":\"{Vectors.Origin}\"", "\"origin\":\"other.example\"", "ledger.checkpoints 1: is of the ledger armedpolicinggov.example/ledger, and the dump is of other.example"),
        ["a column of a kind is not told"] = ("\"columns\":[\"armoury\",\"force\",\"name\",", "\"columns\":[\"armoury\",\"force\",", "the table armouries.armouries has not just the columns of the kind armouries"),
        ["a column is told that there is not"] = ("\"columns\":[\"armoury\",\"force\",", "\"columns\":[\"armoury\",\"force\",\"more\",", "the table armouries.armouries has not just the columns of the kind armouries"),
        ["a key that is no column"] = ("\"key\":[\"armoury\"]", "\"key\":[\"x\"]", "the kind armouries has no key among its columns"),
        ["no key"] = ("\"key\":[\"armoury\"]", "\"key\":[]", "the kind armouries has no key among its columns"),
        ["another key"] = ("\"key\":[\"armoury\"]", "\"key\":[\"name\"]", "armouries norfolk/hq seq 0: is not of the fact that its leaf was made of"),
        ["a kind under another name"] = ("{\"kind\":\"armouries\",", "{\"kind\":\"barracks\",", "barracks norfolk/hq seq 0: stands where the leaf says armouries"),
        ["a kind twice"] = ("{\"kind\":\"armoury_audits\",", "{\"kind\":\"armouries\",", "a kind or its table is named twice"),
        ["a table that is not there"] = ("\"table\":\"armouries.armoury_audits\"", "\"table\":\"armouries.audits\"", "the table armouries.audits of the kind armoury_audits is not listed"),
        ["a column of another type"] = ("{\"name\":\"opened_on\",\"type\":\"date\"}", "{\"name\":\"opened_on\",\"type\":\"boolean\"}", "armouries norfolk/hq seq 0: opened_on “2020-01-01” is no boolean"),
        ["a column of an unknown type"] = ("{\"name\":\"opened_on\",\"type\":\"date\"}", "{\"name\":\"opened_on\",\"type\":\"money\"}", "is no money"),
    };

    private readonly Scratch scratch = new();
    private readonly TestLedger ledger = Sample.Make();

    public static TheoryData<string> MemberFaults => [.. Members.Keys];

    public static TheoryData<string> SealedFaults => [.. Sealed.Keys];

    public static TheoryData<string> HeadFaults => [.. Heads.Keys];

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(MemberFaults))]
    public async Task Members_that_are_not_as_the_end_says_are_named(string what)
    {
        ledger.Rows("ledger.store").Add(new(StringComparer.Ordinal) { ["name"] = "a", ["origin"] = "b" });
        if (what == "one was put in") ledger.Rows("ledger.store").Clear();
        (await CheckAsync(ledger.Write(scratch, members: Members[what].Do))).ShouldNotHold(Members[what].Named);
    }

    [Theory]
    [MemberData(nameof(SealedFaults))]
    public async Task Members_that_are_not_as_they_should_be_are_named_though_the_end_agrees(string what) =>
        (await CheckAsync(ledger.Write(scratch, sealedMembers: Sealed[what].Do))).ShouldNotHold(Sealed[what].Named);

    [Theory]
    [MemberData(nameof(HeadFaults))]
    public async Task A_head_that_is_not_as_it_should_be_is_refused(string what)
    {
        var (right, wrong, named) = Heads[what];
        (await CheckAsync(ledger.Write(scratch, text => text.Contains(right, StringComparison.Ordinal) ? text.Replace(right, wrong, StringComparison.Ordinal) : throw new InvalidOperationException(text)))).ShouldNotHold(named);
    }

    [Theory]
    [InlineData("armouries.armouries")]
    [InlineData("armouries.now_armouries")]
    [InlineData("ledger.acts")]
    public async Task A_column_that_no_leaf_speaks_of_is_refused(string table)
    {
        var wider = new TestTable([.. ledger.Tables[table].Columns, ("more", "text")]);
        wider.Rows.AddRange(ledger.Rows(table).Select(row => new Dictionary<string, string?>(row, StringComparer.Ordinal) { ["more"] = null }));
        ledger.Tables[table] = wider;
        (await CheckAsync(ledger.Write(scratch))).ShouldNotHold(table, "has not just the columns");
    }

    [Fact]
    public async Task A_column_that_an_act_lacks_is_missed()
    {
        ledger.Tables["ledger.acts"] = new TestTable([.. ledger.Tables["ledger.acts"].Columns.Where(column => column.Name != "evidence")]);
        (await CheckAsync(ledger.Write(scratch))).ShouldNotHold("ledger.acts: has not just the columns");
    }

    [Theory]
    [InlineData(TarEntryType.Directory)]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public async Task A_member_that_is_no_file_is_refused(TarEntryType type)
    {
        using var file = new MemoryStream();
        await using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(zip))
        {
            var entry = new PaxTarEntry(type, "dump.json");
            if (type != TarEntryType.Directory) entry.LinkName = "/etc/hostname";
            await tar.WriteEntryAsync(entry);
        }

        (await CheckAsync(scratch.Write("it.ledger", file.ToArray()))).ShouldNotHold("dump.json", "is not a file");
    }

    private static int Find(List<(string Name, byte[] Content)> all, string name) => all.FindIndex(member => member.Name == name) is var at and >= 0 ? at : throw new InvalidOperationException(name);

    private static void Remove(List<(string Name, byte[] Content)> all, string name) => all.RemoveAt(Find(all, name));

    private static void Change(List<(string Name, byte[] Content)> all, string name, string content) => all[Find(all, name)] = (name, Encoding.UTF8.GetBytes(content));

    private static void Swap(List<(string Name, byte[] Content)> all, string one, string other) =>
        (all[Find(all, one)], all[Find(all, other)]) = (all[Find(all, other)], all[Find(all, one)]);

    private Task<Called> CheckAsync(string dump) => Called.WithAsync("dump", dump, "--key", Vectors.LogKey);
}
