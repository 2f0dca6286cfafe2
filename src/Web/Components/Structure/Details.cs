namespace ArmedPolicingGov.Web.Components;

public sealed record DetailsOptions : ContentOptions
{
    public string? Id { get; init; }

    public string? SummaryText { get; init; }

    public Markup? SummaryHtml { get; init; }

    public bool Open { get; init; }
}

public static class Details
{
    public static Markup Render(DetailsOptions details) => Markup.Of($"""
        <details{Markup.Attribute("id", details.Id)} class="{details.ClassesAfter("govuk-details")}"{details.FurtherAttributes}{Markup.Flag("open", details.Open)}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{Markup.Either(details.SummaryHtml, details.SummaryText)}</span></summary>
        <div class="govuk-details__text">{details.Content}</div>
        </details>
        """);
}
