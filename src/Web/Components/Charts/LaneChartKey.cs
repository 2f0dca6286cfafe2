namespace ArmedPolicingGov.Web.Components;

/// <summary>The key under the lanes: a row of fillings, and a row of signs.</summary>
internal static class LaneChartKey
{
    /// <summary>How much room it takes.</summary>
    internal const int High = 56;

    private const int Step = 225;

    internal static Markup Render(string id, LaneKey key, int left, int top) => Markup.Of(
        $"""
        <g class="app-chart__key">{Markup.Each(key.Fillings, (each, place) => Words(LaneChart.Box(id, each.Filling, left + ((place - 1) * Step), top + 4, 24, 14), each.Words, left + ((place - 1) * Step) + 30, top + 16))}
        {Markup.Each(key.Signs, (each, place) => Words(Sign(each.Sign, left + ((place - 1) * Step) + 12, top + 42), each.Words, left + ((place - 1) * Step) + 30, top + 42))}</g>
        """);

    private static Markup Sign(string sign, int x, int y) => Markup.Of($"""<text class="app-chart__sign" x="{x}" y="{y}" text-anchor="middle">{sign}</text>""");

    private static Markup Words(Markup sample, string words, int x, int y) => Markup.Of($"""{sample}<text class="app-chart__axis" x="{x}" y="{y}">{words}</text>""");
}
