using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>
/// Day, month and year named so that they bind to a <see cref="DateParts"/> property: On.Day, On.Month, On.Year. The day's
/// id is the name itself, so a problem of the field leads to it; problems of On.Month or On.Year mark that part alone.
/// </summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper(PageFrame frame) : GroupedFieldTagHelper(frame)
{
    static readonly string[] PartNames = ["Day", "Month", "Year"];

    public DateParts? Value { get; set; }

    /// <summary>A date to start from.</summary>
    public DateOnly? Date { get; set; }

    protected override string? Problem() =>
        base.Problem() ?? PartNames.Select(part => Frame.Problems.For($"{Name}.{part}")).FirstOrDefault(message => message is not null);

    protected override Markup Render(Markup content)
    {
        var value = Value ?? For?.Model as DateParts ?? DateParts.Of(Date);
        var wrong = PartNames.Where(part => Frame.Problems.For($"{Name}.{part}") is not null).ToList();
        return DateInput.Render(new()
        {
            Id = $"{Id ?? Name}-date",
            Fieldset = FieldsetPart,
            Hint = HintPart,
            ErrorMessage = ErrorPart,
            Items = [Part("Day", Id ?? Name, value.Day, 2, wrong), Part("Month", null, value.Month, 2, wrong), Part("Year", null, value.Year, 4, wrong)],
            Classes = Class,
            Attributes = Further,
        });
    }

    DateInputItem Part(string part, string? id, string? value, int width, List<string> wrong) => new()
    {
        Name = $"{Name}.{part}",
        Id = id ?? $"{Name}.{part}",
        Label = part,
        Value = value,
        Classes = string.Create(CultureInfo.InvariantCulture, $"govuk-input--width-{width}"),
        Error = wrong.Count > 0 ? wrong.Contains(part, StringComparer.Ordinal) : null,
    };
}
