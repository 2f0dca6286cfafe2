namespace ArmedPolicingGov.Web.Components;

public static class ServiceNavigation
{
    public static Markup Render(ServiceNavigationOptions bar)
    {
        var slots = bar.Slots ?? new();
        var common = Markup.Of($""" class="{Attributes.Join("govuk-service-navigation", bar.Classes)}" data-module="govuk-service-navigation"{bar.Attributes.Html()}""");
        var inlining = "govuk-service-navigation__inlining-container".If(slots.End is { Align: "inline" });
        var inner = Markup.Of($"""
            <div class="{Attributes.Join("govuk-width-container", inlining)}">
            {slots.Start}
            <div class="govuk-service-navigation__container">{Name(bar)}{Navigation(bar, slots)}</div>
            {slots.End?.Html ?? Markup.Empty}
            </div>
            """);

        // A name or a slot makes it more than navigation, and so a landmark of its own.
        var landmark = !string.IsNullOrEmpty(bar.ServiceName) || !slots.Start.IsEmpty || slots.End is { Html.IsEmpty: false };
        return landmark
            ? Markup.Of($"""<section aria-label="{bar.AriaLabel ?? "Service information"}"{common}>{inner}</section>""")
            : Markup.Of($"<div{common}>{inner}</div>");
    }

    static Markup Name(ServiceNavigationOptions bar)
    {
        if (string.IsNullOrEmpty(bar.ServiceName))
        {
            return Markup.Empty;
        }

        var name = string.IsNullOrEmpty(bar.ServiceUrl)
            ? Markup.Of($"""<span class="govuk-service-navigation__text">{bar.ServiceName}</span>""")
            : Markup.Of($"""<a href="{bar.ServiceUrl}" class="govuk-service-navigation__link">{bar.ServiceName}</a>""");
        return Markup.Of($"""<span class="govuk-service-navigation__service-name">{name}</span>""");
    }

    static Markup Navigation(ServiceNavigationOptions bar, ServiceNavigationSlots slots)
    {
        var items = bar.Navigation?.OfType<ServiceNavigationItem>().ToList() ?? [];
        if (items.Count == 0 && slots.NavigationStart.IsEmpty && slots.NavigationEnd.IsEmpty)
        {
            return Markup.Empty;
        }

        var menu = bar.MenuButtonText.Or("Menu");
        var id = bar.NavigationId.Or("navigation");
        return Markup.Of($"""
            <nav aria-label="{bar.NavigationLabel.Or(menu)}" class="{Attributes.Join("govuk-service-navigation__wrapper", bar.NavigationClasses)}">
            {Toggle(menu, id, bar.MenuButtonLabel).When(bar.CollapseNavigationOnMobile ?? items.Count > 1)}
            <ul class="govuk-service-navigation__list" id="{id}">{slots.NavigationStart}{Markup.Each(items, Item)}{slots.NavigationEnd}</ul>
            </nav>
            """);
    }

    static Markup Toggle(string menu, string id, string? label)
    {
        var differs = string.Equals(label, menu, StringComparison.Ordinal) ? null : label;
        return Markup.Of($"""<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="{id}"{Markup.Attribute("aria-label", differs)} hidden aria-hidden="true">{menu}</button>""");
    }

    static Markup Item(ServiceNavigationItem item)
    {
        var here = item.Current || item.Active;

        // Who overrides colours and borders still sees by the strong text where they are.
        var words = here ? Markup.Of($"""<strong class="govuk-service-navigation__active-fallback">{item.Content}</strong>""") : item.Content;
        var current = Markup.Attribute("aria-current", (item.Current ? "page" : "true").If(here));
        var content = string.IsNullOrEmpty(item.Href)
            ? Markup.Of($"""<span class="govuk-service-navigation__text"{current}>{words}</span>""").When(!item.Content.IsEmpty)
            : Markup.Of($"""<a class="govuk-service-navigation__link" href="{item.Href}"{current}{item.FurtherAttributes}>{words}</a>""");
        return Markup.Of($"""<li class="{Attributes.Join("govuk-service-navigation__item", "govuk-service-navigation__item--active".If(here))}">{content}</li>""");
    }
}
