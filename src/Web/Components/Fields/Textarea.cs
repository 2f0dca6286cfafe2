namespace ArmedPolicingGov.Web.Components;

public sealed record TextareaOptions : LabelledFieldOptions
{
    public string? Value { get; init; }

    public int? Rows { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Autocomplete { get; init; }
}

public static class Textarea
{
    const int UsualRows = 5;

    public static Markup Render(TextareaOptions area) => FieldGroup.Labelled(area, ids => Control(area, ids));

    static Markup Control(TextareaOptions area, string? describedBy)
    {
        var classes = Attributes.Join("govuk-textarea", "govuk-textarea--error".If(area.ErrorMessage is not null), area.Classes);
        var attributes = Markup.Of($"{Markup.Attribute("spellcheck", Button.Bool(area.Spellcheck))}{Markup.Flag("disabled", area.Disabled)}{Markup.Attribute("aria-describedby", describedBy)}{Markup.Attribute("autocomplete", area.Autocomplete)}{area.Attributes.Html()}");

        // A browser drops the first line break in a textarea, so one is given that may be dropped.
        var value = area.Value is ['\n' or '\r', ..] ? $"\n{area.Value}" : area.Value;
        return Markup.Of($"""{area.Before()}<textarea class="{classes}" id="{area.ControlId}" name="{area.Name}" rows="{area.Rows ?? UsualRows}"{attributes}>{value}</textarea>{area.After()}""");
    }
}
