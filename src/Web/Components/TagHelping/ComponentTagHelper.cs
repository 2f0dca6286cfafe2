using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>
/// Replaces an element by a component. Classes and attributes that the tag helper does not know go to the component's
/// own element.
/// </summary>
public abstract class ComponentTagHelper : TagHelper
{
    /// <summary>Further classes, after the component's own.</summary>
    public string? Class { get; set; }

    /// <summary>The attributes that were written on the element and belong to no property.</summary>
    protected IReadOnlyDictionary<string, string?>? Further { get; private set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Begin(context);
        Further = Take(output.Attributes);
        var content = await output.GetChildContentAsync();
        var html = Render(Markup.Trusted(content.GetContent().Trim()));
        output.SuppressOutput();
        output.Content.SetHtmlContent(html);
    }

    /// <summary>Called before the children are, to make ready what they report to.</summary>
    protected virtual void Begin(TagHelperContext context)
    {
    }

    /// <summary>Makes the HTML, given that of the children.</summary>
    protected abstract Markup Render(Markup content);

    internal static IReadOnlyDictionary<string, string?>? Take(TagHelperAttributeList attributes) =>
        attributes.Count == 0 ? null : attributes.ToDictionary(one => one.Name, one => Raw(one.Value), StringComparer.Ordinal);

    // Razor hands over what it has encoded; it is decoded here since a renderer encodes again.
    static string? Raw(object? value)
    {
        if (value is not IHtmlContent html)
        {
            return value?.ToString();
        }

        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
