namespace ArmedPolicingGov.Web.Components;

public static class SummaryList
{
    public static Markup Render(SummaryListOptions list)
    {
        var anyActions = list.Rows?.Any(row => row?.Actions?.Items is { Count: > 0 }) is true;
        var rows = Markup.Each(list.Rows, row => Row(row!, list.Card?.Title, anyActions));
        var html = Markup.Of($"""<dl class="{Attributes.Join("govuk-summary-list", list.Classes)}"{list.Attributes.Html()}>{rows}</dl>""");
        return list.Card is { } card ? Card(card, html) : html;
    }

    static Markup Row(SummaryRow row, SummaryCardTitle? card, bool anyActions)
    {
        var noActions = "govuk-summary-list__row--no-actions".If(anyActions && row.Actions?.Items is null);
        return Markup.Of($"""
            <div class="{Attributes.Join("govuk-summary-list__row", noActions, row.Classes)}">
            <dt class="{Attributes.Join("govuk-summary-list__key", row.Key?.Classes)}">{row.Key?.Content ?? Markup.Empty}</dt>
            <dd class="{Attributes.Join("govuk-summary-list__value", row.Value?.Classes)}">{row.Value?.Content ?? Markup.Empty}</dd>
            {RowActions(row.Actions, card)}
            </div>
            """);
    }

    static Markup RowActions(SummaryActions? actions, SummaryCardTitle? card)
    {
        if (actions?.Items is not { Count: > 0 } items)
        {
            return Markup.Empty;
        }

        var links = items.Count == 1
            ? Link(items[0], card)
            : Markup.Of($"""<ul class="govuk-summary-list__actions-list">{Markup.Each(items, item => Markup.Of($"""<li class="govuk-summary-list__actions-list-item">{Link(item, card)}</li>"""))}</ul>""");
        return Markup.Of($"""<dd class="{Attributes.Join("govuk-summary-list__actions", actions.Classes)}">{links}</dd>""");
    }

    static Markup Link(SummaryAction action, SummaryCardTitle? card)
    {
        var about = Markup.Of($" {action.VisuallyHiddenText}").When(!string.IsNullOrEmpty(action.VisuallyHiddenText));
        var of = card is null ? Markup.Empty : Markup.Of($" ({card.Content})");
        var hidden = Markup.Of($"""<span class="govuk-visually-hidden">{about}{of}</span>""").When(!about.IsEmpty || !of.IsEmpty);
        return Markup.Of($"""<a class="{action.ClassesAfter("govuk-link")}" href="{action.Href}"{action.FurtherAttributes}>{action.Content}{hidden}</a>""");
    }

    static Markup Card(SummaryCard card, Markup list)
    {
        var title = card.Title is { } given
            ? Heading.Render(given.HeadingLevel ?? 2, given.ClassesAfter("govuk-summary-card__title"), given.Content)
            : Markup.Empty;
        return Markup.Of($"""
            <div class="{Attributes.Join("govuk-summary-card", card.Classes)}"{card.Attributes.Html()}>
            <div class="govuk-summary-card__title-wrapper">{title}{CardActions(card)}</div>
            <div class="govuk-summary-card__content">{list}</div>
            </div>
            """);
    }

    static Markup CardActions(SummaryCard card)
    {
        if (card.Actions?.Items is not { Count: > 0 } items)
        {
            return Markup.Empty;
        }

        var classes = Attributes.Join("govuk-summary-card__actions", card.Actions.Classes);
        return items.Count == 1
            ? Markup.Of($"""<div class="{classes}">{Link(items[0], card.Title)}</div>""")
            : Markup.Of($"""<ul class="{classes}">{Markup.Each(items, item => Markup.Of($"""<li class="govuk-summary-card__action">{Link(item, card.Title)}</li>"""))}</ul>""");
    }
}
