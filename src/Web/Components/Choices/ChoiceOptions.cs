namespace ArmedPolicingGov.Web.Components;

/// <summary>What radios and checkboxes share.</summary>
public abstract record ChoiceOptions : FieldOptions
{
    /// <summary>Start of the items' ids; the name when left out. The first item's id is the prefix itself.</summary>
    public string? IdPrefix { get; init; }

    public FieldsetOptions? Fieldset { get; init; }

    public IReadOnlyList<ChoiceItem?>? Items { get; init; }

    internal string Prefix => IdPrefix.Or(Name ?? "");
}

public sealed record ChoiceItem : ContentOptions
{
    public string? Id { get; init; }

    /// <summary>For checkboxes only, where one has a name of its own.</summary>
    public string? Name { get; init; }

    public string? Value { get; init; }

    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public HintOptions? Hint { get; init; }

    public ContentOptions? Label { get; init; }

    /// <summary>Shown while the item is chosen; always shown without script.</summary>
    public ConditionalOptions? Conditional { get; init; }

    /// <summary>"exclusive" clears the other checkboxes.</summary>
    public string? Behaviour { get; init; }

    /// <summary>Makes the item a word between the others, such as "or".</summary>
    public string? Divider { get; init; }

    public static ChoiceItem Of(string value, string text, string? hint = null) =>
        new() { Value = value, Text = text, Hint = hint is null ? null : new() { Text = hint } };
}

public sealed record ConditionalOptions
{
    public Markup? Html { get; init; }
}
