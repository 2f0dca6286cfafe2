using System.Text.Encodings.Web;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>An element with a tag helper and children, run as Razor runs them, without Razor.</summary>
sealed class Element(TagHelper helper, params Element[] children)
{
    public string Text { get; init; } = "";

    public TagHelperAttributeList Attributes { get; init; } = [];

    public async Task<IElement> DomAsync() => Dom.Parse(await HtmlAsync());

    public Task<string> HtmlAsync() => RunAsync(new Dictionary<object, object>());

    async Task<string> RunAsync(IDictionary<object, object> items)
    {
        // What an element puts into its items is for its children alone.
        var context = new TagHelperContext("element", [], new Dictionary<object, object>(items), "1");
        var output = new TagHelperOutput("element", Attributes, async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.Append(Text);
            foreach (var child in children)
            {
                content.AppendHtml(await child.RunAsync(context.Items));
            }

            return content;
        });
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
