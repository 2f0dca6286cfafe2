namespace ArmedPolicingGov.Web.Components;

public sealed record DateInputOptions : FieldOptions
{
    public string? Id { get; init; }

    /// <summary>Goes before the names of the parts, with a hyphen.</summary>
    public string? NamePrefix { get; init; }

    public FieldsetOptions? Fieldset { get; init; }

    public DateInputItem? Day { get; init; }

    public DateInputItem? Month { get; init; }

    public DateInputItem? Year { get; init; }

    /// <summary>The parts, where they are not a day, a month and a year.</summary>
    public IReadOnlyList<DateInputItem?>? Items { get; init; }

    /// <summary>Values by the name of the part, prefix included.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }
}

public sealed record DateInputItem
{
    /// <summary>Stands for a part that is not asked for, such as the day of a month and year.</summary>
    public static DateInputItem Omitted { get; } = new() { IsOmitted = true };

    internal bool IsOmitted { get; private init; }

    public string? Name { get; init; }

    public string? Id { get; init; }

    public string? Label { get; init; }

    public string? Value { get; init; }

    /// <summary>Marks the part as wrong. When no part is marked, an error message marks all but those set to false.</summary>
    public bool? Error { get; init; }

    public string? Classes { get; init; }

    public string? Inputmode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal bool HasError => Error is true || HasClass("govuk-input--error");

    internal bool HasClass(string start) => Classes?.Contains(start, StringComparison.Ordinal) is true;
}
