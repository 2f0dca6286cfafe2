namespace ArmedPolicingGov.Web.Components;

public sealed record ButtonOptions : ContentOptions
{
    /// <summary>Makes the button a link.</summary>
    public string? Href { get; init; }

    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public string? Id { get; init; }

    public bool Disabled { get; init; }

    public bool? PreventDoubleClick { get; init; }

    public bool IsStartButton { get; init; }
}

public static class Button
{
    static readonly Markup StartIcon = Markup.Of($"""
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>
        """);

    public static Markup Render(ButtonOptions button)
    {
        var classes = Attributes.Join("govuk-button", button.Classes, "govuk-button--start".If(button.IsStartButton));
        var common = Markup.Of($""" class="{classes}" data-module="govuk-button"{button.FurtherAttributes}{Markup.Attribute("id", button.Id)}""");
        var content = Markup.Of($"{Words(button)}{StartIcon.When(button.IsStartButton)}");
        return string.IsNullOrEmpty(button.Href)
            ? Markup.Of($"""<button type="{button.Type.Or("submit")}"{Submits(button)}{common}>{content}</button>""")
            : Markup.Of($"""<a href="{button.Href}" role="button" draggable="false"{common}>{content}</a>""");
    }

    // A start button is a flexbox, which would swallow the spaces between elements of its HTML.
    static Markup Words(ButtonOptions button) => button is { IsStartButton: true, Html: { IsEmpty: false } html }
        ? Markup.Of($"<span>{html}</span>")
        : button.Content;

    static Markup Submits(ButtonOptions button) => Markup.Of(
        $"{Markup.Attribute("value", button.Value)}{Markup.Attribute("name", button.Name)}{Markup.Of($" disabled aria-disabled=\"true\"").When(button.Disabled)}{Markup.Attribute("data-prevent-double-click", Bool(button.PreventDoubleClick))}");

    internal static string? Bool(bool? value) => value switch { true => "true", false => "false", null => null };
}
