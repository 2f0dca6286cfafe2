using System.Globalization;

namespace ArmedPolicingGov.Web.Components;

/// <summary>One bar of a chart of shares.</summary>
/// <param name="Label">What it stands for, such as a month; shown under some of the bars.</param>
/// <param name="Share">Its height, from 0 to 1; null where there is nothing to measure.</param>
/// <param name="Status">The code of the status that its filling shows: met, not-met, no-evidence or not-applicable.</param>
public sealed record Bar(string Label, double? Share, string Status);

/// <summary>
/// Shares over time as bars, drawn here as SVG so that nothing has to run in the browser. Filling and sign tell a
/// status without colour. It is a picture only: the page has the table of the same figures under it.
/// </summary>
public static class BarChart
{
    private const int Step = 28;
    private const int NarrowStep = 18;
    private const int Wide = 20;
    private const int NarrowWide = 12;

    /// <summary>As many as a page has room for at full width.</summary>
    private const int Most = 32;

    private const int Left = 48;
    private const int High = 100;
    private const int Top = 12;

    /// <summary>Draws the bars, from left to right.</summary>
    /// <param name="id">Unique on the page; other ids are made from it.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What somebody who does not see it should know.</param>
    public static Markup Render(string id, string title, string description, IReadOnlyList<Bar> bars)
    {
        var width = Left + (bars.Count * StepOf(bars.Count)) + 8;
        return Markup.Of(
            $"""
            <div class="app-scroll" tabindex="0" role="region" aria-label="{title}">
            <svg class="app-chart" viewBox="0 0 {Text(width)} 160" width="{Text(width)}" height="160" role="img" aria-labelledby="{id}-title {id}-description">
            <title id="{id}-title">{title}</title>
            <desc id="{id}-description">{description}</desc>
            <defs><pattern id="{id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="app-chart__hatch" x1="0" y1="0" x2="0" y2="5"></line></pattern></defs>
            {Markup.Each(new[] { 0, 50, 100 }, percent => Line(percent, width))}
            {Markup.Each(bars, (bar, place) => Draw(id, bar, place - 1, bars.Count))}
            </svg>
            </div>
            """);
    }

    private static Markup Line(int percent, int width) => Markup.Of(
        $"""<line class="app-chart__line" x1="{Text(Left)}" x2="{Text(width)}" y1="{Y(percent / 100d)}" y2="{Y(percent / 100d)}"></line><text class="app-chart__axis" x="{Text(Left - 6)}" y="{Y((percent / 100d) - 0.04)}" text-anchor="end">{Text(percent)}%</text>""");

    private static Markup Draw(string id, Bar bar, int place, int count)
    {
        var (step, wide) = (StepOf(count), count > Most ? NarrowWide : Wide);
        var x = Left + (place * step) + ((step - wide) / 2);
        var share = bar.Share ?? 0;
        var filling = Markup.Of($" fill=\"url(#{id}-hatch)\"").When(bar.Status == "not-met");
        var body = Markup.Of($"""<rect class="app-chart__bar app-chart__bar--{bar.Status}" x="{Text(x)}" y="{Y(share)}" width="{Text(wide)}" height="{(share * High).ToString("0.#", CultureInfo.InvariantCulture)}"{filling}></rect>""").When(bar.Share is not null);
        // The last one always has its label, and then every third before it.
        var label = Markup.Of($"""<text class="app-chart__axis" x="{Text(x + (wide / 2))}" y="148" text-anchor="middle">{bar.Label}</text>""").When((count - 1 - place) % 3 == 0);
        return Markup.Of($"""{body}<text class="app-chart__sign" x="{Text(x + (wide / 2))}" y="129" text-anchor="middle">{StatusTag.Shape(bar.Status)}</text>{label}""");
    }

    private static int StepOf(int count) => count > Most ? NarrowStep : Step;

    private static string Y(double share) => (Top + High - (share * High)).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
