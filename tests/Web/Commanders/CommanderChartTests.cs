using AngleSharp.Dom;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A commander's years as a chart, and as the table that says the same.</summary>
public sealed class CommanderChartTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string Tfc = "Tactical firearms commander (TFC)";
    private const string Sfc = "Strategic firearms commander (SFC)";

    [Fact]
    public async Task The_table_tells_three_years_with_a_lapse_and_a_suspension_and_the_lapse_ahead()
    {
        await RecordAsync("norfolk/701");
        Rows(await PageAsync("norfolk/701")).ShouldBe(
        [
            $"{Sfc} | 15 January 2021 | 31 December 2023 | In post, not in date",
            $"{Sfc} | 1 January 2024 | No end on record | Not in post: relinquished the role",
            $"{Tfc} | – | 30 April 2023 | Not in post: not accredited yet",
            $"{Tfc} | 1 May 2023 | 19 April 2025 | In date",
            $"{Tfc} | 20 April 2025 | 9 June 2025 | In post, not in date",
            $"{Tfc} | 10 June 2025 | 31 August 2025 | In date",
            $"{Tfc} | 1 September 2025 | 30 September 2025 | Suspended",
            $"{Tfc} | 1 October 2025 | 9 June 2026 | In date",
            $"{Tfc} | 10 June 2026 | No end on record | In post, not in date, unless refreshed before",
        ]);
    }

    [Fact]
    public async Task The_chart_has_a_name_a_description_and_a_lane_for_each_role_and_no_style_of_its_own()
    {
        await RecordAsync("norfolk/702");
        var chart = (await PageAsync("norfolk/702")).Document.QuerySelectorAll("section[aria-labelledby=over-time] svg").ShouldHaveSingleItem();
        chart.GetAttribute("role").ShouldBe("img");
        chart.GetAttribute("aria-labelledby")!.Split(' ').Select(id => Reading.Folded(chart.QuerySelector($"[id='{id}']")!)).ShouldBe(
        [
            "How they stood in each role, and will if nothing is recorded",
            $"{Sfc}: Not in post: relinquished the role. {Tfc}: In date until 9 June 2026, if nothing is recorded before. The table below has every change.",
        ]);
        Lanes(chart).Select(lane => Reading.Folded(lane.QuerySelector(".app-chart__label")!)).ShouldBe([Sfc, Tfc]);
        Lanes(chart)[1].QuerySelectorAll("rect").Select(run => run.ClassName!.Split("--")[1]).ShouldBe(["empty", "solid", "hatched", "solid", "dotted", "solid", "hatched"]);
        chart.QuerySelectorAll(".app-chart__today").Length.ShouldBe(1);
        chart.QuerySelectorAll("[style], style").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_chart_marks_the_accreditation_both_refreshers_and_the_suspension()
    {
        await RecordAsync("norfolk/703");
        var tfc = Lanes((await PageAsync("norfolk/703")).Document.QuerySelector("section[aria-labelledby=over-time] svg")!)[1];
        tfc.QuerySelectorAll(".app-chart__sign").Select(Reading.Folded).ShouldBe(
        [
            "■First accredited, 1 May 2023", "●Annual refresher, 20 April 2024", "▲APSTRA refresher, 20 April 2024",
            "●Annual refresher, 10 June 2025", "▲APSTRA refresher, 10 June 2025", "✕Suspended, 1 September 2025",
        ]);
    }

    [Fact]
    public async Task A_ticket_handed_in_is_called_so_and_whoever_has_no_role_has_no_chart()
    {
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/704", Force = "norfolk", Name = "Nora Norole" });
        (await PageAsync("norfolk/704")).Document.QuerySelectorAll("svg.app-chart").ShouldBeEmpty();
        await records.Site.Store.RecordAsync(
            Event("norfolk/704", "tfc", "initial-accreditation", new DateOnly(2026, 1, 5)));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = (await instructor.GetAsync("/commanders/standing?officer=norfolk%2F704&act=hand-in-ticket")).Tick("why", ["own-choice"]);
        Rows(await instructor.PressAsync(page, "Record it", ("reason", "Said so")))[^1].ShouldBe($"{Tfc} | 31 March 2026 | No end on record | Ticket handed in (own choice)");
    }

    private static List<string> Rows(Answer page) => [.. page.Document.QuerySelectorAll("section[aria-labelledby=over-time] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];

    private static IReadOnlyList<IElement> Lanes(IElement chart) => [.. chart.QuerySelectorAll(".app-chart__lane")];

    private async Task<Answer> PageAsync(string officer)
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        return await instructor.GetAsync($"/commanders/officers/{officer}");
    }

    /// <summary>An SFC who never had a refresher and relinquished the role, and a TFC who was refreshed late once and suspended for a month.</summary>
    private Task RecordAsync(string officer) => records.Site.Store.RecordAsync(
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        Event(officer, "sfc", "initial-accreditation", new DateOnly(2020, 1, 15)),
        Event(officer, "sfc", "relinquished", new DateOnly(2024, 1, 1)),
        Event(officer, "tfc", "initial-accreditation", new DateOnly(2023, 5, 1)),
        Event(officer, "tfc", "annual-refresher", new DateOnly(2024, 4, 20)),
        Event(officer, null, "apstra-refresher", new DateOnly(2024, 4, 20)),
        Event(officer, "tfc", "annual-refresher", new DateOnly(2025, 6, 10)),
        Event(officer, null, "apstra-refresher", new DateOnly(2025, 6, 10)),
        Event(officer, "tfc", "suspended", new DateOnly(2025, 9, 1)),
        Event(officer, "tfc", "reinstated", new DateOnly(2025, 10, 1)));

    private static CommanderEvent Event(string officer, string? role, string kind, DateOnly on) =>
        new() { Event = $"{officer}/{role ?? "any"}-{kind}-{on:yyyyMMdd}", Officer = officer, Role = role, Kind = kind, On = on };
}
