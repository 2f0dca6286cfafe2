using System.Globalization;

namespace ArmedPolicingGov.Web.Components;

/// <summary>
/// How something stood day by day, a lane for each, drawn here as SVG so that nothing has to run in the browser. Fillings and
/// signs tell without colour what is meant. It is a picture only: the page has the table of the same runs under it.
/// </summary>
public static class LaneChart
{
    private const int Left = 12;
    private const int Inner = 900;
    private const int Width = Left + Inner + Left;
    private const int Top = 44;
    private const int LabelHigh = 22;
    private const int SignHigh = 15;
    private const int BarHigh = 22;
    private const int Gap = 14;

    /// <summary>As far as the signs of two marks must be apart to stand in one row.</summary>
    private const int SignWide = 14;

    /// <summary>About as wide as a letter of a label is on the average.</summary>
    private const int LetterWide = 7;

    /// <summary>Draws the lanes, from top to bottom.</summary>
    /// <param name="id">Unique on the page; other ids are made from it.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What somebody who does not see it should know.</param>
    public static Markup Render(string id, string title, string description, LaneSpan span, IReadOnlyList<Lane> lanes, LaneKey key)
    {
        var placed = lanes.Select(lane => Place(span, lane)).ToList();
        // The lanes stay comparable when each has room for the most rows of signs that one of them needs.
        var laneHigh = LabelHigh + (Math.Max(1, placed.SelectMany(each => each).Select(each => each.Row + 1).DefaultIfEmpty().Max()) * SignHigh) + BarHigh + Gap;
        var bottom = Top + (lanes.Count * laneHigh);
        var height = bottom + LaneChartKey.High;
        return Markup.Of(
            $"""
            <div class="app-scroll" tabindex="0" role="region" aria-label="{title}">
            <svg class="app-chart" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-labelledby="{id}-title {id}-description">
            <title id="{id}-title">{title}</title>
            <desc id="{id}-description">{description}</desc>
            <defs><pattern id="{id}-hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="app-chart__hatch" x1="0" y1="0" x2="0" y2="6"></line></pattern><pattern id="{id}-dotted" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="app-chart__dot" cx="4" cy="4" r="2"></circle></pattern></defs>
            {Markup.Each(HalfYears(span), day => Line(X(span, day), day, bottom))}
            {Markup.Each(lanes, (lane, place) => Draw(id, span, lane, placed[place - 1], Top + ((place - 1) * laneHigh), laneHigh))}
            <line class="app-chart__today" x1="{X(span, span.Today)}" x2="{X(span, span.Today)}" y1="6" y2="{bottom}"></line><text class="app-chart__axis app-chart__axis--today" x="{X(span, span.Today) + 5}" y="16">{span.Words}</text>
            {LaneChartKey.Render(id, key, Left, bottom)}
            </svg>
            </div>
            """);
    }

    /// <summary>A box with a filling.</summary>
    internal static Markup Box(string id, LaneFilling filling, int x, int y, int width, int height)
    {
        var name = filling.ToString().ToLowerInvariant();
        var pattern = Markup.Of($" fill=\"url(#{id}-{name})\"").When(filling is LaneFilling.Hatched or LaneFilling.Dotted);
        return Markup.Of($"""<rect class="app-chart__run app-chart__run--{name}" x="{x}" y="{y}" width="{width}" height="{height}"{pattern}></rect>""");
    }

    private static Markup Draw(string id, LaneSpan span, Lane lane, IReadOnlyList<(LaneMark Mark, int X, int Row)> marks, int top, int high)
    {
        var bar = top + high - Gap - BarHigh;
        return Markup.Of(
            $"""
            <g class="app-chart__lane"><text class="app-chart__label" x="{Left}" y="{top + 16}">{lane.Label}</text>
            {Markup.Each(lane.Runs.Where(run => run.From <= span.To && run.To >= span.From), run => Draw(id, span, run, bar))}
            {Markup.Each(marks, each => Markup.Of($"""<text class="app-chart__sign" x="{each.X}" y="{bar - 4 - (each.Row * SignHigh)}" text-anchor="middle">{each.Mark.Sign}<title>{each.Mark.Words}</title></text>"""))}
            </g>
            """);
    }

    private static Markup Draw(string id, LaneSpan span, LaneRun run, int bar)
    {
        var (from, to) = (X(span, run.From > span.From ? run.From : span.From), X(span, (run.To < span.To ? run.To : span.To).AddDays(1)));
        var words = Markup.Of($"""<text class="app-chart__words app-chart__words--{run.Filling.ToString().ToLowerInvariant()}" x="{from + 6}" y="{bar + 16}">{run.Words}</text>""").When(to - from > (run.Words.Length * LetterWide) + 8);
        return Markup.Of($"{Box(id, run.Filling, from, bar, Math.Max(2, to - from), BarHigh)}{words}");
    }

    private static Markup Line(int x, DateOnly day, int bottom) => Markup.Of(
        $"""<line class="app-chart__line" x1="{x}" x2="{x}" y1="36" y2="{bottom}"></line><text class="app-chart__axis" x="{x}" y="32" text-anchor="middle">{day.ToString("MMM yyyy", CultureInfo.InvariantCulture)}</text>""");

    /// <summary>Marks so near each other that their signs would cover each other go into rows of their own, upwards from the bar.</summary>
    private static List<(LaneMark Mark, int X, int Row)> Place(LaneSpan span, Lane lane)
    {
        var ends = new List<int>();
        var placed = new List<(LaneMark, int, int)>();
        foreach (var mark in lane.Marks.Where(each => span.From <= each.On && each.On <= span.To).OrderBy(each => each.On))
        {
            var x = X(span, mark.On);
            var row = ends.FindIndex(end => end + SignWide <= x);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(x);
            }

            ends[row] = x;
            placed.Add((mark, x, row));
        }

        return placed;
    }

    private static IEnumerable<DateOnly> HalfYears(LaneSpan span) =>
        Enumerable.Range(span.From.Year, span.To.Year - span.From.Year + 1).SelectMany(year => new[] { new DateOnly(year, 1, 1), new DateOnly(year, 7, 1) })
            // A label at the edge would be cut.
            .Where(day => X(span, day) is var x && x > Left + 24 && x < Left + Inner - 24 && span.From < day && day < span.To);

    /// <summary>Where a day begins.</summary>
    private static int X(LaneSpan span, DateOnly day) =>
        Left + (int)Math.Round((double)(day.DayNumber - span.From.DayNumber) * Inner / (span.To.DayNumber - span.From.DayNumber + 1));
}
