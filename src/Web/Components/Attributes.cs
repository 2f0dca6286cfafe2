namespace ArmedPolicingGov.Web.Components;

/// <summary>Further attributes of an element, and the joining of class names and ids.</summary>
static class Attributes
{
    public static Markup Html(this IReadOnlyDictionary<string, string?>? attributes) =>
        Markup.Each(attributes, pair => Markup.Of($" {pair.Key}=\"{pair.Value}\""));

    /// <summary>The names that are there, with a space between them; null when there is none.</summary>
    public static string? Join(params ReadOnlySpan<string?> names)
    {
        var joined = "";
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                joined = joined.Length == 0 ? name : $"{joined} {name}";
            }
        }

        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The value, or another when it is null or empty.</summary>
    public static string Or(this string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;

    public static string? If(this string name, bool there) => there ? name : null;
}
