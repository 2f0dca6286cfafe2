using System.Globalization;

namespace ArmedPolicingGov.Web.Components;

public static class DateInput
{
    public static Markup Render(DateInputOptions date)
    {
        var parts = Parts(date);
        var described = FieldGroup.Describe(date, date.Id ?? "", date.Fieldset?.DescribedBy);
        var anyMarked = parts.Any(part => part?.HasError is true);
        var inner = Markup.Of($"""
            {described.Html}
            <div class="{Attributes.Join("govuk-date-input", date.Classes)}"{date.Attributes.Html()}{Markup.Attribute("id", date.Id)}>
            {date.FormGroup?.BeforeInputs?.Content ?? Markup.Empty}{Markup.Each(parts, part => Part(date, part!, anyMarked))}{date.FormGroup?.AfterInputs?.Content ?? Markup.Empty}
            </div>
            """);

        // Without the role JAWS does not read the description of a fieldset that holds text inputs.
        return FieldGroup.Wrap(date, date.Fieldset is { } set
            ? Fieldset.Render(new() { Legend = set.Legend, Classes = set.Classes, Attributes = set.Attributes, DescribedBy = described.Ids, Role = "group", Html = inner })
            : inner);
    }

    static IReadOnlyList<DateInputItem?> Parts(DateInputOptions date) => date.Items is { Count: > 0 } items
        ? items
        : [Usual(date.Day, "day"), Usual(date.Month, "month"), Usual(date.Year, "year")];

    static DateInputItem? Usual(DateInputItem? part, string name) => part switch
    {
        null => new() { Name = name },
        { IsOmitted: true } => null,
        _ => part with { Name = part.Name ?? name },
    };

    static Markup Part(DateInputOptions date, DateInputItem part, bool anyMarked)
    {
        var name = string.IsNullOrEmpty(date.NamePrefix) ? part.Name : $"{date.NamePrefix}-{part.Name}";
        return Markup.Of($"""<div class="govuk-date-input__item">{Input.Render(new()
        {
            Label = new() { Text = part.Label.Or(Capitalise(part.Name)), Classes = "govuk-date-input__label" },
            Id = part.Id.Or($"{date.Id}-{part.Name}"),
            Classes = Attributes.Join("govuk-date-input__input", ErrorClass(date, part, anyMarked), WidthClass(date, part), part.Classes),
            Name = name,
            Value = ValueOf(date, part, name),
            Inputmode = part.Inputmode.Or("numeric"),
            Autocomplete = part.Autocomplete,
            Pattern = part.Pattern,
            Attributes = part.Attributes,
        })}</div>""");
    }

    static string? ErrorClass(DateInputOptions date, DateInputItem part, bool anyMarked)
    {
        var marked = part.HasError || (part.Error is not false && date.ErrorMessage is not null && !anyMarked);
        return "govuk-input--error".If(marked && !part.HasClass("govuk-input--error"));
    }

    static string? WidthClass(DateInputOptions date, DateInputItem part)
    {
        var isYear = part.Name is "year" || (part.Name is not null && string.Equals(part.Name, date.Year?.Name, StringComparison.Ordinal));
        return (isYear ? "govuk-input--width-4" : "govuk-input--width-2").If(!part.HasClass("govuk-input--width-"));
    }

    // By the part itself, then by the usual part of that name, then by the values of the whole.
    static string? ValueOf(DateInputOptions date, DateInputItem part, string? name)
    {
        var usual = part.Name switch { "day" => date.Day, "month" => date.Month, "year" => date.Year, _ => null };
        var values = date.Values ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        return part.Value ?? usual?.Value ?? values.GetValueOrDefault(name ?? "") ?? values.GetValueOrDefault(part.Name ?? "");
    }

    static string Capitalise(string? name) => string.IsNullOrEmpty(name)
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(name[0])}{name[1..].ToLowerInvariant()}");
}
