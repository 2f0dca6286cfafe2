using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-header")]
public sealed class HeaderTagHelper : ComponentTagHelper
{
    public string? Url { get; set; }

    public string? ContainerClass { get; set; }

    protected override Markup Render(Markup content) => GenericHeader.Render(new()
    {
        LogoHtml = content,
        Url = Url,
        ContainerClasses = ContainerClass,
        Classes = Class,
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-service-navigation")]
public sealed class ServiceNavigationTagHelper : ComponentTagHelper
{
    List<ServiceNavigationItem> items = [];

    public string? Name { get; set; }

    public string? Url { get; set; }

    protected override void Begin(TagHelperContext context) => items = context.Collect<ServiceNavigationItem>();

    protected override Markup Render(Markup content) =>
        ServiceNavigation.Render(new() { ServiceName = Name, ServiceUrl = Url, Navigation = items, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-navigation-item", ParentTag = "govuk-service-navigation")]
public sealed class NavigationItemTagHelper : PartTagHelper
{
    public string? Href { get; set; }

    /// <summary>The page itself.</summary>
    public bool Current { get; set; }

    /// <summary>The section that the page is in.</summary>
    public bool Active { get; set; }

    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new ServiceNavigationItem { Href = Href, Html = content, Current = Current, Active = Active, Attributes = Further });
}

/// <summary>The content is what the footer says beside its links.</summary>
[HtmlTargetElement("govuk-footer")]
public sealed class FooterTagHelper : ComponentTagHelper
{
    List<FooterLink> links = [];

    public string? ContainerClass { get; set; }

    protected override void Begin(TagHelperContext context) => links = context.Collect<FooterLink>();

    protected override Markup Render(Markup content) => Footer.Render(new()
    {
        Meta = new() { Items = links, Html = content },
        ContainerClasses = ContainerClass,
        Classes = Class,
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-footer-link", ParentTag = "govuk-footer")]
public sealed class FooterLinkTagHelper : PartTagHelper
{
    public string? Href { get; set; }

    protected override void Give(TagHelperContext context, Markup content) => context.Give(new FooterLink
    {
        Href = Href,
        Text = System.Net.WebUtility.HtmlDecode(content.ToString()),
        Attributes = Further,
    });
}
