namespace ArmedPolicingGov.Web.Components;

/// <summary>The header of a service that is not on GOV.UK: no crown, no logotype.</summary>
public sealed record GenericHeaderOptions
{
    public string? LogoText { get; init; }

    public Markup? LogoHtml { get; init; }

    public string? Url { get; init; }

    /// <summary>Stands at the end of the line, such as a search box. The frontend has no such place.</summary>
    public Markup? Beside { get; init; }

    public string? ContainerClasses { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class GenericHeader
{
    public static Markup Render(GenericHeaderOptions header) => Markup.Of($"""
        <div class="{Attributes.Join("govuk-generic-header", header.Classes)}"{header.Attributes.Html()}>
        <div class="govuk-generic-header__container {header.ContainerClasses.Or("govuk-width-container")}">
        <div class="govuk-generic-header__logo"><a href="{header.Url.Or("/")}" class="govuk-generic-header__homepage-link">{Markup.Either(header.LogoHtml, header.LogoText)}</a></div>{header.Beside ?? Markup.Empty}
        </div>
        </div>
        """);
}
