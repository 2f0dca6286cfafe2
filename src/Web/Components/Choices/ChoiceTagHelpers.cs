using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>Items come from items, from children, or both.</summary>
public abstract class ChoiceTagHelper(PageFrame frame) : GroupedFieldTagHelper(frame)
{
    List<ChoiceItem> children = [];

    public IEnumerable<ChoiceItem>? Items { get; set; }

    public bool Small { get; set; }

    protected IReadOnlyList<ChoiceItem> AllItems => [.. Items ?? [], .. children];

    protected override void Begin(TagHelperContext context) => children = context.Collect<ChoiceItem>();
}

[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper(PageFrame frame) : ChoiceTagHelper(frame)
{
    public string? Value { get; set; }

    /// <summary>Sets two short answers beside each other.</summary>
    public bool Inline { get; set; }

    protected override Markup Render(Markup content) => Radios.Render(new()
    {
        Name = Name,
        IdPrefix = Id,
        Fieldset = FieldsetPart,
        Hint = HintPart,
        ErrorMessage = ErrorPart,
        Items = AllItems,
        Value = Value ?? ValueFor(),
        Classes = Components.Attributes.Join("govuk-radios--inline".If(Inline), "govuk-radios--small".If(Small), Class),
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper(PageFrame frame) : ChoiceTagHelper(frame)
{
    public IEnumerable<string>? Values { get; set; }

    protected override Markup Render(Markup content) => Checkboxes.Render(new()
    {
        Name = Name,
        IdPrefix = Id,
        Fieldset = FieldsetPart,
        Hint = HintPart,
        ErrorMessage = ErrorPart,
        DescribedBy = DescribedBy,
        Items = AllItems,
        Values = [.. Values ?? For?.Model as IEnumerable<string> ?? []],
        Classes = Components.Attributes.Join("govuk-checkboxes--small".If(Small), Class),
        Attributes = Further,
    });
}
