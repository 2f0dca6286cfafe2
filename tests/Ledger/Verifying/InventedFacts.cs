using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>Makes facts of every kind of the interchange from its declaration: right ones, with blanks and with texts that are odd to write.</summary>
internal static class InventedFacts
{
    /// <summary>Texts that canonical JSON must escape, or that take several bytes.</summary>
    public static readonly string[] OddTexts = ["Quoted “so” and \"so\"", "back\\slash", "line\nand\r\nline\tand tab", "é à ß", "astral 𝔄🛡", "separator \u2028 and \u2029", "delete \u007f", "control \u0001\u001f\b\f", "plain"];

    private static readonly DateTimeOffset Begin = new(2025, 1, 1, 6, 30, 0, TimeSpan.Zero);

    /// <summary>A fact of a kind; of two numbers there are two facts, except where a kind has no more keys.</summary>
    public static Fact Make(Kind kind, int number, bool withdrawn = false, string? otherwise = null)
    {
        object?[] values = [.. kind.Columns.Select((column, place) => withdrawn && !column.IsKey ? null : Value(column, place, number, kind, otherwise))];
        return kind.Make(values, Begin.AddDays(400 + number).AddHours(otherwise is null ? 0 : 1).AddHours(withdrawn ? 2 : 0), number % 2 == 0 ? "chronicle" : null, withdrawn);
    }

    /// <summary>The document that the fact of a number names, and its bytes; one has several parts.</summary>
    public static (string Sha256, byte[] Bytes) Document(int number)
    {
        var bytes = number == 3 ? new byte[(1024 * 1024) + 5] : Encoding.UTF8.GetBytes($"Document {number}");
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }

    /// <summary>What the modules’ checks ask for.</summary>
    private static (bool IsChosen, string? Value) Chosen(string kind, string column, int number) => (kind, column) switch
    {
        ("deployment_documents", "file") => (true, number % 3 == 1 ? null : $"folder/{number}.txt"),
        ("deployment_documents", "sha256") => (true, number % 3 == 1 ? null : Document(number).Sha256),
        ("posts", "post") => (true, number % 2 == 0 ? "armed-policing-lead" : "chief-firearms-instructor"),
        ("items", "authority") => (true, "both"),
        ("items", "kind") => (true, number % 2 == 0 ? "tactic" : "specialist-munition"),
        ("commander_events", "kind") => (true, number % 2 == 0 ? "annual-refresher" : "observation"),
        ("commander_events", "role") => (true, number % 2 == 0 ? "sfc" : null),
        ("commander_events", "item") => (true, number % 2 == 0 ? null : $"items-{number}"),
        ("armoury_findings", "severity") => (true, number % 2 == 0 ? "low" : "medium"),
        _ => (false, null),
    };

    private static object? Value(Column column, int place, int number, Kind kind, string? otherwise)
    {
        if (Chosen(kind.Name, column.Name, number) is (true, var chosen)) return chosen;
        if (column is { IsRequired: false } && number % 3 == 1 && otherwise is null) return column.Type == ColumnType.Boolean ? false : null;
        var force = number % 4 == 3 ? "kent" : "norfolk";
        return column.Type switch
        {
            ColumnType.Date => DateOnly.FromDateTime(Begin.DateTime).AddDays((place * 30) + number),
            ColumnType.Instant => Begin.AddDays(place * 30).AddHours(number),
            ColumnType.Boolean => number % 2 == 0,
            ColumnType.Code => column.Vocabulary!.Codes[number % column.Vocabulary.Codes.Count],
            ColumnType.Officer => $"{force}/{number}",
            ColumnType.Force => force,
            ColumnType.Region => number % 2 == 0 ? "eastern" : "london",
            ColumnType.Identifier => column.Name == "area" ? force : $"{column.References ?? kind.Name}-{number}",
            _ => otherwise ?? OddTexts[number % OddTexts.Length],
        };
    }
}
