namespace ArmedPolicingGov.Web.Components;

public sealed record InputOptions : LabelledFieldOptions
{
    public string? Type { get; init; }

    public string? Value { get; init; }

    public string? Inputmode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? Pattern { get; init; }

    public bool? Spellcheck { get; init; }

    /// <summary>Before the text in the field, such as £; hidden from screen readers, so the label must say it too.</summary>
    public ContentOptions? Prefix { get; init; }

    public ContentOptions? Suffix { get; init; }

    public ContentOptions? InputWrapper { get; init; }
}

public static class Input
{
    public static Markup Render(InputOptions input) => FieldGroup.Labelled(input, ids => Around(input, Control(input, ids)));

    static Markup Control(InputOptions input, string? describedBy)
    {
        var classes = Attributes.Join("govuk-input", input.Classes, "govuk-input--error".If(input.ErrorMessage is not null));
        var value = input.Value is null ? Markup.Empty : Markup.Of($" value=\"{input.Value}\"");
        return Markup.Of($"""<input class="{classes}" id="{input.ControlId}" name="{input.Name}" type="{input.Type.Or("text")}"{Markup.Attribute("spellcheck", Button.Bool(input.Spellcheck))}{value}{Markup.Flag("disabled", input.Disabled)}{Markup.Attribute("aria-describedby", describedBy)}{Keyboard(input)}{input.Attributes.Html()}>""");
    }

    static Markup Keyboard(InputOptions input) => Markup.Of(
        $"{Markup.Attribute("autocomplete", input.Autocomplete)}{Markup.Attribute("autocapitalize", input.Autocapitalize)}{Markup.Attribute("pattern", input.Pattern)}{Markup.Attribute("inputmode", input.Inputmode)}");

    static Markup Around(InputOptions input, Markup control)
    {
        var prefix = Affix(input.Prefix, "prefix");
        var suffix = Affix(input.Suffix, "suffix");
        if (prefix.IsEmpty && suffix.IsEmpty && input.Before().IsEmpty && input.After().IsEmpty)
        {
            return control;
        }

        var wrapper = input.InputWrapper ?? new();
        return Markup.Of($"""<div class="{wrapper.ClassesAfter("govuk-input__wrapper")}"{wrapper.FurtherAttributes}>{input.Before()}{prefix}{control}{suffix}{input.After()}</div>""");
    }

    static Markup Affix(ContentOptions? affix, string place) => affix is null || affix.Content.IsEmpty
        ? Markup.Empty
        : Markup.Of($"""<div class="{affix.ClassesAfter($"govuk-input__{place}")}" aria-hidden="true"{affix.FurtherAttributes}>{affix.Content}</div>""");
}
