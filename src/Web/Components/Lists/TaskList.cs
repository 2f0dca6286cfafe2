namespace ArmedPolicingGov.Web.Components;

public sealed record TaskListOptions
{
    public IReadOnlyList<TaskListItem?>? Items { get; init; }

    public string? IdPrefix { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record TaskListItem
{
    public ContentOptions? Title { get; init; }

    public ContentOptions? Hint { get; init; }

    public TaskListStatus? Status { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }
}

public sealed record TaskListStatus : ContentOptions
{
    public TagOptions? Tag { get; init; }
}

public static class TaskList
{
    public static Markup Render(TaskListOptions list)
    {
        var prefix = list.IdPrefix.Or("task-list");
        var items = Markup.Each(list.Items, (item, index) => Item(item!, $"{prefix}-{index}"));
        return Markup.Of($"""<ul class="{Attributes.Join("govuk-task-list", list.Classes)}"{list.Attributes.Html()}>{items}</ul>""");
    }

    static Markup Item(TaskListItem item, string id)
    {
        var status = item.Status ?? new();
        var hint = item.Hint is { } given
            ? Markup.Of($"""<div id="{id}-hint" class="govuk-task-list__hint">{given.Content}</div>""")
            : Markup.Empty;
        return Markup.Of($"""
            <li class="{Attributes.Join("govuk-task-list__item", "govuk-task-list__item--with-link".If(!string.IsNullOrEmpty(item.Href)), item.Classes)}">
            <div class="govuk-task-list__name-and-hint">{Name(item, id)}{hint}</div>
            <div class="{status.ClassesAfter("govuk-task-list__status")}" id="{id}-status">{(status.Tag is { } tag ? Tag.Render(tag) : status.Content)}</div>
            </li>
            """);
    }

    static Markup Name(TaskListItem item, string id)
    {
        var title = item.Title ?? new();
        var describedBy = Attributes.Join($"{id}-hint".If(item.Hint is not null), $"{id}-status");
        return string.IsNullOrEmpty(item.Href)
            ? Markup.Of($"<div{Markup.Attribute("class", title.Classes)}>{title.Content}</div>")
            : Markup.Of($"""<a class="{title.ClassesAfter("govuk-link", "govuk-task-list__link")}" href="{item.Href}" aria-describedby="{describedBy}">{title.Content}</a>""");
    }
}
