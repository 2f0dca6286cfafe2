using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>Options come from items, from &lt;govuk-option&gt; children, or both.</summary>
[HtmlTargetElement("govuk-select")]
public sealed class SelectTagHelper(PageFrame frame) : LabelledFieldTagHelper(frame)
{
    List<SelectItem> children = [];

    public string? Value { get; set; }

    public IEnumerable<SelectItem>? Items { get; set; }

    /// <summary>Text of a first option without a value, such as "Choose a force".</summary>
    public string? Empty { get; set; }

    protected override void Begin(TagHelperContext context) => children = context.Collect<SelectItem>();

    protected override Markup Render(Markup content) => Select.Render(new()
    {
        Name = Name,
        Id = Id,
        Label = LabelPart,
        Hint = HintPart,
        ErrorMessage = ErrorPart,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Value = Value ?? ValueFor(),
        Items = [.. Empty is null ? [] : new[] { SelectItem.Of("", Empty) }, .. Items ?? [], .. children],
        Classes = Class,
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-option", ParentTag = "govuk-select")]
public sealed class OptionTagHelper : PartTagHelper
{
    public string? Value { get; set; }

    public bool Selected { get; set; }

    public bool Disabled { get; set; }

    // The content of an option is text: what Razor encoded is taken back, and the renderer encodes it.
    protected override void Give(TagHelperContext context, Markup content) => context.Give(new SelectItem
    {
        Value = Value,
        Text = System.Net.WebUtility.HtmlDecode(content.ToString()),
        Selected = Selected ? true : null,
        Disabled = Disabled,
        Attributes = Further,
    });
}
