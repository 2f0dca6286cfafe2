namespace ArmedPolicingGov.Web.Components;

public sealed record SelectOptions : LabelledFieldOptions
{
    public IReadOnlyList<SelectItem?>? Items { get; init; }

    /// <summary>Value of the option to select, unless an option says for itself.</summary>
    public string? Value { get; init; }
}

public sealed record SelectItem
{
    /// <summary>The text stands for it when left out.</summary>
    public string? Value { get; init; }

    public string? Text { get; init; }

    public bool? Selected { get; init; }

    /// <summary>The heading under which it stands with those beside it of the same group; null: none.</summary>
    public string? Group { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public static SelectItem Of(string value, string text) => new() { Value = value, Text = text };
}

public static class Select
{
    public static Markup Render(SelectOptions select) => FieldGroup.Labelled(select, ids => Control(select, ids));

    static Markup Control(SelectOptions select, string? describedBy)
    {
        var classes = Attributes.Join("govuk-select", select.Classes, "govuk-select--error".If(select.ErrorMessage is not null));
        return Markup.Of($"""
            {select.Before()}
            <select class="{classes}" id="{select.ControlId}" name="{select.Name}"{Markup.Flag("disabled", select.Disabled)}{Markup.Attribute("aria-describedby", describedBy)}{select.Attributes.Html()}>
            {Markup.Each(Grouped([.. (select.Items ?? []).OfType<SelectItem>()]), group => Options(group, select.Value))}
            </select>
            {select.After()}
            """);
    }

    static IEnumerable<IReadOnlyList<SelectItem>> Grouped(IReadOnlyList<SelectItem> items)
    {
        for (var first = 0; first < items.Count;)
        {
            var group = items.Skip(first).TakeWhile((item, place) => place == 0 || (item.Group is { } name && name == items[first].Group)).ToList();
            first += group.Count;
            yield return group;
        }
    }

    static Markup Options(IReadOnlyList<SelectItem> group, string? chosen)
    {
        var options = Markup.Each(group, item => Option(item, chosen));
        return group[0].Group is { } name ? Markup.Of($"<optgroup label=\"{name}\">{options}</optgroup>") : options;
    }

    static Markup Option(SelectItem item, string? chosen)
    {
        var matches = !string.IsNullOrEmpty(chosen) && string.Equals(item.Value ?? item.Text, chosen, StringComparison.Ordinal);
        var value = item.Value is null ? Markup.Empty : Markup.Of($" value=\"{item.Value}\"");
        return Markup.Of($"<option{value}{Markup.Flag("selected", item.Selected ?? matches)}{Markup.Flag("disabled", item.Disabled)}{item.Attributes.Html()}>{item.Text}</option>");
    }
}
