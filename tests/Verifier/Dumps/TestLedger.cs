using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Verifier.Notes;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

/// <summary>A kind of fact with its columns' types, those of its key first.</summary>
internal sealed record TestKind(string Name, string Table, int KeyColumns, params (string Name, string Type)[] Columns)
{
    public string Known => Table.Replace(".", ".now_", StringComparison.Ordinal);

    public IEnumerable<string> Key => Columns.Take(KeyColumns).Select(column => column.Name);
}

/// <summary>A table by the names and types of its columns. Rows are texts as PostgreSQL gives them.</summary>
internal sealed record TestTable(params (string Name, string Type)[] Columns)
{
    public List<Dictionary<string, string?>> Rows { get; } = [];
}

/// <summary>
/// A store with a ledger, kept in memory by the formats' words: leaves, digests and tables are put together here a second time,
/// without the verifier's code, and honestly. Tests then tamper with its tables.
/// </summary>
internal sealed class TestLedger
{
    private static readonly (string, string)[] Stamp =
    [
        ("key", "text"), ("recorded_at", "timestamp with time zone"), ("recorded_by", "text"), ("withdrawn", "boolean"), ("seq", "bigint"), ("received_at", "timestamp with time zone"), ("scope", "text"), ("salt", "bytea"),
    ];

    public static readonly TestKind Armouries = new("armouries", "armouries.armouries", 1, ("armoury", "text"), ("force", "text"), ("name", "text"), ("opened_on", "date"), ("closed_on", "date"));
    public static readonly TestKind Audits = new("armoury_audits", "armouries.armoury_audits", 1, ("audit", "text"), ("armoury", "text"), ("on", "date"), ("independent", "boolean"), ("summary", "text"));
    public static readonly TestKind Checks = new("tracking_checks", "asset_tracking.tracking_checks", 2, ("vehicle", "text"), ("checked_at", "timestamp with time zone"), ("result", "text"));
    public static readonly TestKind Documents = new("deployment_documents", "deployments.deployment_documents", 1, ("document", "text"), ("created_at", "timestamp with time zone"), ("file", "text"), ("sha256", "text"));
    public static readonly TestKind Erasures = new("erasures", "ledger.erasures", 1, ("erased_seq", "text"), ("record_kind", "text"), ("record_key", "text"), ("version_recorded_at", "timestamp with time zone"), ("reason", "text"));

    private DateTimeOffset clock = new(2026, 1, 2, 3, 4, 5, 123, 456, TimeSpan.Zero);
    private int salts;

    public TestLedger()
    {
        Tables.Add("ledger.store", new TestTable(("name", "text"), ("origin", "text")));
        Tables.Add("ledger.acts", new TestTable(("act", "uuid"), ("received_at", "timestamp with time zone"), ("kind", "text"), ("person", "text"), ("role", "text"), ("reason", "text"), ("evidence", "text"), ("scopes", "text[]"), ("first_seq", "bigint"), ("versions", "bigint"), ("salt", "bytea")));
        Tables.Add("ledger.entries", new TestTable(("seq", "bigint"), ("act", "uuid"), ("kind", "text"), ("scope", "text"), ("leaf", "bytea"), ("hash", "bytea")));
        Tables.Add("ledger.tiles", new TestTable(("level", "smallint"), ("tile", "bigint"), ("hashes", "bytea")));
        Tables.Add("ledger.checkpoints", new TestTable(("checkpoint", "bigint"), ("made_at", "timestamp with time zone"), ("size", "bigint"), ("root", "bytea"), ("key", "text"), ("note", "bytea")));
        Tables.Add("ledger.cosignatures", new TestTable(("checkpoint", "bigint"), ("witness", "text"), ("key", "text"), ("cosigned_at", "timestamp with time zone"), ("line", "text")));
        Tables.Add("ledger.documents", new TestTable(("sha256", "text"), ("size", "bigint")));
        Tables.Add("ledger.document_parts", new TestTable(("sha256", "text"), ("part", "integer"), ("bytes", "bytea")));
        foreach (var kind in Kinds)
        {
            Tables.Add(kind.Table, new TestTable([.. kind.Columns, .. Stamp]));
            Tables.Add(kind.Known, new TestTable([.. kind.Columns, .. Stamp]));
        }
    }

    public List<TestKind> Kinds { get; } = [Armouries, Audits, Checks, Documents, Erasures];

    public Dictionary<string, TestTable> Tables { get; } = new(StringComparer.Ordinal);

    public List<byte[]> Leaves { get; } = [];

    /// <summary>The newest checkpoint as it is served; null when there is none.</summary>
    public string? Served { get; set; }

    public PlainTree Tree => new(Leaves);

    public List<Dictionary<string, string?>> Rows(string table) => Tables[table].Rows;

    public Dictionary<string, string?> Row(string table, int row) => Rows(table)[row];

    /// <summary>The version at a place of the ledger.</summary>
    public Dictionary<string, string?> Version(TestKind kind, int seq) => Rows(kind.Table).Single(row => row["seq"] == $"{seq}");

    /// <summary>Records an act with versions of facts: the values of each kind's own columns, as PostgreSQL gives them.</summary>
    public void Act(bool hasLeaf, string scope, params (TestKind Kind, string?[] Values, bool Withdrawn)[] versions)
    {
        clock = clock.AddSeconds(17);
        var id = $"019b7d5a-0000-7000-8000-{Rows("ledger.acts").Count:000000000000}";
        var act = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["act"] = id,
            ["received_at"] = Moment(clock),
            ["kind"] = "import",
            ["person"] = "norfolk/1234",
            ["role"] = "armoury-manager",
            ["reason"] = "Quarter’s\treturn\\all",
            ["evidence"] = null,
            ["scopes"] = $"{{{scope},\"national\"}}",
            ["first_seq"] = $"{Leaves.Count}",
            ["versions"] = $"{versions.Length}",
            ["salt"] = hasLeaf ? Bytea(Salt()) : null,
        };
        Rows("ledger.acts").Add(act);
        if (hasLeaf) Append(id, "acts", scope, Unbytea(act["salt"]!), Json(("act", id)), ActText(act, scope));
        foreach (var (kind, values, withdrawn) in versions) Record(id, kind, scope, values, withdrawn);
    }

    /// <summary>The canonical form of an act's row.</summary>
    public static string ActText(IReadOnlyDictionary<string, string?> act, string scope) => Json(("act", act["act"]), ("evidence", act["evidence"]), ("kind", act["kind"]), ("person", act["person"]), ("reason", act["reason"]),
        ("received_at", act["received_at"]!.Replace(' ', 'T').Replace("+00", "Z", StringComparison.Ordinal)), ("role", act["role"]), ("scopes", scope + " national"), ("versions", act["versions"]));

    public void Keep(byte[] document, int partSize)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(document));
        Rows("ledger.documents").Add(new(StringComparer.Ordinal) { ["sha256"] = sha256, ["size"] = $"{document.Length}" });
        foreach (var (part, bytes) in document.Chunk(partSize).Index()) Rows("ledger.document_parts").Add(new(StringComparer.Ordinal) { ["sha256"] = sha256, ["part"] = $"{part}", ["bytes"] = Bytea(bytes) });
    }

    /// <summary>Signs the tree as it is, and has it cosigned.</summary>
    public void Sign(SigningKey? key = null, params SigningKey[] witnesses)
    {
        key ??= Vectors.Log;
        var (tree, number) = (Tree, $"{Rows("ledger.checkpoints").Count + 1}");
        var text = $"{key.Verifier.Name}\n{tree.Size}\n{tree.Root()}\n";
        var note = $"{text}\n{key.Line(text, clock)}";
        Rows("ledger.checkpoints").Add(new(StringComparer.Ordinal) { ["checkpoint"] = number, ["made_at"] = Moment(clock), ["size"] = $"{tree.Size}", ["root"] = Bytea(tree.Root().ToBytes()), ["key"] = key.Verifier.ToString(), ["note"] = Bytea(Encoding.UTF8.GetBytes(note)) });
        Served = note;
        foreach (var witness in witnesses)
        {
            var line = witness.Line(text, Vectors.Then);
            Rows("ledger.cosignatures").Add(new(StringComparer.Ordinal) { ["checkpoint"] = number, ["witness"] = witness.Verifier.Name, ["key"] = witness.Verifier.ToString(), ["cosigned_at"] = "2023-09-05 00:00:00+00", ["line"] = line.TrimEnd('\n') });
            Served += line;
        }
    }

    /// <summary>Takes a version away as a lawful erasure does; the act that tells of it is the caller's.</summary>
    public void Erase(TestKind kind, int seq)
    {
        Rows(kind.Table).Remove(Version(kind, seq));
        Rows(kind.Known).RemoveAll(row => row["seq"] == $"{seq}");
    }

    public byte[] Salt() => SHA256.HashData(BitConverter.GetBytes(salts++))[..16];

    /// <summary>Puts a leaf at the end, as an honest ledger does.</summary>
    public void Append(string act, string kind, string scope, byte[] salt, string key, string version)
    {
        var seq = Leaves.Count;
        var at = clock.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var leaf = Encoding.UTF8.GetBytes($$"""{"act":"{{act}}","at":"{{at}}","commit":"{{Recorded.Digest(salt, version)}}","key":"{{Recorded.Digest(salt, key)}}","kind":"{{kind}}","scope":"{{scope}}","seq":{{seq}},"v":1}""");
        Leaves.Add(leaf);
        Rows("ledger.entries").Add(new(StringComparer.Ordinal) { ["seq"] = $"{seq}", ["act"] = act, ["kind"] = kind, ["scope"] = scope, ["leaf"] = Bytea(leaf), ["hash"] = Bytea(SHA256.HashData([0, .. leaf])) });
    }

    public static string Bytea(byte[] bytes) => @"\x" + Convert.ToHexStringLower(bytes);

    public static byte[] Unbytea(string text) => Convert.FromHexString(text[2..]);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture) + "+00";

    private void Record(string act, TestKind kind, string scope, string?[] values, bool withdrawn)
    {
        var salt = Salt();
        var recordedAt = clock.AddMinutes(-5);
        var row = kind.Columns.Zip(values).ToDictionary(each => each.First.Name, each => each.Second, StringComparer.Ordinal);
        var texts = kind.Columns.Zip(values).Select(each => (each.First.Name, Text: Text(each.First.Type, each.Second))).ToList();
        (string, string?)[] stamp = [("recorded_at", $"{recordedAt:yyyy-MM-dd'T'HH:mm:ss}Z"), ("recorded_by", "norfolk/77"), ("withdrawn", withdrawn ? "true" : "")];
        (row["key"], row["recorded_at"], row["recorded_by"], row["withdrawn"]) = (string.Join('|', texts.Take(kind.KeyColumns).Select(each => each.Text)), $"{recordedAt:yyyy-MM-dd HH:mm:ss}+00", "norfolk/77", withdrawn ? "t" : "f");
        (row["seq"], row["received_at"], row["scope"], row["salt"]) = ($"{Leaves.Count}", Moment(clock), scope, Bytea(salt));
        Append(act, kind.Name, scope, salt, Json([.. texts.Take(kind.KeyColumns)]), Json([.. texts, .. stamp]));
        Rows(kind.Table).Add(row);
        Rows(kind.Known).RemoveAll(known => known["key"] == row["key"]);
        Rows(kind.Known).Add(new(row, StringComparer.Ordinal));
    }

    private static string? Text(string type, string? value) => value is null ? null : type switch
    {
        "boolean" => value == "t" ? "true" : "",
        "timestamp with time zone" => value.Replace(' ', 'T').Replace("+00", "Z", StringComparison.Ordinal),
        _ => value,
    };

    private static string Json(params (string Name, string? Text)[] members) =>
        "{" + string.Join(',', members.Where(member => !string.IsNullOrEmpty(member.Text)).OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"\"{member.Name}\":\"{Escape(member.Text!)}\"")) + "}";

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
