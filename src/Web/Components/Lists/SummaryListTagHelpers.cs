using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    List<SummaryRow> rows = [];
    List<SummaryAction> cardActions = [];

    /// <summary>Puts the list on a card.</summary>
    public string? CardTitle { get; set; }

    public int CardHeadingLevel { get; set; } = 2;

    public bool NoBorder { get; set; }

    protected override void Begin(TagHelperContext context)
    {
        rows = context.Collect<SummaryRow>();
        cardActions = context.Collect<SummaryAction>();
    }

    protected override Markup Render(Markup content) => SummaryList.Render(new()
    {
        Rows = rows,
        Card = string.IsNullOrEmpty(CardTitle) ? null : new()
        {
            Title = new() { Text = CardTitle, HeadingLevel = CardHeadingLevel },
            Actions = new() { Items = cardActions },
        },
        Classes = Components.Attributes.Join("govuk-summary-list--no-border".If(NoBorder), Class),
        Attributes = Further,
    });
}

/// <summary>The content is the value, unless it is given as an attribute.</summary>
[HtmlTargetElement("govuk-summary-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : PartTagHelper
{
    List<SummaryAction> actions = [];

    public string? Key { get; set; }

    public string? Value { get; set; }

    /// <summary>Address of a "Change" link.</summary>
    public string? ChangeHref { get; set; }

    protected override void Begin(TagHelperContext context) => actions = context.Collect<SummaryAction>();

    protected override void Give(TagHelperContext context, Markup content)
    {
        if (!string.IsNullOrEmpty(ChangeHref))
        {
            actions.Add(new() { Href = ChangeHref, Text = "Change", VisuallyHiddenText = Key });
        }

        context.Give(new SummaryRow
        {
            Key = new() { Text = Key },
            Value = new() { Html = content, Text = Value },
            Actions = actions.Count == 0 ? null : new() { Items = actions },
            Classes = Class,
        });
    }
}

/// <summary>A link of a row, or of the card when it stands outside the rows.</summary>
[HtmlTargetElement("govuk-summary-action", ParentTag = "govuk-summary-row")]
[HtmlTargetElement("govuk-summary-action", ParentTag = "govuk-summary-list")]
public sealed class SummaryActionTagHelper : PartTagHelper
{
    public string? Href { get; set; }

    /// <summary>What the link is about, for those who hear it alone.</summary>
    public string? Hidden { get; set; }

    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new SummaryAction { Href = Href, Html = content, VisuallyHiddenText = Hidden, Classes = Class, Attributes = Further });
}
