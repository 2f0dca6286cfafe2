using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>What happened, in the order in which the page gives it.</summary>
[HtmlTargetElement("app-timeline")]
public sealed class TimelineTagHelper : ComponentTagHelper
{
    List<Markup> events = [];

    protected override void Begin(TagHelperContext context) => events = context.Collect<Markup>();

    protected override Markup Render(Markup content) => Markup.Of(
        $"""<ol class="{Components.Attributes.Join("app-timeline", Class)}"{Further.Html()}>{Markup.Each(events, one => one)}</ol>""");
}

/// <summary>One event: what, when, by whom, and as content whatever more there is to say.</summary>
[HtmlTargetElement("app-timeline-event", ParentTag = "app-timeline")]
public sealed class TimelineEventTagHelper : PartTagHelper
{
    public string? Title { get; set; }

    /// <summary>The instant, shown in London time.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The day, where no time is known.</summary>
    public DateOnly? On { get; set; }

    public string? By { get; set; }

    /// <summary>Level of the title's heading.</summary>
    public int Level { get; set; } = 2;

    protected override void Give(TagHelperContext context, Markup content)
    {
        var when = (At, On) switch
        {
            ({ } instant, _) => LondonClock.Html(instant),
            (_, { } date) => LondonClock.Html(date),
            _ => Markup.Empty,
        };
        var by = Markup.Of($" by {By}").When(!string.IsNullOrEmpty(By));
        context.Give(Markup.Of($"""
            <li class="{Components.Attributes.Join("app-timeline__item", Class)}"{Further.Html()}>
            {Heading.Render(Level, "app-timeline__title", Markup.Text(Title))}
            <p class="app-timeline__meta">{when}{by}</p>
            {content}
            </li>
            """));
    }
}
