namespace ArmedPolicingGov.Web.Components;

public sealed record SkipLinkOptions : ContentOptions
{
    public string? Href { get; init; }
}

public static class SkipLink
{
    public static Markup Render(SkipLinkOptions link) => Markup.Of(
        $"""<a href="{link.Href.Or("#content")}" class="{link.ClassesAfter("govuk-skip-link")}"{link.FurtherAttributes} data-module="govuk-skip-link">{link.Content}</a>""");
}
