using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-task-list")]
public sealed class TaskListTagHelper : ComponentTagHelper
{
    List<TaskListItem> tasks = [];

    /// <summary>Start of the ids; needed where a page has more than one list.</summary>
    public string? IdPrefix { get; set; }

    protected override void Begin(TagHelperContext context) => tasks = context.Collect<TaskListItem>();

    protected override Markup Render(Markup content) =>
        TaskList.Render(new() { Items = tasks, IdPrefix = IdPrefix, Classes = Class, Attributes = Further });
}

/// <summary>The content is the name of the task. A colour makes its status a tag.</summary>
[HtmlTargetElement("govuk-task", ParentTag = "govuk-task-list")]
public sealed class TaskTagHelper : PartTagHelper
{
    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string? Status { get; set; }

    public string? Colour { get; set; }

    /// <summary>A task that cannot be begun; its status is greyed.</summary>
    public bool CannotStart { get; set; }

    protected override void Give(TagHelperContext context, Markup content) => context.Give(new TaskListItem
    {
        Title = new() { Html = content },
        Href = Href,
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
        Status = new()
        {
            Text = Status,
            Tag = string.IsNullOrEmpty(Colour) ? null : new() { Text = Status, Classes = $"govuk-tag--{Colour}" },
            Classes = "govuk-task-list__status--cannot-start-yet".If(CannotStart),
        },
        Classes = Class,
    });
}
