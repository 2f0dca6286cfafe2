using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArmedPolicingGov.Verifier.Formats;

/// <summary>JSON objects of texts in the one form that RFC 8785 allows.</summary>
internal static class CanonicalJson
{
    private static readonly JsonDocumentOptions Plain = new() { AllowDuplicateProperties = false };

    /// <summary>Blank members are left out.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> members) =>
        "{" + string.Join(',', members.Where(member => member.Value.Length > 0).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Quote(member.Key)}:{Quote(member.Value)}")) + "}";

    /// <summary>The members of an object of texts; null for anything else, and for any other spelling of it.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string text)
    {
        if (Object(text) is not { } json || json.Values.Any(value => value.ValueKind != JsonValueKind.String)) return null;
        try
        {
            var members = json.ToDictionary(member => member.Key, member => member.Value.GetString()!, StringComparer.Ordinal);
            return Write(members) == text ? members : null;
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair.
            return null;
        }
    }

    /// <summary>The members of any JSON object, canonical or not; null when it is none, or has one name twice.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Object(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Plain);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal) : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
