using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper(PageFrame frame) : LabelledFieldTagHelper(frame)
{
    public string? Value { get; set; }

    public string? Type { get; set; }

    /// <summary>In characters (2, 3, 4, 5, 10, 20, 30) or of the column (full, one-half, one-third, two-thirds).</summary>
    public string? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    /// <summary>A whole number: the keyboard of figures on a phone, and no arrows that change it by accident.</summary>
    public bool Numeric { get; set; }

    protected override Markup Render(Markup content) => Input.Render(new()
    {
        Name = Name,
        Id = Id,
        Label = LabelPart,
        Hint = HintPart,
        ErrorMessage = ErrorPart,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Value = Value ?? ValueFor(),
        Type = Type,
        Inputmode = Inputmode ?? (Numeric ? "numeric" : null),
        Autocomplete = Autocomplete,
        Spellcheck = Spellcheck,
        Prefix = Affix(Prefix),
        Suffix = Affix(Suffix),
        Classes = Components.Attributes.Join(WidthClass(), Class),
        Attributes = Further,
    });

    string? WidthClass() => Width switch
    {
        null or "" => null,
        _ when char.IsAsciiDigit(Width[0]) => $"govuk-input--width-{Width}",
        _ => $"govuk-!-width-{Width}",
    };

    static ContentOptions? Affix(string? text) => string.IsNullOrEmpty(text) ? null : new() { Text = text };
}
