namespace ArmedPolicingGov.Web.Components;

/// <summary>How a status is told: by a word and a shape, each enough without the other and without colour.</summary>
public static class StatusTag
{
    static readonly Dictionary<string, (string Word, string Shape)> Known = new(StringComparer.Ordinal)
    {
        ["met"] = ("Met", "✓"),
        ["not-met"] = ("Not met", "✕"),
        ["no-evidence"] = ("Nothing recorded", "○"),
        ["not-applicable"] = ("Not applicable", "–"),
    };

    /// <summary>The word for a status.</summary>
    /// <exception cref="ArgumentException">The status is not one of the four.</exception>
    public static string Word(string status) => Find(status).Word;

    /// <summary>The shape for a status, for pictures.</summary>
    /// <exception cref="ArgumentException">The status is not one of the four.</exception>
    public static string Shape(string status) => Find(status).Shape;

    /// <summary>The status, by its code.</summary>
    /// <param name="status">met, not-met, no-evidence or not-applicable.</param>
    /// <param name="instead">Shown in place of the word, such as "5 of 7"; the word is still read out after it.</param>
    /// <param name="compact">For a dense table.</param>
    /// <exception cref="ArgumentException">The status is not one of the four.</exception>
    public static Markup Render(string status, Markup instead, bool compact, string? classes = null)
    {
        var (word, shape) = Find(status);
        var words = instead.IsEmpty ? Markup.Text(word) : Markup.Of($"""{instead}<span class="govuk-visually-hidden">, {word}</span>""");
        var all = Attributes.Join("app-status", $"app-status--{status}", "app-status--compact".If(compact), classes);
        return Markup.Of($"""<span class="{all}"><span class="app-status__shape" aria-hidden="true">{shape}</span> <span>{words}</span></span>""");
    }

    /// <summary>What the shapes stand for, for a page that shows figures in place of the words.</summary>
    public static Markup Key() => Markup.Of(
        $"""<p class="app-status-key"><span>Key:</span> {Markup.Each(Known.Keys, status => Render(status, Markup.Empty, compact: true))}</p>""");

    static (string Word, string Shape) Find(string status) => Known.TryGetValue(status, out var known)
        ? known
        : throw new ArgumentException($"There is no status \"{status}\".", nameof(status));
}
