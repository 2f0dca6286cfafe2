using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>An instant in London time; nothing for none.</summary>
[HtmlTargetElement("london-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LondonTimeTagHelper : ComponentTagHelper
{
    public DateTimeOffset? Value { get; set; }

    protected override Markup Render(Markup content) => Value is { } instant ? LondonClock.Html(instant) : Markup.Empty;
}

/// <summary>A date in words; nothing for none.</summary>
[HtmlTargetElement("gov-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GovDateTagHelper : ComponentTagHelper
{
    public DateOnly? Value { get; set; }

    protected override Markup Render(Markup content) => Value is { } date ? LondonClock.Html(date) : Markup.Empty;
}
