namespace ArmedPolicingGov.Web.Components;

public sealed record ErrorSummaryOptions
{
    public string? TitleText { get; init; }

    public Markup? TitleHtml { get; init; }

    public string? DescriptionText { get; init; }

    public Markup? DescriptionHtml { get; init; }

    public IReadOnlyList<ErrorSummaryItem>? ErrorList { get; init; }

    public bool? DisableAutoFocus { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record ErrorSummaryItem : ContentOptions
{
    public string? Href { get; init; }
}

public static class ErrorSummary
{
    public static Markup Render(ErrorSummaryOptions summary)
    {
        var description = Markup.Either(summary.DescriptionHtml, summary.DescriptionText);
        var list = Markup.Of($"""<ul class="govuk-list govuk-error-summary__list">{Markup.Each(summary.ErrorList, Item)}</ul>""");

        // The alert is a box of its own: the script moves the focus to the outer one, which would cut it short.
        return Markup.Of($"""
            <div class="{Attributes.Join("govuk-error-summary", summary.Classes)}"{Markup.Attribute("data-disable-auto-focus", Button.Bool(summary.DisableAutoFocus))}{summary.Attributes.Html()} data-module="govuk-error-summary">
            <div role="alert">
            <h2 class="govuk-error-summary__title">{Markup.Either(summary.TitleHtml, summary.TitleText)}</h2>
            <div class="govuk-error-summary__body">
            {Markup.Of($"<p>{description}</p>").When(!description.IsEmpty)}
            {list.When(summary.ErrorList is { Count: > 0 })}
            </div>
            </div>
            </div>
            """);
    }

    static Markup Item(ErrorSummaryItem item) => string.IsNullOrEmpty(item.Href)
        ? Markup.Of($"<li>{item.Content}</li>")
        : Markup.Of($"<li><a href=\"{item.Href}\"{item.FurtherAttributes}>{item.Content}</a></li>");
}
