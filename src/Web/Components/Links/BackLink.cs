namespace ArmedPolicingGov.Web.Components;

public sealed record BackLinkOptions : ContentOptions
{
    public string? Href { get; init; }
}

public static class BackLink
{
    public static Markup Render(BackLinkOptions link) => Markup.Of(
        $"""<a href="{link.Href.Or("#")}" class="{link.ClassesAfter("govuk-back-link")}"{link.FurtherAttributes}>{Markup.Either(link.Html, link.Text.Or("Back"))}</a>""");
}
