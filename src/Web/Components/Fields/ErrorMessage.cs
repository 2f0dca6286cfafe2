namespace ArmedPolicingGov.Web.Components;

public sealed record ErrorMessageOptions : ContentOptions
{
    public string? Id { get; init; }

    /// <summary>Read before the message; an empty text leaves it out.</summary>
    public string? VisuallyHiddenText { get; init; }
}

public static class ErrorMessage
{
    public static Markup Render(ErrorMessageOptions error)
    {
        var word = error.VisuallyHiddenText ?? "Error";
        var prefix = Markup.Of($"""<span class="govuk-visually-hidden">{word}:</span> """).When(word.Length > 0);
        return Markup.Of($"""<p{Markup.Attribute("id", error.Id)} class="{error.ClassesAfter("govuk-error-message")}"{error.FurtherAttributes}>{prefix}{error.Content}</p>""");
    }
}
