namespace ArmedPolicingGov.Web.Components;

public sealed record PhaseBannerOptions : ContentOptions
{
    public TagOptions? Tag { get; init; }
}

public static class PhaseBanner
{
    public static Markup Render(PhaseBannerOptions banner)
    {
        // Further attributes of the tag are left out, as the frontend leaves them out.
        var tag = Tag.Render(new() { Html = banner.Tag?.Html, Text = banner.Tag?.Text, Classes = Attributes.Join("govuk-phase-banner__content__tag", banner.Tag?.Classes) });
        return Markup.Of($"""
            <div class="{banner.ClassesAfter("govuk-phase-banner", "govuk-width-container")}"{banner.FurtherAttributes}>
            <p class="govuk-phase-banner__content">{tag} <span class="govuk-phase-banner__text">{banner.Content}</span></p>
            </div>
            """);
    }
}
