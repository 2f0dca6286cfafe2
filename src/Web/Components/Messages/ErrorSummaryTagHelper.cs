using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>Lists the frame's problems, then those of its own children; nothing when there is neither.</summary>
[HtmlTargetElement("govuk-error-summary")]
public sealed class ErrorSummaryTagHelper(PageFrame frame) : ComponentTagHelper
{
    List<ErrorSummaryItem> children = [];

    public string Title { get; set; } = "There is a problem";

    protected override void Begin(TagHelperContext context) => children = context.Collect<ErrorSummaryItem>();

    protected override Markup Render(Markup content)
    {
        List<ErrorSummaryItem> items = [.. frame.Problems.Select(Item), .. children];
        return items.Count == 0 ? Markup.Empty : ErrorSummary.Render(new()
        {
            TitleText = Title,
            DescriptionHtml = content,
            ErrorList = items,
            Classes = Class,
            Attributes = Further,
        });
    }

    static ErrorSummaryItem Item(Problem problem) =>
        new() { Text = problem.Message, Href = problem.FieldId is null ? null : $"#{problem.FieldId}" };
}

[HtmlTargetElement("govuk-error", ParentTag = "govuk-error-summary")]
public sealed class ErrorTagHelper : PartTagHelper
{
    public string? Href { get; set; }

    protected override void Give(TagHelperContext context, Markup content) =>
        context.Give(new ErrorSummaryItem { Href = Href, Html = content, Attributes = Further });
}
