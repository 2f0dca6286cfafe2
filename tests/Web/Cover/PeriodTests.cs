using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Any period to the minute, by the computation of recommendation 2.</summary>
public sealed class PeriodTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    private const string Night = "/cover/period?from.Day=28&from.Month=3&from.Year=2026&from.Time=20:00&to.Day=29&to.Month=3&to.Year=2026&to.Time=08:00";

    [Fact]
    public async Task A_period_says_how_much_is_covered_by_how_many_and_what_is_doubtful()
    {
        await rota.CommandersAsync("norfolk/80", "norfolk/81", "norfolk/82");
        await rota.Site.Store.RecordAsync(
            Event("norfolk/82", "suspended", new DateOnly(2026, 3, 2)),
            new Shift { Id = "s-80", Region = "eastern", Role = "tfc-s", Officer = "norfolk/80", From = At(3, 28, 20), To = At(3, 29, 4) },
            new Shift { Id = "s-80-too", Region = "eastern", Role = "sfc-s", Officer = "norfolk/80", From = At(3, 28, 22), To = At(3, 29, 3) },
            new Shift { Id = "s-81", Region = "eastern", Role = "tfc-s", Officer = "norfolk/81", From = At(3, 28, 23), To = At(3, 29, 6) },
            new Shift { Id = "s-82", Region = "eastern", Role = "tfc-s", Officer = "norfolk/82", From = At(3, 29, 6), To = At(3, 29, 8) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync(Night);
        // The night has eleven hours: from 8pm to 6am are nine of them, and both cover from 11pm to 4am.
        Reading.Row(page, "Covered 0").ShouldBe("Covered 0% 81.8%");
        Reading.Row(page, "Without cover").ShouldBe("Without cover 11 hours 2 hours");
        Reading.Row(page, "Longest gap").ShouldBe("Longest gap 11 hours 2 hours");
        Reading.Row(page, "Covered by one commander only").ShouldBe("Covered by one commander only 0 hours 5 hours");
        Rows(page, "Specialist TFC: on the rota, and does not count").ShouldHaveSingleItem().ShouldContain("Not in date for the role: Suspended since 2 March 2026");
        Rows(page, "Specialist TFC: counts, and is doubtful").ShouldBe(["28 March 2026 at 10pm | 29 March 2026 at 3am | Commander 80 (norfolk/80) | On two shifts at once: Specialist SFC too"]);
        Rows(page, "Specialist SFC: on the rota, and does not count").ShouldHaveSingleItem().ShouldContain("Already on an earlier shift");
        var close = page.Document.QuerySelectorAll("[aria-label='Specialist TFC: nobody covers'] a").Single().GetAttribute("href")!;
        var form = await lead.GetAsync(close);
        (form.Typed("role"), form.Typed("from.Day"), form.Typed("from.Time"), form.Typed("to.Time")).ShouldBe(("tfc-s", "29", "06:00", "08:00"));
    }

    [Fact]
    public async Task The_28_days_that_it_opens_with_have_the_gaps_of_the_recommendation()
    {
        await rota.CommandersAsync("suffolk/83");
        await rota.Site.Store.RecordAsync(
            new Shift { Id = "s-83", Region = "eastern", Role = "tfc-s", Officer = "suffolk/83", From = At(3, 5, 8), To = At(3, 9, 20) },
            new Shift { Id = "s-83-again", Region = "eastern", Role = "tfc-s", Officer = "suffolk/83", From = At(3, 10, 8), To = null });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/cover/period");
        var judged = Rulebook.V1.Find("2-specialist-cover")!.Judge(await rota.BookAsync(), Day, "eastern");
        var gaps = judged.Exceptions.Count(each => each.Subject == "tfc-s");
        gaps.ShouldBe(3);
        Rows(page, "Specialist TFC: nobody covers").Count.ShouldBe(gaps);
        // Who keeps the rota is led to what there was, and not to fill what is over.
        var deeds = (await lead.GetAsync("/my-work")).Document.QuerySelectorAll("main td a").Where(link => Reading.Folded(link).StartsWith("See why nobody covered", StringComparison.Ordinal)).ToList();
        deeds.ShouldNotBeEmpty();
        (await lead.GetAsync(deeds[0].GetAttribute("href")!)).Text.ShouldContain("as the rota stands now, counted as recommendation 2 counts it");
        Reading.Row(page, "Gaps").ShouldBe($"Gaps {judged.Exceptions.Count(each => each.Subject == "sfc-s")} {gaps}");
    }

    [Theory]
    [InlineData("from.Day=28&from.Month=3&from.Year=2026&from.Time=20:00&to.Day=27&to.Month=3&to.Year=2026&to.Time=08:00", "The end must be after the start")]
    [InlineData("from.Day=29&from.Month=3&from.Year=2026&from.Time=01:30&to.Day=30&to.Month=3&to.Year=2026&to.Time=08:00", "The start does not exist: on 29 March 2026 the clocks went forward from 1am to 2am")]
    [InlineData("from.Day=1&from.Month=1&from.Year=2024&from.Time=01:30&to.Day=30&to.Month=3&to.Year=2026&to.Time=08:00", "Show at most a year at once")]
    public async Task What_is_no_period_says_why_and_keeps_what_was_typed(string asked, string problem)
    {
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync($"/cover/period?{asked}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        Reading.Problems(page).ShouldBe([problem]);
        page.Document.QuerySelector("input[name='to.Time']")!.GetAttribute("value").ShouldBe("08:00");
        (await lead.GetAsync("/cover/period?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static List<string> Rows(Answer page, string table) => [.. page.Document.QuerySelectorAll($"[aria-label='{table}'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];
}
