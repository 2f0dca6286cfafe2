using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>The content is the label; a &lt;govuk-conditional&gt; in it is shown while the item is chosen.</summary>
[HtmlTargetElement("govuk-radio", ParentTag = "govuk-radios")]
[HtmlTargetElement("govuk-checkbox", ParentTag = "govuk-checkboxes")]
public sealed class ChoiceItemTagHelper : PartTagHelper
{
    List<ConditionalOptions> conditionals = [];

    public string? Value { get; set; }

    public string? Id { get; set; }

    public string? Hint { get; set; }

    public bool Checked { get; set; }

    public bool Disabled { get; set; }

    /// <summary>A checkbox that clears the others, such as "none of these".</summary>
    public bool Exclusive { get; set; }

    protected override void Begin(TagHelperContext context) => conditionals = context.Collect<ConditionalOptions>();

    protected override void Give(TagHelperContext context, Markup content) => context.Give(new ChoiceItem
    {
        Value = Value,
        Id = Id,
        Html = content,
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
        Checked = Checked ? true : null,
        Disabled = Disabled,
        Behaviour = Exclusive ? "exclusive" : null,
        Conditional = conditionals.LastOrDefault(),
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-conditional", ParentTag = "govuk-radio")]
[HtmlTargetElement("govuk-conditional", ParentTag = "govuk-checkbox")]
public sealed class ConditionalTagHelper : PartTagHelper
{
    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new ConditionalOptions { Html = content });
}

/// <summary>A word between the items, such as "or".</summary>
[HtmlTargetElement("govuk-divider", ParentTag = "govuk-radios")]
[HtmlTargetElement("govuk-divider", ParentTag = "govuk-checkboxes")]
public sealed class DividerTagHelper : PartTagHelper
{
    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new ChoiceItem { Divider = System.Net.WebUtility.HtmlDecode(content.ToString()) });
}
