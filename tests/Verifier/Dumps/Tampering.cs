using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static ArmedPolicingGov.Verifier.Tests.Dumps.TestLedger;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

/// <summary>What a tamperer does to a ledger's tables, as carefully as can be done without the key.</summary>
internal static class Tampering
{
    /// <summary>Changes a version where it stands, and in what is known now: whoever tampers carefully does both.</summary>
    public static Dictionary<string, string?> Both(TestLedger ledger, TestKind kind, int seq)
    {
        var version = ledger.Version(kind, seq);
        var known = ledger.Rows(kind.Known).FindIndex(row => row["seq"] == $"{seq}");
        if (known >= 0) ledger.Rows(kind.Known)[known] = version;
        return version;
    }

    public static Dictionary<string, string?> Copy(Dictionary<string, string?> row, params (string Name, string? Value)[] changes)
    {
        var copy = new Dictionary<string, string?>(row, StringComparer.Ordinal);
        foreach (var (name, value) in changes) copy[name] = value;
        return copy;
    }

    public static Dictionary<string, string?> Now(TestLedger ledger, TestKind kind, string key) => ledger.Rows(kind.Known).Single(row => row["key"] == key);

    public static void Replace(TestLedger ledger, TestKind kind, string key, Dictionary<string, string?> version) => ledger.Rows(kind.Known)[ledger.Rows(kind.Known).IndexOf(Now(ledger, kind, key))] = version;

    /// <summary>Writes a leaf anew, with its hash and the entry's columns.</summary>
    public static void Relief(TestLedger ledger, int seq, string right, string wrong, params (string Name, string? Value)[] changes)
    {
        var leaf = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ledger.Leaves[seq]).Replace(right, wrong, StringComparison.Ordinal));
        ledger.Rows("ledger.entries")[seq] = Copy(ledger.Row("ledger.entries", seq), [("leaf", Bytea(leaf)), ("hash", Bytea(SHA256.HashData([0, .. leaf]))), .. changes]);
    }

    public static void Note(TestLedger ledger, int row, Func<string, string> change)
    {
        var note = change(Encoding.UTF8.GetString(Unbytea(ledger.Row("ledger.checkpoints", row)["note"]!)));
        ledger.Row("ledger.checkpoints", row)["note"] = Bytea(Encoding.UTF8.GetBytes(note));
        if (note.Split('\n') is not [_, var size, var root, ..] || !int.TryParse(size, CultureInfo.InvariantCulture, out _)) return;
        (ledger.Row("ledger.checkpoints", row)["size"], ledger.Row("ledger.checkpoints", row)["root"]) = (size, Bytea(Convert.FromBase64String(root)));
    }

    public static void CutOff(TestLedger ledger, int size)
    {
        ledger.Leaves.RemoveRange(size, ledger.Leaves.Count - size);
        ledger.Rows("ledger.entries").RemoveRange(size, ledger.Rows("ledger.entries").Count - size);
        ledger.Rows("ledger.acts").RemoveAll(act => Number(act["first_seq"]) >= size);
        foreach (var kind in ledger.Kinds) ledger.Rows(kind.Table).RemoveAll(row => Number(row["seq"]) >= size);
    }

    /// <summary>A whole new history, in itself without a flaw; only the signatures are the old ones.</summary>
    public static void Rewrite(TestLedger ledger)
    {
        var forged = new TestLedger();
        for (var number = 0; number < 11; number++) forged.Act(hasLeaf: true, "national", (Armouries, [$"norfolk/{number}", "norfolk", "x", "2020-01-01", null], false));
        foreach (var (name, table) in ledger.Tables.Where(each => !each.Key.StartsWith("ledger.c", StringComparison.Ordinal)))
        {
            table.Rows.Clear();
            table.Rows.AddRange(forged.Rows(name));
        }
    }

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    public static void RemoveDocument(TestLedger ledger)
    {
        ledger.Rows("ledger.documents").RemoveAt(0);
        ledger.Rows("ledger.document_parts").Clear();
    }
}
