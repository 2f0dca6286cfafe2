using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    protected override Markup Render(Markup content) =>
        BackLink.Render(new() { Href = Href, Html = content, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "#main-content";

    protected override Markup Render(Markup content) =>
        SkipLink.Render(new() { Href = Href, Html = content, Text = "Skip to main content", Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : ComponentTagHelper
{
    List<BreadcrumbItem> items = [];

    public bool CollapseOnMobile { get; set; }

    protected override void Begin(TagHelperContext context) => items = context.Collect<BreadcrumbItem>();

    protected override Markup Render(Markup content) =>
        Breadcrumbs.Render(new() { Items = items, CollapseOnMobile = CollapseOnMobile, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-breadcrumb", ParentTag = "govuk-breadcrumbs")]
public sealed class BreadcrumbTagHelper : PartTagHelper
{
    /// <summary>Left out for the page itself.</summary>
    public string? Href { get; set; }

    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new BreadcrumbItem { Href = Href, Html = content, Attributes = Further });
}
