using System.Globalization;
using System.Text;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>JSON in the one form that RFC 8785 allows, for objects of text: what the ledger commits to.</summary>
internal static class CanonicalJson
{
    /// <summary>Writes members in the order of their names (ordinal), leaving out blank values.</summary>
    public static string Object(IEnumerable<(string Name, string Text)> members)
    {
        var json = new StringBuilder("{");
        foreach (var (name, text) in members.Where(each => each.Text.Length > 0).OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            if (json.Length > 1) json.Append(',');
            Append(json, name).Append(':');
            Append(json, text);
        }

        return json.Append('}').ToString();
    }

    private static StringBuilder Append(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
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

        return json.Append('"');
    }
}
