using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTagHelper : ComponentTagHelper
{
    public string? Id { get; set; }

    protected override Markup Render(Markup content) =>
        InsetText.Render(new() { Id = Id, Html = content, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : ComponentTagHelper
{
    /// <summary>Read in place of the exclamation mark; "Warning" when left out.</summary>
    public string? Icon { get; set; }

    protected override Markup Render(Markup content) =>
        WarningText.Render(new() { IconFallbackText = Icon, Html = content, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow; blue when left out.</summary>
    public string? Colour { get; set; }

    protected override Markup Render(Markup content) => Tag.Render(new()
    {
        Html = content,
        Classes = Components.Attributes.Join(string.IsNullOrEmpty(Colour) ? null : $"govuk-tag--{Colour}", Class),
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBannerTagHelper : ComponentTagHelper
{
    public string? Tag { get; set; }

    protected override Markup Render(Markup content) =>
        PhaseBanner.Render(new() { Tag = new() { Text = Tag }, Html = content, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper : ComponentTagHelper
{
    public bool Success { get; set; }

    public string? Title { get; set; }

    /// <summary>Needed where a page has more than one banner.</summary>
    public string? TitleId { get; set; }

    protected override Markup Render(Markup content) => NotificationBanner.Render(new()
    {
        Type = "success".If(Success),
        TitleText = Title,
        TitleId = TitleId,
        Html = content,
        Classes = Class,
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    public string? Title { get; set; }

    protected override Markup Render(Markup content) =>
        Panel.Render(new() { TitleText = Title, Html = content, Classes = Class, Attributes = Further });
}
