using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>An element that shows nothing itself, but gives a part to the component around it.</summary>
public abstract class PartTagHelper : TagHelper
{
    public string? Class { get; set; }

    protected IReadOnlyDictionary<string, string?>? Further { get; private set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Begin(context);
        Further = ComponentTagHelper.Take(output.Attributes);
        var content = await output.GetChildContentAsync();
        Give(context, Markup.Trusted(content.GetContent().Trim()));
        output.SuppressOutput();
    }

    protected virtual void Begin(TagHelperContext context)
    {
    }

    protected abstract void Give(TagHelperContext context, Markup content);
}
