using System.Globalization;
using System.Text;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>JSON in the one form that RFC 8785 allows, for objects of text: what the ledger commits to.</summary>
internal static class CanonicalJson
{
    /// <summary>Writes members, which come in the order of their names (ordinal), leaving out blank values.</summary>
    public static string Object(IEnumerable<(string Name, string Text)> members)
    {
        var json = new StringBuilder("{", 256);
        foreach (var (name, text) in members)
        {
            if (text.Length == 0) continue;
            if (json.Length > 1) json.Append(',');
            Append(json, name);
            json.Append(':');
            Append(json, text);
        }

        return json.Append('}').ToString();
    }

    private static void Append(StringBuilder json, string text)
    {
        json.Append('"');
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && text.AsSpan().IndexOfAny('"', '\\') < 0) json.Append(text);
        else foreach (var letter in text) Append(json, letter);
        json.Append('"');
    }

    private static void Append(StringBuilder json, char letter) => _ = letter switch
    {
        '"' => json.Append("\\\""),
        '\\' => json.Append("\\\\"),
        '\b' => json.Append("\\b"),
        '\t' => json.Append("\\t"),
        '\n' => json.Append("\\n"),
        '\f' => json.Append("\\f"),
        '\r' => json.Append("\\r"),
        < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
        _ => json.Append(letter),
    };
}
