namespace ArmedPolicingGov.Web.Components;

public sealed record BreadcrumbsOptions : ContentOptions
{
    public IReadOnlyList<BreadcrumbItem>? Items { get; init; }

    public bool CollapseOnMobile { get; init; }

    public string? LabelText { get; init; }
}

public sealed record BreadcrumbItem : ContentOptions
{
    public string? Href { get; init; }
}

public static class Breadcrumbs
{
    public static Markup Render(BreadcrumbsOptions trail)
    {
        var classes = Attributes.Join("govuk-breadcrumbs", trail.Classes, "govuk-breadcrumbs--collapse-on-mobile".If(trail.CollapseOnMobile));
        return Markup.Of($"""
            <nav class="{classes}"{trail.FurtherAttributes} aria-label="{trail.LabelText ?? "Breadcrumb"}">
            <ol class="govuk-breadcrumbs__list">{Markup.Each(trail.Items, Item)}</ol>
            </nav>
            """);
    }

    static Markup Item(BreadcrumbItem item) => string.IsNullOrEmpty(item.Href)
        ? Markup.Of($"""<li class="govuk-breadcrumbs__list-item" aria-current="page">{item.Content}</li>""")
        : Markup.Of($"""<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{item.Href}"{item.FurtherAttributes}>{item.Content}</a></li>""");
}
