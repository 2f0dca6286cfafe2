using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    public string? Summary { get; set; }

    public bool Open { get; set; }

    public string? Id { get; set; }

    protected override Markup Render(Markup content) =>
        Details.Render(new() { SummaryText = Summary, Html = content, Open = Open, Id = Id, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-tabs")]
public sealed class TabsTagHelper : ComponentTagHelper
{
    List<TabItem> tabs = [];

    public string? Title { get; set; }

    public string? Id { get; set; }

    protected override void Begin(TagHelperContext context) => tabs = context.Collect<TabItem>();

    protected override Markup Render(Markup content) =>
        Tabs.Render(new() { Title = Title, Id = Id, IdPrefix = Id ?? "tab", Items = tabs, Classes = Class, Attributes = Further });
}

/// <summary>One tab: the content starts with its own heading, since without script all of them are shown.</summary>
[HtmlTargetElement("govuk-tab", ParentTag = "govuk-tabs")]
public sealed class TabTagHelper : PartTagHelper
{
    public string? Label { get; set; }

    public string? Id { get; set; }

    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new TabItem { Label = Label, Id = Id, Panel = new() { Html = content, Attributes = Further } });
}
