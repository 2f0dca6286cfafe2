using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>How a unit stood month by month, what changed between two dates and which records did it.</summary>
public sealed class HistoryTests(SiteWithEvidence evidence) : IClassFixture<SiteWithEvidence>
{
    private readonly TestSite site = evidence.Site;

    [Fact]
    public async Task The_months_stand_in_a_chart_and_in_a_table_of_the_same_figures()
    {
        var page = await Page("armourer", "/recommendations/10/force/norfolk");
        page.Document.QuerySelectorAll("svg.app-chart title").Select(each => each.TextContent).ShouldContain("Independent audit within the year: Norfolk Constabulary, 31 March 2024 to 31 March 2026");
        page.Document.QuerySelector("#chart-10-independent-audit-description")!.TextContent.ShouldBe("0% at first, 0% at the least on 31 March 2024, 50% at the end. The table below has every month.");
        page.Document.QuerySelectorAll("svg")[0].QuerySelectorAll("rect").Length.ShouldBe(25);
        var months = Months(page);
        months.Count.ShouldBe(25);
        months[0].ShouldStartWith("31 March 2026 ✕ Not met 1 of 2");
        months.Single(each => each.StartsWith("31 October 2025", StringComparison.Ordinal)).ShouldStartWith("31 October 2025 ✕ Not met 1 of 2");
        months.Single(each => each.StartsWith("30 September 2025", StringComparison.Ordinal)).ShouldStartWith("30 September 2025 ✕ Not met 0 of 2");
    }

    [Fact]
    public async Task What_was_known_when_a_month_ended_is_worked_out_and_then_stands_beside_what_is_known_now()
    {
        using var visitor = await site.SignedInAsync("armourer");
        await visitor.GetAsync("/recommendations/9/force/norfolk");
        await site.Services.GetRequiredService<PastResults>().DoneAsync();
        var months = Months(await visitor.GetAsync("/recommendations/9/force/norfolk"));
        // All of it was received only today, long after those months.
        months[0].ShouldBe("31 March 2026 ✓ Met 2 of 2 ○ Nothing recorded");
        months.ShouldAllBe(each => !each.Contains("Being worked out"));

        // The sources had recorded it when it was imported, today too; one older record tells the clocks apart.
        await site.Store.RecordAsync(new Armoury { Id = "kent/a1", Force = "kent", Name = "Boughton", OpenedOn = new(2020, 1, 1), RecordedAt = new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero) });
        using var inspector = await site.SignedInAsync("inspector");
        await inspector.GetAsync("/recommendations/9/force/kent?clock=source");
        await site.Services.GetRequiredService<PastResults>().DoneAsync();
        var kent = Months(await inspector.GetAsync("/recommendations/9/force/kent?clock=source"));
        kent.Single(each => each.StartsWith("31 December 2025", StringComparison.Ordinal)).ShouldBe("31 December 2025 ✕ Not met 0 of 1 ✕ Not met 0 of 1");
        kent.Single(each => each.StartsWith("30 November 2025", StringComparison.Ordinal)).ShouldBe("30 November 2025 ✕ Not met 0 of 1 ○ Nothing recorded");
    }

    [Fact]
    public async Task A_region_shows_how_many_of_its_forces_had_met_a_rule()
    {
        var months = Months(await Page("regional-lead", "/recommendations/9/region/eastern"));
        months[0].ShouldStartWith("31 March 2026 ✕ Not met 1 of 7");
        months.Single(each => each.StartsWith("31 December 2025", StringComparison.Ordinal)).ShouldStartWith("31 December 2025 ✕ Not met 0 of 7");
    }

    [Fact]
    public async Task Between_two_dates_each_exception_that_went_names_the_record_that_did_it()
    {
        var page = await Page("armourer", "/recommendations/10/force/norfolk/changes?from=2025-09-30");
        page.Text.ShouldContain("30 September 2025 ✕ Not met 0 of 2 armouries");
        page.Text.ShouldContain("31 March 2026 ✕ Not met 1 of 2 armouries");
        var row = Rows(page).Single(each => each.Contains("Dereham") && each.Contains("audit"));
        row.ShouldBe("Dereham (norfolk/a1) The armoury has been open for a year and no annual independent audit of it is on record. Went Armoury audit norfolk/a1-audit");
        Rows(page).Count(each => each.Contains("Went") && each.EndsWith("-review", StringComparison.Ordinal)).ShouldBe(2, string.Join(" | ", Rows(page)));
    }

    [Fact]
    public async Task What_came_because_time_passed_says_so()
    {
        var rows = Rows(await Page("instructor", "/recommendations/6/force/norfolk/changes?from=2025-05-31"));
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(each => each.Contains(SiteWithEvidence.CommanderName) && each.EndsWith("Came No record dated between the two: the days moved on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commissioner_sees_the_figures_and_no_record()
    {
        var page = await Page("commissioner", "/recommendations/10/force/norfolk/changes?from=2025-09-30");
        page.Text.ShouldContain("0 exceptions came, 1 went.");
        Rows(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("from=2026-03-31", "The ‘from’ date must be before the ‘to’ date")]
    [InlineData("from=2026-02-30", "The ‘from’ date must be a real date: “2026-02-30” is not")]
    [InlineData("from.Day=31&from.Month=2&from.Year=2025", "The ‘from’ date must be a real date")]
    public async Task Dates_that_cannot_be_compared_are_said_and_kept(string query, string problem)
    {
        var page = await Page("armourer", $"/recommendations/10/force/norfolk/changes?{query}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(problem);
        page.Document.QuerySelector("input[name='from.Year']")!.GetAttribute("value").ShouldStartWith("202");
    }

    [Fact]
    public async Task Nobody_compares_a_force_out_of_their_sight() =>
        (await Page("armourer", "/recommendations/10/force/kent/changes")).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task The_board_tells_what_stands_better_or_worse_than_three_months_before()
    {
        var board = await Page("armourer", "/");
        var cell = board.Document.QuerySelectorAll(".evidence-board tbody tr").First(each => each.QuerySelector("th[scope=row]")!.TextContent.Contains("Norfolk")).QuerySelectorAll("td");
        cell[9].TextContent.ShouldContain("better than three months before");
        cell[5].QuerySelector(".evidence-board__trend").ShouldBeNull();
        board.Text.ShouldContain("than at the end of 31 December 2025, three months before");
        var later = await Page("armourer", "/?force=norfolk&as-at=2026-06-30");
        later.Document.QuerySelectorAll(".evidence-board tbody tr").First(each => each.QuerySelector("th[scope=row]")!.TextContent.Contains("Norfolk")).QuerySelectorAll("td")[9].TextContent.ShouldContain("worse than three months before");
    }

    private async Task<ArmedPolicingGov.Tests.Support.Answer> Page(string persona, string address)
    {
        using var visitor = await site.SignedInAsync(persona);
        return await visitor.GetAsync(address);
    }

    private static IReadOnlyList<string> Months(ArmedPolicingGov.Tests.Support.Answer page) =>
        [.. page.Document.QuerySelectorAll("section[aria-labelledby=history] tbody tr").Select(each => Cells.Fold(each.TextContent))];

    private static IReadOnlyList<string> Rows(ArmedPolicingGov.Tests.Support.Answer page) => [.. page.Document.QuerySelectorAll("main tbody tr").Select(each => Cells.Fold(each.TextContent))];
}
