namespace ArmedPolicingGov.Web.Components;

/// <summary>What most elements have: text or HTML, further classes and further attributes.</summary>
public record ContentOptions
{
    public string? Text { get; init; }

    /// <summary>Used instead of <see cref="Text"/> when it is there.</summary>
    public Markup? Html { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal Markup Content => Markup.Either(Html, Text);

    internal Markup FurtherAttributes => Attributes.Html();

    internal string? ClassesAfter(params ReadOnlySpan<string?> names) =>
        Components.Attributes.Join(Components.Attributes.Join(names), Classes);
}
