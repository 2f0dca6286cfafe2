namespace ArmedPolicingGov.Web.Components;

public sealed record PanelOptions : ContentOptions
{
    public string? TitleText { get; init; }

    public Markup? TitleHtml { get; init; }

    public int? HeadingLevel { get; init; }

    /// <summary>Shown only on an interruption, by the class govuk-panel--interruption.</summary>
    public PanelActions? Actions { get; init; }
}

public sealed record PanelActions
{
    public IReadOnlyList<PanelAction>? Items { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record PanelAction
{
    public string? Text { get; init; }

    public string? Href { get; init; }

    public string? Type { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class Panel
{
    public static Markup Render(PanelOptions panel)
    {
        var interrupts = panel.Classes?.Contains("govuk-panel--interruption", StringComparison.Ordinal) is true;
        var title = Heading.Render(panel.HeadingLevel is > 0 ? panel.HeadingLevel.Value : 1, "govuk-panel__title", Markup.Either(panel.TitleHtml, panel.TitleText));
        var body = Markup.Of($"""<div class="govuk-panel__body">{panel.Content}</div>""").When(!panel.Content.IsEmpty);
        var classes = panel.ClassesAfter("govuk-panel", "govuk-panel--confirmation".If(!interrupts));
        return Markup.Of($"""<div class="{classes}"{panel.FurtherAttributes}>{title}{body}{(interrupts ? Actions(panel.Actions) : Markup.Empty)}</div>""");
    }

    static Markup Actions(PanelActions? actions)
    {
        if (actions is null)
        {
            return Markup.Empty;
        }

        var group = Markup.Of($"""<div class="govuk-button-group">{Markup.Each(actions.Items, Action)}</div>""").When(actions.Items is { Count: > 0 });
        return Markup.Of($"""<div class="{Attributes.Join("govuk-panel__actions", actions.Classes)}"{actions.Attributes.Html()}>{group}</div>""");
    }

    static Markup Action(PanelAction action) => string.IsNullOrEmpty(action.Href) || action.Type is "button"
        ? Button.Render(new()
        {
            Text = action.Text,
            Type = action.Type.Or("button"),
            Classes = Attributes.Join("govuk-button--inverse", action.Classes),
            Href = action.Href,
            Attributes = action.Attributes,
        })
        : Markup.Of($"""<a class="{Attributes.Join("govuk-link", "govuk-link--inverse", action.Classes)}" href="{action.Href}"{action.Attributes.Html()}>{action.Text}</a>""");
}
