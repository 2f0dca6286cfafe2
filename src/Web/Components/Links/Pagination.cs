namespace ArmedPolicingGov.Web.Components;

public sealed record PaginationOptions : ContentOptions
{
    public IReadOnlyList<PaginationItem?>? Items { get; init; }

    public PaginationLink? Previous { get; init; }

    public PaginationLink? Next { get; init; }

    public string? LandmarkLabel { get; init; }
}

public sealed record PaginationLink : ContentOptions
{
    public string? Href { get; init; }

    public string? LabelText { get; init; }
}

public sealed record PaginationItem
{
    public string? Number { get; init; }

    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class Pagination
{
    static readonly Markup PreviousArrow = Icon("prev", "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z");
    static readonly Markup NextArrow = Icon("next", "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z");

    public static Markup Render(PaginationOptions pages)
    {
        // Without numbers the two links stand one above the other, as between parts of a guide.
        var block = pages.Items is null && (pages.Next is not null || pages.Previous is not null);
        var classes = pages.ClassesAfter("govuk-pagination", "govuk-pagination--block".If(block));
        return Markup.Of($"""
            <nav class="{classes}" aria-label="{pages.LandmarkLabel.Or("Pagination")}"{pages.FurtherAttributes}>
            {Arrow(pages.Previous, "prev", "Previous", block)}
            {Numbers(pages.Items)}
            {Arrow(pages.Next, "next", "Next", block)}
            </nav>
            """);
    }

    static Markup Arrow(PaginationLink? link, string rel, string word, bool block)
    {
        if (string.IsNullOrEmpty(link?.Href))
        {
            return Markup.Empty;
        }

        var labelled = !string.IsNullOrEmpty(link.LabelText);
        var title = Attributes.Join("govuk-pagination__link-title", "govuk-pagination__link-title--decorated".If(block && !labelled));
        var usual = Markup.Of($"""{word}<span class="govuk-visually-hidden"> page</span>""");
        var label = Markup.Of($"""<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{link.LabelText}</span>""");
        var previous = string.Equals(rel, "prev", StringComparison.Ordinal);
        return Markup.Of($"""
            <div class="govuk-pagination__{rel}">
            <a class="govuk-link govuk-pagination__link" href="{link.Href}" rel="{rel}"{link.FurtherAttributes}>
            {(previous ? PreviousArrow : NextArrow).When(block || previous)}
            <span class="{title}">{(link.Content.IsEmpty ? usual : link.Content)}</span>
            {label.When(block && labelled)}
            {NextArrow.When(!block && !previous)}
            </a>
            </div>
            """);
    }

    static Markup Numbers(IReadOnlyList<PaginationItem?>? items) =>
        Markup.Of($"""<ul class="govuk-pagination__list">{Markup.Each(items, item => Number(item!))}</ul>""").When(items is not null);

    static Markup Number(PaginationItem item) => item.Ellipsis
        ? Markup.Of($"""<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>""")
        : Markup.Of($"""
            <li class="{Attributes.Join("govuk-pagination__item", "govuk-pagination__item--current".If(item.Current))}">
            <a class="govuk-link govuk-pagination__link" href="{item.Href}" aria-label="{item.VisuallyHiddenText ?? $"Page {item.Number}"}"{Markup.Attribute("aria-current", "page".If(item.Current))}{item.Attributes.Html()}>{item.Number}</a>
            </li>
            """);

    static Markup Icon(string name, string path) => Markup.Of($"""
        <svg class="govuk-pagination__icon govuk-pagination__icon--{name}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="{path}"></path></svg>
        """);
}
