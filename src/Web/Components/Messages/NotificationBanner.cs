namespace ArmedPolicingGov.Web.Components;

public sealed record NotificationBannerOptions : ContentOptions
{
    public string? TitleText { get; init; }

    public Markup? TitleHtml { get; init; }

    public int? TitleHeadingLevel { get; init; }

    public string? TitleId { get; init; }

    /// <summary>"success", or nothing.</summary>
    public string? Type { get; init; }

    public string? Role { get; init; }

    public bool? DisableAutoFocus { get; init; }
}

public static class NotificationBanner
{
    const int UsualLevel = 2;

    public static Markup Render(NotificationBannerOptions banner)
    {
        var success = string.Equals(banner.Type, "success", StringComparison.Ordinal);
        var titleId = banner.TitleId.Or("govuk-notification-banner-title");
        var title = Markup.Either(banner.TitleHtml, banner.TitleText.Or(success ? "Success" : "Important"));

        // Success is an alert, so that it is read at once; anything else is a landmark to come back to.
        var role = banner.Role.Or(success ? "alert" : "region");
        return Markup.Of($"""
            <div class="{banner.ClassesAfter("govuk-notification-banner", "govuk-notification-banner--success".If(success))}" role="{role}" aria-labelledby="{titleId}" data-module="govuk-notification-banner"{Markup.Attribute("data-disable-auto-focus", Button.Bool(banner.DisableAutoFocus))}{banner.FurtherAttributes}>
            <div class="govuk-notification-banner__header">{Heading.Render(banner.TitleHeadingLevel ?? UsualLevel, "govuk-notification-banner__title", title, titleId)}</div>
            <div class="govuk-notification-banner__content">{Body(banner)}</div>
            </div>
            """);
    }

    static Markup Body(NotificationBannerOptions banner) => banner.Html is { IsEmpty: false } html
        ? html
        : Markup.Of($"""<p class="govuk-notification-banner__heading">{banner.Text}</p>""").When(!string.IsNullOrEmpty(banner.Text));
}
