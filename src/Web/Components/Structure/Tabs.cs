namespace ArmedPolicingGov.Web.Components;

public sealed record TabsOptions
{
    public string? Id { get; init; }

    public string? IdPrefix { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<TabItem?>? Items { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record TabItem
{
    public string? Id { get; init; }

    public string? Label { get; init; }

    public TabPanel? Panel { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record TabPanel
{
    public string? Text { get; init; }

    public Markup? Html { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Without script a list of links to the parts of the page, all shown.</summary>
public static class Tabs
{
    public static Markup Render(TabsOptions tabs)
    {
        var list = Markup.Of($"""<ul class="govuk-tabs__list">{Markup.Each(tabs.Items, (tab, index) => Heading(tab!, Id(tabs, tab!, index), index == 1))}</ul>""");
        var panels = Markup.Each(tabs.Items, (tab, index) => Panel(tab!.Panel ?? new(), Id(tabs, tab, index), index == 1));
        return Markup.Of($"""
            <div{Markup.Attribute("id", tabs.Id)} class="{Attributes.Join("govuk-tabs", tabs.Classes)}"{tabs.Attributes.Html()} data-module="govuk-tabs">
            <h2 class="govuk-tabs__title">{tabs.Title ?? "Contents"}</h2>
            {Markup.Of($"{list}{panels}").When(tabs.Items is { Count: > 0 })}
            </div>
            """);
    }

    static string Id(TabsOptions tabs, TabItem tab, int index) => tab.Id.Or($"{tabs.IdPrefix}-{index}");

    static Markup Heading(TabItem tab, string id, bool first) => Markup.Of($"""
        <li class="{Attributes.Join("govuk-tabs__list-item", "govuk-tabs__list-item--selected".If(first))}"><a class="govuk-tabs__tab" href="#{id}"{tab.Attributes.Html()}>{tab.Label}</a></li>
        """);

    static Markup Panel(TabPanel panel, string id, bool first)
    {
        var text = Markup.Of($"""<p class="govuk-body">{panel.Text}</p>""").When(!string.IsNullOrEmpty(panel.Text));
        var content = panel.Html is { IsEmpty: false } html ? html : text;
        return Markup.Of($"""<div class="{Attributes.Join("govuk-tabs__panel", "govuk-tabs__panel--hidden".If(!first))}" id="{id}"{panel.Attributes.Html()}>{content}</div>""");
    }
}
