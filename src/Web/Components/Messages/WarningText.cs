namespace ArmedPolicingGov.Web.Components;

public sealed record WarningTextOptions : ContentOptions
{
    /// <summary>Read in place of the exclamation mark.</summary>
    public string? IconFallbackText { get; init; }
}

public static class WarningText
{
    public static Markup Render(WarningTextOptions warning) => Markup.Of($"""
        <div class="{warning.ClassesAfter("govuk-warning-text")}"{warning.FurtherAttributes}>
        <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{warning.IconFallbackText.Or("Warning")}</span> {warning.Content}</strong>
        </div>
        """);
}
