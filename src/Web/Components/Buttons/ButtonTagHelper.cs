using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public bool Disabled { get; set; }

    public bool Secondary { get; set; }

    public bool Warning { get; set; }

    public bool Inverse { get; set; }

    public bool Start { get; set; }

    /// <summary>Keeps a second click within a second from submitting twice, where there is script.</summary>
    public bool PreventDoubleClick { get; set; }

    protected override Markup Render(Markup content) => Button.Render(new()
    {
        Html = content,
        Href = Href,
        Type = Type,
        Id = Id,
        Name = Name,
        Value = Value,
        Disabled = Disabled,
        IsStartButton = Start,
        PreventDoubleClick = PreventDoubleClick ? true : null,
        Classes = Components.Attributes.Join("govuk-button--secondary".If(Secondary), "govuk-button--warning".If(Warning), "govuk-button--inverse".If(Inverse), Class),
        Attributes = Further,
    });
}
