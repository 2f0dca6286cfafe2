namespace ArmedPolicingGov.Web.Components;

public sealed record CheckboxesOptions : ChoiceOptions
{
    /// <summary>Values of the items that are ticked, unless an item says for itself.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

public static class Checkboxes
{
    static readonly Choice Checkbox = new("checkbox", "govuk-checkboxes");

    public static Markup Render(CheckboxesOptions boxes) =>
        Checkbox.Group(boxes, boxes.DescribedBy, (item, index, describedBy) => Item(boxes, item, index, describedBy));

    static Markup Item(CheckboxesOptions boxes, ChoiceItem item, int index, string? describedBy)
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            return Checkbox.Divider(item.Divider);
        }

        var ticked = item.Checked ?? (item.Value is { } value && boxes.Values?.Contains(value, StringComparer.Ordinal) is true);
        return Checkbox.Item(item, Choice.Id(boxes, item, index), item.Name.Or(boxes.Name ?? ""), ticked, describedBy);
    }
}
