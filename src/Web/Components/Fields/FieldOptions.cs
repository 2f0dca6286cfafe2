namespace ArmedPolicingGov.Web.Components;

/// <summary>What every field of a form has.</summary>
public abstract record FieldOptions
{
    public string? Name { get; init; }

    public HintOptions? Hint { get; init; }

    public ErrorMessageOptions? ErrorMessage { get; init; }

    public FormGroupOptions? FormGroup { get; init; }

    /// <summary>Ids of what describes the field, beside its hint and error.</summary>
    public string? DescribedBy { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>A field with one control, which its label names.</summary>
public abstract record LabelledFieldOptions : FieldOptions
{
    /// <summary>Of the control; its name when left out.</summary>
    public string? Id { get; init; }

    public LabelOptions? Label { get; init; }

    public bool Disabled { get; init; }

    internal string ControlId => Id.Or(Name ?? "");
}

public sealed record FormGroupOptions
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public ContentOptions? BeforeInput { get; init; }

    public ContentOptions? AfterInput { get; init; }

    public ContentOptions? BeforeInputs { get; init; }

    public ContentOptions? AfterInputs { get; init; }
}
