namespace ArmedPolicingGov.Web.Components;

public sealed record RadiosOptions : ChoiceOptions
{
    /// <summary>Value of the item that is chosen, unless an item says for itself.</summary>
    public string? Value { get; init; }
}

public static class Radios
{
    static readonly Choice Radio = new("radio", "govuk-radios");

    public static Markup Render(RadiosOptions radios) =>
        Radio.Group(radios, describedBy: null, (item, index, _) => Item(radios, item, index));

    static Markup Item(RadiosOptions radios, ChoiceItem item, int index)
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            return Radio.Divider(item.Divider);
        }

        var chosen = item.Checked ?? (!string.IsNullOrEmpty(radios.Value) && string.Equals(item.Value, radios.Value, StringComparison.Ordinal));
        return Radio.Item(item, Choice.Id(radios, item, index), radios.Name, chosen, describedBy: null);
    }
}
