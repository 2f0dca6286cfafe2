using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-label")]
public sealed class LabelTagHelper : ComponentTagHelper
{
    public string? For { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? Size { get; set; }

    public bool Heading { get; set; }

    protected override Markup Render(Markup content) => Label.Render(new()
    {
        For = For,
        Html = content,
        IsPageHeading = Heading,
        Classes = Components.Attributes.Join(Size is null ? null : $"govuk-label--{Size}", Class),
        Attributes = Further,
    });
}

[HtmlTargetElement("govuk-hint")]
public sealed class HintTagHelper : ComponentTagHelper
{
    public string? Id { get; set; }

    protected override Markup Render(Markup content) =>
        Hint.Render(new() { Id = Id, Html = content, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-error-message")]
public sealed class ErrorMessageTagHelper : ComponentTagHelper
{
    public string? Id { get; set; }

    protected override Markup Render(Markup content) =>
        ErrorMessage.Render(new() { Id = Id, Html = content, Classes = Class, Attributes = Further });
}

[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public bool Heading { get; set; }

    public string? DescribedBy { get; set; }

    public string? Role { get; set; }

    protected override Markup Render(Markup content) => Fieldset.Render(new()
    {
        Legend = new()
        {
            Text = Legend,
            IsPageHeading = Heading,
            Classes = LegendSize is null ? null : $"govuk-fieldset__legend--{LegendSize}",
        },
        Html = content,
        DescribedBy = DescribedBy,
        Role = Role,
        Classes = Class,
        Attributes = Further,
    });
}
