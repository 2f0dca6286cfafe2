using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>What all fields take. A field shows its problem from the frame by itself.</summary>
public abstract class FieldTagHelper(PageFrame frame) : ComponentTagHelper
{
    string? name;

    /// <summary>A property of the page: gives the name and the value.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>Also the id, and the field id of its problems.</summary>
    public string Name
    {
        get => name ?? For?.Name ?? "";
        set => name = value;
    }

    public string? Id { get; set; }

    public string? Hint { get; set; }

    /// <summary>Overrides what the frame's problems say of the field.</summary>
    public string? Error { get; set; }

    public string? DescribedBy { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    protected PageFrame Frame => frame;

    protected HintOptions? HintPart => string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint };

    protected ErrorMessageOptions? ErrorPart => Problem() is { Length: > 0 } message ? new() { Text = message } : null;

    protected virtual string? Problem() => Error ?? frame.Problems.For(Id ?? Name);

    /// <summary>What the person typed, also when it could not be understood; else what the property holds.</summary>
    protected string? ValueFor() => For is null ? null : Typed() ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);

    string? Typed() => ViewContext?.ModelState.TryGetValue(Name, out var entry) is true ? entry.AttemptedValue : null;

    /// <summary>Class of a size: s, m, l or xl.</summary>
    protected static string? Sized(string block, string? size) => string.IsNullOrEmpty(size) ? null : $"{block}--{size}";
}

/// <summary>A field with one control and a label.</summary>
public abstract class LabelledFieldTagHelper(PageFrame frame) : FieldTagHelper(frame)
{
    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Makes the label the heading of the page.</summary>
    public bool Heading { get; set; }

    public bool Disabled { get; set; }

    protected LabelOptions LabelPart => new() { Text = Label, Classes = Sized("govuk-label", LabelSize), IsPageHeading = Heading };
}

/// <summary>A field with several controls and a legend.</summary>
public abstract class GroupedFieldTagHelper(PageFrame frame) : FieldTagHelper(frame)
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    /// <summary>Makes the legend the heading of the page.</summary>
    public bool Heading { get; set; }

    protected FieldsetOptions? FieldsetPart => string.IsNullOrEmpty(Legend) ? null : new()
    {
        Legend = new() { Text = Legend, Classes = Sized("govuk-fieldset__legend", LegendSize), IsPageHeading = Heading },
        DescribedBy = DescribedBy,
    };
}
