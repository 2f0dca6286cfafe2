using System.Globalization;
using System.Text;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>From the texts that PostgreSQL writes to what they mean; null for what is not written so.</summary>
internal static class PostgresText
{
    private const string Utc = "+00";
    private const string OwnFormat = "yyyy-MM-dd HH:mm:ss.FFFFFF";
    private const string Day = "yyyy-MM-dd";

    public static DateTimeOffset? Moment(string text) =>
        text.EndsWith(Utc, StringComparison.Ordinal) && DateTimeOffset.TryParseExact(text[..^Utc.Length], OwnFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    public static byte[]? Bytes(string text)
    {
        if (!text.StartsWith(@"\x", StringComparison.Ordinal) || text.Length % 2 != 0 || text.AsSpan(2).ContainsAnyExcept("0123456789abcdef")) return null;
        return Convert.FromHexString(text.AsSpan(2));
    }

    /// <summary>The elements of an array of texts; null also for an element that is null.</summary>
    public static IReadOnlyList<string>? Texts(string text)
    {
        if (text is not ['{', .. var inner, '}']) return null;
        var texts = new List<string>();
        for (var at = 0; at < inner.Length;)
        {
            var (element, end) = inner[at] == '"' ? Quoted(inner, at + 1) : Bare(inner, at);
            if (element is null || (end < inner.Length && (inner[end] != ',' || end + 1 == inner.Length))) return null;
            texts.Add(element);
            at = end + 1;
        }

        return texts;
    }

    /// <summary>A value as a record's canonical form has it: days and moments to the second as in record files, “true”, and blank for false.</summary>
    public static string? Canonical(string type, string value) => type switch
    {
        "text" or "uuid" => value,
        "bigint" or "integer" or "smallint" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? value : null,
        "boolean" => value switch { "t" => "true", "f" => "", _ => null },
        "date" => DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null,
        // A part of a second is kept: cut off, it would hide that it was put in.
        "timestamp with time zone" => Moment(value)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static (string? Element, int End) Bare(string text, int from)
    {
        var end = text.IndexOf(',', from);
        if (end < 0) end = text.Length;
        var element = text[from..end];
        return (element.Length == 0 || element == "NULL" || element.AsSpan().ContainsAny("\"\\{}") ? null : element, end);
    }

    private static (string? Element, int End) Quoted(string text, int from)
    {
        var element = new StringBuilder();
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '"') return (element.ToString(), at + 1);
            if (text[at] == '\\' && ++at == text.Length) break;
            element.Append(text[at]);
        }

        return (null, text.Length);
    }
}
