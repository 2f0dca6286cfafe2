using System.Globalization;
using AngleSharp.Dom;
using ArmedPolicingGov.Web.Components;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class LaneChartTests
{
    // A day is 900 / 100 wide.
    static readonly LaneSpan Span = new(new(2026, 1, 1), new(2026, 4, 10), new(2026, 3, 1), "Today");

    [Fact]
    public void It_has_a_name_a_description_a_line_for_today_and_no_style_of_its_own()
    {
        var chart = Draw(new Lane("One", [], []), new Lane("Two", [], []));

        chart.GetAttribute("role").ShouldBe("img");
        chart.GetAttribute("aria-labelledby").ShouldBe("x-title x-description");
        chart.QuerySelector("#x-title")!.TextContent.ShouldBe("Title");
        chart.QuerySelector("#x-description")!.TextContent.ShouldBe("Description");
        chart.QuerySelectorAll(".app-chart__label").Select(each => each.TextContent).ShouldBe(["One", "Two"]);
        chart.QuerySelectorAll(".app-chart__today").Select(each => each.GetAttribute("x1")).ShouldBe(["543"]);
        chart.QuerySelectorAll("[style], style").ShouldBeEmpty();
        chart.ParentElement!.GetAttribute("tabindex").ShouldBe("0");
    }

    [Fact]
    public void A_run_is_as_wide_as_its_days_cut_at_the_edges_and_left_out_beyond_them()
    {
        var chart = Draw(Runs(
            new(new(2024, 1, 1), new(2025, 12, 31), "Before", LaneFilling.Solid),
            new(new(2025, 12, 1), new(2026, 1, 10), "First", LaneFilling.Solid),
            new(new(2026, 1, 11), new(2026, 1, 11), "A day", LaneFilling.Hatched),
            new(new(2026, 1, 12), DateOnly.MaxValue, "Rest", LaneFilling.Empty)));

        chart.QuerySelectorAll(".app-chart__lane rect").Select(each => (each.GetAttribute("x"), each.GetAttribute("width"))).ShouldBe([("12", "90"), ("102", "9"), ("111", "801")]);
    }

    [Fact]
    public void Fillings_are_told_apart_by_lines_and_dots_and_words_stand_where_there_is_room()
    {
        var chart = Draw(Runs(
            new(new(2026, 1, 1), new(2026, 1, 20), "In date", LaneFilling.Solid),
            new(new(2026, 1, 21), new(2026, 1, 22), "Not in date", LaneFilling.Hatched),
            new(new(2026, 1, 23), new(2026, 4, 10), "Suspended", LaneFilling.Dotted)));

        chart.QuerySelectorAll(".app-chart__lane rect").Select(each => each.GetAttribute("fill")).ShouldBe([null, "url(#x-hatched)", "url(#x-dotted)"]);
        chart.QuerySelectorAll("pattern").Select(each => each.Id).ShouldBe(["x-hatched", "x-dotted"]);
        chart.QuerySelectorAll(".app-chart__words").Select(each => each.TextContent).ShouldBe(["In date", "Suspended"]);
    }

    [Fact]
    public void Marks_that_would_cover_each_other_stand_in_rows_above_each_other()
    {
        var chart = Draw(new Lane("One", [], [new(new(2026, 2, 1), "▲", "Third"), new(new(2026, 1, 10), "●", "First"), new(new(2026, 1, 11), "▲", "Second"), new(new(2027, 1, 1), "●", "Beyond")]));

        var signs = chart.QuerySelectorAll(".app-chart__lane .app-chart__sign").ToList();
        signs.Select(each => each.QuerySelector("title")!.TextContent).ShouldBe(["First", "Second", "Third"]);
        var high = signs.ConvertAll(each => int.Parse(each.GetAttribute("y")!, CultureInfo.InvariantCulture));
        high[1].ShouldBe(high[0] - 15);
        high[2].ShouldBe(high[0]);
    }

    [Fact]
    public void The_key_says_what_fillings_and_signs_mean() =>
        Draw().QuerySelectorAll(".app-chart__key text").Select(each => each.TextContent).ShouldBe(["In date", "●", "Refresher"]);

    [Fact]
    public void What_people_typed_is_text()
    {
        const string hostile = "\"><script>alert(1)</script>";
        var chart = Draw(new Lane(hostile, [new(Span.From, Span.To, hostile, LaneFilling.Solid)], [new(Span.From, hostile, hostile)]));

        chart.QuerySelectorAll("script").ShouldBeEmpty();
        chart.QuerySelector(".app-chart__label")!.TextContent.ShouldBe(hostile);
    }

    static Lane Runs(params LaneRun[] runs) => new("One", runs, []);

    static IElement Draw(params Lane[] lanes) =>
        Dom.Parse(LaneChart.Render("x", "Title", "Description", Span, lanes, new LaneKey([(LaneFilling.Solid, "In date")], [("●", "Refresher")])).ToString()).QuerySelector("svg")!;
}
