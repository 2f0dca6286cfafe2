using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ArmedPolicingGov.Web.Components;

/// <summary>HTML that is safe to send: made from literals and encoded values only.</summary>
public readonly record struct Markup : IHtmlContent
{
    // Words keep their dashes and accents in the page source; what HTML gives a meaning to is still encoded.
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly string? html;

    Markup(string html) => this.html = html;

    public static Markup Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(html);

    /// <summary>The literal parts as they stand, every hole encoded unless it is itself <see cref="Markup"/>.</summary>
    public static Markup Of(MarkupTemplate template) => new(template.ToString());

    public static Markup Text(string? text) => new(Encode(text));

    /// <summary>Takes HTML on trust: only what Razor or a renderer has encoded may pass here.</summary>
    public static Markup Trusted(string? html) => new(html ?? "");

    /// <summary>The HTML if there is any, else the text, encoded: the order that all GOV.UK components keep.</summary>
    public static Markup Either(Markup? html, string? text) => html is { IsEmpty: false } given ? given : Text(text);

    /// <summary>An attribute with a leading space, or nothing when the value is null or empty.</summary>
    public static Markup Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Empty : Of($" {name}=\"{value}\"");

    /// <summary>An attribute without a value, or nothing.</summary>
    public static Markup Flag(string name, bool set) => set ? Of($" {name}") : Empty;

    public static Markup Each<T>(IEnumerable<T>? items, Func<T, Markup> render) => Each(items, (item, _) => render(item));

    /// <summary>One piece for each item that is there. A missing item still counts in the position, which starts at 1.</summary>
    public static Markup Each<T>(IEnumerable<T>? items, Func<T, int, Markup> render)
    {
        var all = new StringBuilder();
        foreach (var (index, item) in (items ?? []).Index())
        {
            if (item is not null)
            {
                all.Append(render(item, index + 1).html);
            }
        }

        return new(all.ToString());
    }

    public Markup When(bool shown) => shown ? this : Empty;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);

    public override string ToString() => html ?? "";

    internal static string Encode(string? text) => string.IsNullOrEmpty(text) ? "" : Encoder.Encode(text);
}

/// <summary>Collects an interpolated string for <see cref="Markup.Of"/>, so that a renderer reads as the HTML it makes.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkupTemplate(int literalLength, int holes)
{
    readonly StringBuilder html = new(literalLength + (holes * 16));

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(Markup markup) => html.Append(markup.ToString());

    public void AppendFormatted(string? text) => html.Append(Markup.Encode(text));

    public void AppendFormatted(int number) => html.Append(number);

    public override string ToString() => html.ToString();
}
