using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>Met, not met, nothing recorded or not applicable. Content, if any, is shown in place of the word.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagHelper : ComponentTagHelper
{
    /// <summary>met, not-met, no-evidence or not-applicable.</summary>
    public string Status { get; set; } = "";

    public bool Compact { get; set; }

    protected override Markup Render(Markup content) => StatusTag.Render(Status, content, Compact, Class);
}

/// <summary>The key to the shapes, above a board.</summary>
[HtmlTargetElement("status-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusKeyTagHelper : ComponentTagHelper
{
    protected override Markup Render(Markup content) => StatusTag.Key();
}
