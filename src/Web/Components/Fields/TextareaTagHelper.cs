using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper(PageFrame frame) : LabelledFieldTagHelper(frame)
{
    public string? Value { get; set; }

    public int? Rows { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Autocomplete { get; set; }

    protected override Markup Render(Markup content) => Textarea.Render(new()
    {
        Name = Name,
        Id = Id,
        Label = LabelPart,
        Hint = HintPart,
        ErrorMessage = ErrorPart,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Value = Value ?? ValueFor(),
        Rows = Rows,
        Spellcheck = Spellcheck,
        Autocomplete = Autocomplete,
        Classes = Class,
        Attributes = Further,
    });
}
