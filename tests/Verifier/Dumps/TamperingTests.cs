using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Verifier.Tests.Dumps.Tampering;
using static ArmedPolicingGov.Verifier.Tests.Dumps.TestLedger;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

/// <summary>
/// What somebody with the database, and a dump whose digests are right, can do. Each kind of tampering is done alone to an honest
/// store, and must be named where it was done.
/// </summary>
public sealed class TamperingTests : IDisposable
{
    private const string Altered = "is not as it was recorded: what it says was altered";

    private static readonly Dictionary<string, (Action<TestLedger> Do, string[] Named)> Versions = new(StringComparer.Ordinal)
    {
        ["a text is changed"] = (ledger => Both(ledger, Armouries, 7)["name"] = "Headquarters (south)", [$"armouries norfolk/hq seq 7: {Altered}"]),
        ["a text is put in"] = (ledger => Both(ledger, Audits, 4)["summary"] = "x", [$"armoury_audits norfolk/a2 seq 4: {Altered}"]),
        ["a text is taken out"] = (ledger => Both(ledger, Armouries, 7)["name"] = null, [$"armouries norfolk/hq seq 7: {Altered}"]),
        ["an older version is changed"] = (ledger => ledger.Version(Armouries, 0)["name"] = "x", [$"armouries norfolk/hq seq 0: {Altered}"]),
        ["a date is moved"] = (ledger => ledger.Version(Armouries, 1)["closed_on"] = "2019-12-30", [$"armouries norfolk/old seq 1: {Altered}"]),
        ["a date is no date"] = (ledger => ledger.Version(Armouries, 1)["closed_on"] = "2019-02-30", ["armouries norfolk/old seq 1: closed_on “2019-02-30” is no date"]),
        ["a yes becomes a no"] = (ledger => Both(ledger, Audits, 15)["independent"] = "f", [$"armoury_audits norfolk/a3 seq 15: {Altered}"]),
        ["a no becomes a yes"] = (ledger => Both(ledger, Audits, 4)["independent"] = "t", [$"armoury_audits norfolk/a2 seq 4: {Altered}"]),
        ["a yes is neither"] = (ledger => Both(ledger, Audits, 4)["independent"] = "true", ["armoury_audits norfolk/a2 seq 4: independent “true” is no boolean"]),
        ["a part of a second is put in"] = (ledger => ledger.Version(Documents, 11)["created_at"] = "2026-01-03 10:00:00.5+00", [$"deployment_documents norfolk/d1 seq 11: {Altered}"]),
        ["another time zone is put in"] = (ledger => ledger.Version(Documents, 11)["created_at"] = "2026-01-03 10:00:00+01", ["deployment_documents norfolk/d1 seq 11: created_at", "is no timestamp"]),
        ["recorded_at is moved"] = (ledger => Both(ledger, Armouries, 7)["recorded_at"] = "2026-01-02 02:00:00+00", [$"armouries norfolk/hq seq 7: {Altered}"]),
        ["recorded_by is changed"] = (ledger => ledger.Version(Armouries, 0)["recorded_by"] = "norfolk/78", [$"armouries norfolk/hq seq 0: {Altered}"]),
        ["a withdrawal is taken back"] = (ledger => Both(ledger, Armouries, 8)["withdrawn"] = "f", [$"armouries norfolk/old seq 8: {Altered}"]),
        ["a version is withdrawn"] = (ledger => ledger.Version(Armouries, 0)["withdrawn"] = "t", [$"armouries norfolk/hq seq 0: {Altered}"]),
        ["a key's column is changed"] = (ledger => ledger.Version(Armouries, 0)["armoury"] = "norfolk/h2", ["armouries norfolk/hq seq 0: is not of the fact that its leaf was made of"]),
        ["a key is changed"] = (ledger => ledger.Version(Armouries, 0)["key"] = "norfolk/h2", ["armouries norfolk/h2 seq 0: has another key than its columns give"]),
        ["a key of two columns is changed"] = (ledger => Both(ledger, Checks, 9)["key"] = "norfolk/v1|2026-01-03T18:00:00Z", ["tracking_checks norfolk/v1|2026-01-03T18:00:00Z seq 9: has another key"]),
        ["a moment that is part of a key is moved"] = (ledger => Both(ledger, Checks, 9)["checked_at"] = "2026-01-02 18:00:01+00", ["tracking_checks norfolk/v1|2026-01-02T18:00:00Z seq 9: is not of the fact"]),
        ["a scope is changed"] = (ledger => ledger.Version(Armouries, 0)["scope"] = "national", ["armouries norfolk/hq seq 0: has the scope national, and its leaf says force/norfolk"]),
        ["a time of receipt is moved"] = (ledger => ledger.Version(Armouries, 0)["received_at"] = "2026-01-02 03:04:22.123457+00", ["armouries norfolk/hq seq 0: says received 2026-01-02 03:04:22.123457 UTC, and its leaf says 2026-01-02 03:04:22.123456 UTC"]),
        ["a salt is changed"] = (ledger => ledger.Version(Armouries, 0)["salt"] = @"\x" + new string('0', 32), ["armouries norfolk/hq seq 0: is not of the fact"]),
        ["a salt is shortened"] = (ledger => ledger.Version(Armouries, 0)["salt"] = ledger.Version(Armouries, 0)["salt"]![..^2], ["armouries norfolk/hq seq 0: has a salt of less than 16 bytes"]),
        ["a salt is gone"] = (ledger => ledger.Version(Armouries, 0)["salt"] = null, ["armouries norfolk/hq seq 0: salt is null"]),
        ["a version is removed"] = (ledger => ledger.Rows(Armouries.Table).Remove(ledger.Version(Armouries, 0)), ["armouries (key not known) seq 0: has a leaf, and neither a version nor an erasure"]),
        ["a version is there twice"] = (ledger => ledger.Rows(Armouries.Table).Add(Copy(ledger.Version(Armouries, 1), ("recorded_at", "2026-01-02 02:00:00+00"))), ["armouries norfolk/old seq 1: is there twice"]),
        ["a version without an entry is put in"] = (ledger => ledger.Rows(Armouries.Table).Add(Copy(ledger.Version(Armouries, 1), ("seq", "22"), ("recorded_at", "2026-01-02 02:00:00+00"))), ["armouries norfolk/old seq 22: has no entry"]),
        ["a version of another kind's entry is put in"] = (ledger => ledger.Rows(Armouries.Table).Add(Copy(ledger.Version(Armouries, 1), ("seq", "16"), ("recorded_at", "2026-01-02 02:00:00+00"))), ["armouries norfolk/old seq 16: stands where the leaf says armoury_audits"]),
        ["a version takes an act's place"] = (ledger => ledger.Version(Armouries, 1)["seq"] = "2", ["armouries norfolk/old seq 2: stands where the leaf says acts", "armouries (key not known) seq 1: has a leaf, and neither"]),
        ["two versions change places"] = (ledger => (ledger.Version(Armouries, 0)["seq"], ledger.Version(Armouries, 1)["seq"]) = ("1", "0"), ["armouries norfolk/hq seq 1: is not of the fact", "armouries norfolk/old seq 0: is not of the fact"]),
        ["two versions of one fact were recorded at once"] = (ledger => ledger.Version(Armouries, 0)["recorded_at"] = ledger.Version(Armouries, 7)["recorded_at"], ["armouries norfolk/hq seq 7: was recorded at the same time as the version with seq 0"]),
        ["a seq is no number"] = (ledger => ledger.Version(Armouries, 0)["seq"] = "-1", ["armouries norfolk/hq seq -1: seq “-1” is no number"]),
    };

    private static readonly Dictionary<string, (Action<TestLedger> Do, string[] Named)> Acts = new(StringComparer.Ordinal)
    {
        ["a person is changed"] = (ledger => ledger.Row("ledger.acts", 2)["person"] = "norfolk/1235", ["acts 019b7d5a-0000-7000-8000-000000000002 seq 6: is not as it was recorded"]),
        ["a role is changed"] = (ledger => ledger.Row("ledger.acts", 2)["role"] = "x", ["seq 6: is not as it was recorded"]),
        ["a kind is changed"] = (ledger => ledger.Row("ledger.acts", 2)["kind"] = "x", ["seq 6: is not as it was recorded"]),
        ["a reason is taken out"] = (ledger => ledger.Row("ledger.acts", 2)["reason"] = null, ["seq 6: is not as it was recorded"]),
        ["evidence is put in"] = (ledger => ledger.Row("ledger.acts", 2)["evidence"] = "x", ["seq 6: is not as it was recorded"]),
        ["a scope is put in"] = (ledger => ledger.Row("ledger.acts", 2)["scopes"] = "{force/norfolk,national,force/suffolk}", ["seq 6: is not as it was recorded"]),
        ["scopes are turned round"] = (ledger => ledger.Row("ledger.acts", 2)["scopes"] = "{national,force/norfolk}", ["seq 6: has the first scope national, and its leaf has force/norfolk"]),
        ["two scopes pass for one"] = (ledger => ledger.Row("ledger.acts", 2)["scopes"] = "{\"force/norfolk national\"}", ["ledger.acts", "its scopes are blank, or hold a blank"]),
        ["a time of receipt is moved"] = (ledger => ledger.Row("ledger.acts", 2)["received_at"] = "2026-01-02 03:04:56.12346+00", ["seq 6: is not as it was recorded", "armouries seq 7: its leaf says received"]),
        ["a salt is changed"] = (ledger => ledger.Row("ledger.acts", 2)["salt"] = @"\x" + new string('0', 32), ["seq 6: is not the act that its leaf was made of"]),
        ["a salt is shortened"] = (ledger => ledger.Row("ledger.acts", 2)["salt"] = @"\x00", ["seq 6: has a salt of less than 16 bytes"]),
        ["a leaf is denied"] = (ledger => ledger.Row("ledger.acts", 2)["salt"] = null, ["seq 6: has no leaf of its own, and the act before it has one", "acts seq 6: is an act’s leaf where no act begins"]),
        ["an act is removed"] = (ledger => ledger.Rows("ledger.acts").RemoveAt(2), ["acts (key not known) seq 6: has a leaf, and no act", "seq 10: begins at 10, and the acts before it end at 6"]),
        ["an act is there twice"] = (ledger => ledger.Rows("ledger.acts").Add(new(ledger.Row("ledger.acts", 2), StringComparer.Ordinal)), ["seq 6: begins at 6, and the acts before it end at 10"]),
        ["an act takes another's id"] = (ledger => ledger.Row("ledger.acts", 2)["act"] = "019b7d5a-0000-7000-8000-00000000000a", ["acts 019b7d5a-0000-7000-8000-00000000000a seq 6: is not the act", "armouries seq 7: its leaf names act 019b7d5a-0000-7000-8000-000000000002"]),
        ["an act from before leaves is someone else's"] = (ledger => ledger.Row("ledger.acts", 0)["act"] = "019b7d5a-0000-7000-8000-00000000000a", ["armouries seq 0: its leaf names act 019b7d5a-0000-7000-8000-000000000000"]),
        ["an act claims fewer versions"] = (ledger => ledger.Row("ledger.acts", 2)["versions"] = "2", ["seq 6: is not as it was recorded", "begins at 10, and the acts before it end at 9"]),
        ["an act claims more versions than there can be"] = (ledger => ledger.Row("ledger.acts", 6)["versions"] = "9223372036854775807", ["has more versions than a dump can hold"]),
        ["the last act is removed"] = (ledger => ledger.Rows("ledger.acts").RemoveAt(6), ["ledger.acts: its acts end at 20, and there are 22 entries"]),
        ["acts change places"] = (ledger => (ledger.Row("ledger.acts", 2)["first_seq"], ledger.Row("ledger.acts", 3)["first_seq"]) = ("10", "6"), ["000000000003 seq 6: is not the act", "000000000002 seq 10: is not the act", "was not received after the act before it"]),
    };

    private static readonly Dictionary<string, (Action<TestLedger> Do, string[] Named)> Entries = new(StringComparer.Ordinal)
    {
        ["a leaf is changed"] = (ledger => Relief(ledger, 7, "force/norfolk", "force/suffolk", ("scope", "force/suffolk")), ["ledger.checkpoints 2: signs the root", "armouries norfolk/hq seq 7: has the scope force/norfolk"]),
        ["a leaf is changed with its version"] = (ledger =>
        {
            Relief(ledger, 7, "force/norfolk", "force/suffolk", ("scope", "force/suffolk"));
            Both(ledger, Armouries, 7)["scope"] = "force/suffolk";
        }, ["ledger.checkpoints 2: signs the root", "ledger.checkpoints 3: signs the root", "ledger.checkpoints 4: signs the root"]),
        ["a leaf is changed and its hash is not"] = (ledger => ledger.Row("ledger.entries", 7)["leaf"] = Bytea([.. ledger.Leaves[7], (byte)' ']), ["armouries seq 7: the hash is not that of the leaf"]),
        ["a hash is changed"] = (ledger => ledger.Row("ledger.entries", 7)["hash"] = @"\x" + new string('0', 64), ["armouries seq 7: the hash is not that of the leaf"]),
        ["a leaf is none"] = (ledger => Relief(ledger, 7, "\"v\":1", "\"v\":2"), ["armouries seq 7: the leaf is no leaf of version 1", "armouries norfolk/hq seq 7: cannot be compared"]),
        ["a leaf of another place stands here"] = (ledger => Relief(ledger, 7, "\"seq\":7", "\"seq\":8"), ["armouries seq 7: the leaf says another seq, act, kind or scope"]),
        ["an entry's kind is changed"] = (ledger => ledger.Row("ledger.entries", 7)["kind"] = "armoury_audits", ["armoury_audits seq 7: the leaf says another"]),
        ["an entry's scope is changed"] = (ledger => ledger.Row("ledger.entries", 7)["scope"] = "national", ["armouries seq 7: the leaf says another"]),
        ["an entry's act is changed"] = (ledger => ledger.Row("ledger.entries", 7)["act"] = "019b7d5a-0000-7000-8000-000000000001", ["armouries seq 7: the leaf says another"]),
        ["an entry is removed"] = (ledger => ledger.Rows("ledger.entries").RemoveAt(7), ["ledger.entries: seq 7 to 7 are missing", "armouries norfolk/hq seq 7: cannot be compared", "ledger.checkpoints 2: signs the root"]),
        ["an entry is there twice"] = (ledger => ledger.Rows("ledger.entries").Insert(7, ledger.Row("ledger.entries", 7)), ["seq 7 stands where 8 should"]),
        ["an entry lies far beyond the end"] = (ledger => ledger.Rows("ledger.entries").Add(Copy(ledger.Row("ledger.entries", 7), ("seq", "9000000000000000000"))), ["seq 9000000000000000000 stands where 22 should"]),
        ["two entries change places"] = (ledger => (ledger.Rows("ledger.entries")[7], ledger.Rows("ledger.entries")[8]) = (ledger.Row("ledger.entries", 8), ledger.Row("ledger.entries", 7)), ["ledger.entries: seq 7 to 7 are missing", "seq 7 stands where 9 should"]),
        ["the end is cut off, all rows with it"] = (ledger => CutOff(ledger, 18), ["ledger.checkpoints 3: is of 20 entries, and the dump has 18", "ledger.entries: has 18 entries, and the dump says that it is of 22"]),
        ["history is written anew, without the key"] = (ledger => Rewrite(ledger), ["ledger.checkpoints 1: signs the root", "ledger.checkpoints 4: signs the root"]),
        ["a leaf without a version is put in at the end"] = (ledger => ledger.Append("019b7d5a-0000-7000-8000-000000000006", "armouries", "national", ledger.Salt(), "{}", "{}"), ["armouries (key not known) seq 22: has a leaf, and neither", "ledger.acts: its acts end at 22, and there are 23 entries"]),
        ["an unknown kind is put in at the end"] = (ledger => ledger.Append("019b7d5a-0000-7000-8000-000000000006", "rumours", "national", ledger.Salt(), "{}", "{}"), ["rumours (key not known) seq 22: has a leaf, and neither"]),
    };

    private static readonly Dictionary<string, (Action<TestLedger> Do, string[] Named)> Checkpoints = new(StringComparer.Ordinal)
    {
        ["a size is changed"] = (ledger => ledger.Row("ledger.checkpoints", 1)["size"] = "13", ["ledger.checkpoints", "has another size or root than its note"]),
        ["a root is changed"] = (ledger => ledger.Row("ledger.checkpoints", 1)["root"] = @"\x" + new string('0', 64), ["has another size or root than its note"]),
        ["a key is changed"] = (ledger => ledger.Row("ledger.checkpoints", 1)["key"] = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]).Verifier.ToString(), ["names another key than the one that signed"]),
        ["a note is changed"] = (ledger => Note(ledger, 1, note => note.Replace("\n14\n", "\n13\n", StringComparison.Ordinal)), ["the signature of armedpolicinggov.example/ledger (key 435c8c04) is not right"]),
        ["a note is none"] = (ledger => Note(ledger, 1, _ => "hello\n"), ["its note"]),
        ["a note is signed by somebody else"] = (ledger => Note(ledger, 1, note => note.Split("\n\n")[0] + "\n\n" + new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]).Line(note.Split("\n\n")[0] + "\n", Vectors.Then)), ["is not signed by the key given"]),
        ["a note is of another ledger"] = (ledger => ledger.Sign(new SigningKey("other.example", KeyType.Log, new byte[32])), ["is a checkpoint of “other.example”"]),
        ["a signed checkpoint is of another history"] = (ledger => Note(ledger, 1, _ => Vectors.Sign(PlainTree.Numbers(14), 14)), ["ledger.checkpoints 2: signs the root"]),
        ["a signed checkpoint is of a larger history"] = (ledger => Note(ledger, 3, _ => Vectors.Sign(PlainTree.Numbers(30), 30)), ["ledger.checkpoints 4: is of 30 entries, and the dump has 22: the last ones are missing"]),
        ["a checkpoint is there twice"] = (ledger => ledger.Rows("ledger.checkpoints").Add(ledger.Row("ledger.checkpoints", 1)), ["is there twice"]),
        ["no checkpoint is left"] = (ledger => (ledger.Tables["ledger.checkpoints"], ledger.Tables["ledger.cosignatures"], ledger.Served) = (new TestTable(ledger.Tables["ledger.checkpoints"].Columns), new TestTable(ledger.Tables["ledger.cosignatures"].Columns), null), ["ledger.checkpoints: has no checkpoint: nobody’s signature covers anything"]),
        ["the newest checkpoint is removed"] = (ledger => ledger.Rows("ledger.checkpoints").RemoveRange(2, 2), ["checkpoint: is not the newest"]),
        ["the served checkpoint is missing"] = (ledger => ledger.Served = null, ["checkpoint: is missing"]),
        ["the served checkpoint is an old one"] = (ledger => ledger.Served = Vectors.Sign(ledger.Tree, 14), ["checkpoint: is not the newest"]),
        ["the served checkpoint is not signed"] = (ledger => ledger.Served = ledger.Served!.Replace("Q1yM", "Q1yN", StringComparison.Ordinal), ["checkpoint: what was served is not signed by the key given"]),
        ["the served checkpoint is none"] = (ledger => ledger.Served = "hello\n", ["checkpoint: what was served is not a text"]),
        ["a served cosignature is wrong"] = (ledger => ledger.Served += Vectors.Witness.Line("another text\n", Vectors.Then), ["checkpoint: what was served: the signature of witness.hmicfrs.example/w1"]),
        ["a cosignature is of another checkpoint"] = (ledger => ledger.Row("ledger.cosignatures", 0)["checkpoint"] = "2", ["ledger.cosignatures 2 witness.hmicfrs.example/w1: its line: the signature of witness.hmicfrs.example/w1 (key 6c237dfe) is not right"]),
        ["a cosignature's checkpoint is not there"] = (ledger => ledger.Row("ledger.cosignatures", 0)["checkpoint"] = "9", ["ledger.cosignatures 9 witness.hmicfrs.example/w1: belongs to no checkpoint"]),
        ["a cosignature's time is moved"] = (ledger => ledger.Row("ledger.cosignatures", 0)["cosigned_at"] = "2023-09-06 00:00:00+00", ["says cosigned 2023-09-06 00:00:00 UTC, and its signature says 2023-09-05 00:00:00 UTC"]),
        ["a cosignature's witness is changed"] = (ledger => ledger.Row("ledger.cosignatures", 0)["witness"] = "witness.example/x", ["names witness.example/x, and its key is that of witness.hmicfrs.example/w1"]),
        ["a cosignature is no signature"] = (ledger => ledger.Row("ledger.cosignatures", 0)["line"] = "hello", ["“hello” is not a line of a signature"]),
        ["a cosignature is another witness's"] = (ledger => ledger.Row("ledger.cosignatures", 1)["line"] = ledger.Row("ledger.cosignatures", 2)["line"], ["is not one signature of its witness"]),
    };

    private static readonly Dictionary<string, (Action<TestLedger> Do, string[] Named)> Known = new(StringComparer.Ordinal)
    {
        ["what is known is changed"] = (ledger => Now(ledger, Armouries, "norfolk/hq")["name"] = "x", ["now_armouries norfolk/hq seq 7: is not as the version with its seq"]),
        ["what is known has a blank for nothing"] = (ledger => Now(ledger, Armouries, "norfolk/hq")["closed_on"] = "", ["now_armouries norfolk/hq seq 7: is not as the version"]),
        ["what is known is an older version"] = (ledger => Replace(ledger, Armouries, "norfolk/hq", ledger.Version(Armouries, 0)), ["now_armouries norfolk/hq seq 0: is not the version that was recorded last, which has seq 7"]),
        ["what is known is missing"] = (ledger => ledger.Rows(Armouries.Known).Remove(Now(ledger, Armouries, "norfolk/hq")), ["armouries.now_armouries norfolk/hq seq 7: is missing"]),
        ["a withdrawal is not known"] = (ledger => ledger.Rows(Armouries.Known).Remove(Now(ledger, Armouries, "norfolk/old")), ["armouries.now_armouries norfolk/old seq 8: is missing"]),
        ["what is known is there twice"] = (ledger => ledger.Rows(Armouries.Known).Add(Now(ledger, Armouries, "norfolk/hq")), ["now_armouries norfolk/hq seq 7: has no version that counts, or is there twice"]),
        ["what is known has no version"] = (ledger => ledger.Rows(Armouries.Known).Add(Copy(Now(ledger, Armouries, "norfolk/hq"), ("key", "norfolk/h2"), ("armoury", "norfolk/h2"))), ["now_armouries norfolk/h2 seq 7: has no version"]),
        ["what is known is another fact's"] = (ledger => Now(ledger, Armouries, "norfolk/hq")["key"] = "norfolk/h2", ["now_armouries norfolk/h2 seq 7: has no version", "now_armouries norfolk/hq seq 7: is missing"]),
        ["more is unknown than was erased"] = (ledger => ledger.Rows(Audits.Known).Clear(), ["armouries.now_armoury_audits norfolk/a2 seq 4: is missing", "armouries.now_armoury_audits norfolk/a3 seq 15: is missing", "has 2 faults"]),
        ["an older version takes the place of an erased one"] = (ledger => ledger.Rows(Audits.Known).Add(ledger.Version(Audits, 3)), ["now_armoury_audits norfolk/a1 seq 3: has no version that counts"]),
    };

    private static readonly Dictionary<string, (Action<TestLedger> Do, string[] Named)> Others = new(StringComparer.Ordinal)
    {
        ["a document's byte is changed"] = (ledger => ledger.Row("ledger.document_parts", 1)["bytes"] = @"\x" + new string('0', 20), [$"document {Sample.Sha256}: its bytes are not those of its SHA-256"]),
        ["a document's last part is missing"] = (ledger => ledger.Rows("ledger.document_parts").RemoveAt(3), [$"document {Sample.Sha256}: its bytes are not those", $"document {Sample.Sha256}: has 30 bytes, and 32 are recorded"]),
        ["a document's middle part is missing"] = (ledger => ledger.Rows("ledger.document_parts").RemoveAt(1), [$"document {Sample.Sha256}: its bytes are not those", "is part 2 of its document, where part 1 should be"]),
        ["a document's parts change places"] = (ledger => (ledger.Row("ledger.document_parts", 0)["part"], ledger.Row("ledger.document_parts", 1)["part"]) = ("1", "0"), ["is part 1 of its document, where part 0 should be"]),
        ["a document's parts stand apart"] = (ledger => ledger.Rows("ledger.document_parts").Insert(2, new(StringComparer.Ordinal) { ["sha256"] = new string('b', 64), ["part"] = "0", ["bytes"] = @"\x" }), [$"document {Sample.Sha256}: its parts do not stand together"]),
        ["a document has no parts"] = (ledger => ledger.Rows("ledger.document_parts").Clear(), [$"document {Sample.Sha256}: has no bytes"]),
        ["a document's size is changed"] = (ledger => ledger.Row("ledger.documents", 0)["size"] = "31", [$"document {Sample.Sha256}: has 32 bytes, and 31 are recorded"]),
        ["a document is not there"] = (ledger => RemoveDocument(ledger), [$"deployment_documents norfolk/d1 seq 11: names the document {Sample.Sha256}, which is not there"]),
        ["a document is not listed"] = (ledger => ledger.Rows("ledger.documents").RemoveAt(0), [$"document {Sample.Sha256}: has bytes, and is not listed"]),
        ["a document is listed twice"] = (ledger => ledger.Rows("ledger.documents").Add(ledger.Row("ledger.documents", 0)), ["is there twice"]),
        ["an empty document passes for another"] = (ledger => ledger.Row("ledger.documents", 1)["sha256"] = new string('c', 64), [$"document {new string('c', 64)}: has no bytes"]),
        ["a version is erased without a word"] = (ledger => ledger.Erase(Audits, 4), ["armoury_audits (key not known) seq 4: has a leaf, and neither a version nor an erasure"]),
        ["an erasure's own record is changed to cover it"] = (ledger =>
        {
            ledger.Erase(Audits, 4);
            (Both(ledger, Erasures, 19)["erased_seq"], Both(ledger, Erasures, 19)["key"]) = ("4", "4");
        }, ["erasures 4 seq 19: is not of the fact", "armoury_audits (key not known) seq 4: has a leaf", "armoury_audits (key not known) seq 16: has a leaf"]),
        ["an erasure without an entry is put in to cover it"] = (ledger =>
        {
            ledger.Erase(Audits, 4);
            ledger.Rows(Erasures.Table).Add(Copy(ledger.Version(Erasures, 19), ("seq", "22"), ("erased_seq", "4"), ("key", "4")));
        }, ["erasures 4 seq 22: has no entry", "armoury_audits (key not known) seq 4: has a leaf"]),
        ["what was erased is still there"] = (ledger => ledger.Act(hasLeaf: true, "force/norfolk", (Erasures, ["0", "armouries", "norfolk/hq", "2026-01-01 00:00:00+00", null], false)), ["erasures 0 seq 23: erases seq 0, which is still there"]),
        ["an erasure of what comes later"] = (ledger => ledger.Act(hasLeaf: true, "force/norfolk", (Erasures, ["24", "armoury_audits", "norfolk/a9", "2026-01-01 00:00:00+00", null], false), (Audits, ["norfolk/a9", null, null, null, null], true)), ["erases seq 24, which comes after it"]),
        ["an erasure tells of another kind"] = (ledger =>
        {
            ledger.Act(hasLeaf: true, "force/norfolk", (Erasures, ["4", "armouries", "norfolk/hq", "2026-01-09 00:00:00+00", null], false));
            ledger.Erase(Audits, 4);
        }, ["erasures 4 seq 23: erases seq 4 as one of armouries, and its leaf says armoury_audits", "armoury_audits (key not known) seq 4: has a leaf"]),
        ["an erasure's fact is changed"] = (ledger =>
        {
            Both(ledger, Erasures, 19)["record_key"] = "norfolk/a2";
            ledger.Rows(Audits.Known).Remove(Now(ledger, Audits, "norfolk/a2"));
        }, ["erasures 16 seq 19: is not as it was recorded", "armouries.now_armoury_audits norfolk/a2 seq 4: is missing"]),
        ["an act is erased"] = (ledger =>
        {
            ledger.Act(hasLeaf: true, "force/norfolk", (Erasures, ["14", "acts", "x", "2026-01-01 00:00:00+00", null], false));
            ledger.Rows("ledger.acts").RemoveAt(4);
        }, ["begins at 18, and the acts before it end at 14"]),
    };

    private readonly Scratch scratch = new();
    private readonly TestLedger ledger = Sample.Make();

    public static TheoryData<string> VersionTampering => [.. Versions.Keys];

    public static TheoryData<string> ActTampering => [.. Acts.Keys];

    public static TheoryData<string> EntryTampering => [.. Entries.Keys];

    public static TheoryData<string> CheckpointTampering => [.. Checkpoints.Keys];

    public static TheoryData<string> KnownTampering => [.. Known.Keys];

    public static TheoryData<string> OtherTampering => [.. Others.Keys];

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(VersionTampering))]
    public Task With_versions(string what) => IsNamedAsync(Versions[what]);

    [Theory]
    [MemberData(nameof(ActTampering))]
    public Task With_acts(string what) => IsNamedAsync(Acts[what]);

    [Theory]
    [MemberData(nameof(EntryTampering))]
    public Task With_entries(string what) => IsNamedAsync(Entries[what]);

    [Theory]
    [MemberData(nameof(CheckpointTampering))]
    public Task With_checkpoints(string what) => IsNamedAsync(Checkpoints[what]);

    [Theory]
    [MemberData(nameof(KnownTampering))]
    public Task With_what_is_known_now(string what) => IsNamedAsync(Known[what]);

    [Theory]
    [MemberData(nameof(OtherTampering))]
    public Task With_documents_and_erasures(string what) => IsNamedAsync(Others[what]);

    [Fact]
    public async Task Every_cell_of_every_row_that_a_leaf_speaks_of_is_covered()
    {
        var covered = ledger.Kinds.SelectMany(kind => new[] { kind.Table, kind.Known }).Concat(["ledger.acts", "ledger.entries", "ledger.checkpoints", "ledger.documents", "ledger.document_parts"]).ToList();
        foreach (var (table, row) in covered.SelectMany(table => ledger.Rows(table).Select(row => (table, row))))
        {
            foreach (var column in row.Keys.Where(column => IsCovered(table, row, column)).ToList())
            {
                var right = row[column];
                row[column] = right is null ? "x" : right == "f" ? "t" : right + "0";
                var called = await Called.WithAsync("dump", ledger.Write(scratch), "--key", Vectors.LogKey);
                called.Code.ShouldBe(1, $"{table} {column}: {right}");
                row[column] = right;
            }
        }

        (await Called.WithAsync("dump", ledger.Write(scratch), "--key", Vectors.LogKey)).ShouldHold();
    }

    /// <summary>Of acts from before they had leaves, what no leaf says is not covered, and the program says so. When a checkpoint was made, no signature says.</summary>
    private static bool IsCovered(string table, Dictionary<string, string?> row, string column) => table switch
    {
        "ledger.acts" => row["salt"] is not null || column is "act" or "received_at" or "first_seq" or "versions",
        "ledger.checkpoints" => column is not ("checkpoint" or "made_at"),
        _ => true,
    };

    private async Task IsNamedAsync((Action<TestLedger> Do, string[] Named) tampering)
    {
        var size = ledger.Leaves.Count;
        tampering.Do(ledger);
        var dump = ledger.Write(scratch, text => ledger.Leaves.Count < size ? text.Replace($"\"size\":{ledger.Leaves.Count}", $"\"size\":{size}", StringComparison.Ordinal) : text);
        (await Called.WithAsync("dump", dump, "--key", Vectors.LogKey, "--witness", Vectors.WitnessKey, "--witness", Sample.SecondWitness.Verifier.ToString(), "--needed", "1")).ShouldNotHold(tampering.Named);
    }
}
