namespace ArmedPolicingGov.Web.Components;

/// <summary>One radio or checkbox, and the group around them.</summary>
/// <param name="Type">Type of the input: radio or checkbox.</param>
/// <param name="Block">Name of the component in class names.</param>
sealed record Choice(string Type, string Block)
{
    public Markup Group(ChoiceOptions group, string? describedBy, Func<ChoiceItem, int, string?, Markup> item)
    {
        var described = FieldGroup.Describe(group, group.Prefix, group.Fieldset?.DescribedBy.Or(describedBy ?? "") ?? describedBy);
        var items = Markup.Each(group.Items, (one, index) => item(one!, index, group.Fieldset is null ? described.Ids : null));
        var inner = Markup.Of($"""
            {described.Html}
            <div class="{Attributes.Join(Block, group.Classes)}"{group.Attributes.Html()} data-module="{Block}">
            {group.FormGroup?.BeforeInputs?.Content ?? Markup.Empty}{items}{group.FormGroup?.AfterInputs?.Content ?? Markup.Empty}
            </div>
            """);
        return FieldGroup.Wrap(group, group.Fieldset is { } set
            ? Fieldset.Render(new() { Legend = set.Legend, Classes = set.Classes, Attributes = set.Attributes, DescribedBy = described.Ids, Html = inner })
            : inner);
    }

    public Markup Item(ChoiceItem item, string id, string? name, bool isChecked, string? describedBy)
    {
        var hasHint = item.Hint is { Content.IsEmpty: false };
        var conditional = item.Conditional?.Html ?? Markup.Empty;
        var attributes = Markup.Of($"{Markup.Flag("checked", isChecked)}{Markup.Flag("disabled", item.Disabled)}{Markup.Attribute("data-aria-controls", $"conditional-{id}".If(!conditional.IsEmpty))}{Markup.Attribute("data-behaviour", item.Behaviour)}{Markup.Attribute("aria-describedby", Attributes.Join(describedBy, $"{id}-item-hint".If(hasHint)))}{item.FurtherAttributes}");
        return Markup.Of($"""
            <div class="{Block}__item">
            <input class="{Block}__input" id="{id}" name="{name}" type="{Type}" value="{item.Value}"{attributes}>
            {Words(item, id)}
            {(hasHint ? Hint.Render(item.Hint! with { Id = $"{id}-item-hint", Classes = Attributes.Join($"{Block}__hint", item.Hint.Classes) }) : Markup.Empty)}
            </div>
            {Markup.Of($"""<div class="{Attributes.Join($"{Block}__conditional", $"{Block}__conditional--hidden".If(!isChecked))}" id="conditional-{id}">{conditional}</div>""").When(!conditional.IsEmpty)}
            """);
    }

    public Markup Divider(string word) => Markup.Of($"""<div class="{Block}__divider">{word}</div>""");

    // The first id has no number, so that an error summary can go to the group by its name.
    public static string Id(ChoiceOptions group, ChoiceItem item, int index) =>
        item.Id.Or(index > 1 ? $"{group.Prefix}-{index}" : group.Prefix);

    Markup Words(ChoiceItem item, string id) => Label.Render(new()
    {
        Html = item.Html,
        Text = item.Text,
        For = id,
        Classes = Attributes.Join($"{Block}__label", item.Label?.Classes),
        Attributes = item.Label?.Attributes,
    });
}
