using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>The next 52 weeks and the months since recommendation 2 was to be met, by the computation of a single period.</summary>
public sealed class YearTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    private const string Weeks = "The next 52 weeks in figures";
    private const string Months = "Since 31 July 2024, month by month in figures";

    [Fact]
    public async Task Weeks_with_a_hole_say_so_in_words_and_lead_to_the_page_of_their_week()
    {
        await rota.CommandersAsync("norfolk/90", "norfolk/91");
        await rota.Site.Store.RecordAsync(
            new CommanderEvent { Event = "norfolk/91/sfc-s", Officer = "norfolk/91", Role = "sfc-s", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 15) },
            new Shift { Id = "week-90", Region = "eastern", Role = "tfc-s", Officer = "norfolk/90", From = At(4, 6, 0), To = At(4, 13, 0) },
            new Shift { Id = "week-91", Region = "eastern", Role = "sfc-s", Officer = "norfolk/91", From = At(4, 6, 0), To = At(4, 13, 0) },
            new Shift { Id = "half-90", Region = "eastern", Role = "tfc-s", Officer = "norfolk/90", From = At(4, 17, 12), To = At(4, 21, 0) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/cover/year");
        page.Text.ShouldContain("The last shift on the rota ends on 21 April 2026 at midnight.");
        page.Text.ShouldContain("51 of 52 weeks have a hole.");
        var weeks = Rows(page, Weeks);
        weeks.Count.ShouldBe(52);
        // The first begins today, and the clocks go forward in it.
        weeks[0].ShouldBe("27 March 2026 | Hole: Specialist SFC and Specialist TFC | 0% | 71 hours | 0% | 71 hours");
        weeks[2].ShouldBe("6 April 2026 | None | 100% | None | 100% | None");
        weeks[3].ShouldBe("13 April 2026 | Hole: Specialist SFC and Specialist TFC | 0% | 168 hours | 35.7% | 108 hours");
        weeks[51].ShouldStartWith("15 March 2027");
        var week = await lead.GetAsync(page.Document.QuerySelectorAll($"[aria-label='{Weeks}'] tbody a")[3].GetAttribute("href")!);
        week.Text.ShouldContain("From 13 April 2026 at midnight to 20 April 2026 at midnight");
        Reading.Row(week, "Covered 0").ShouldBe("Covered 0% 35.7%");
        Reading.Row(week, "Longest gap").ShouldBe("Longest gap 168 hours 108 hours");
    }

    [Fact]
    public async Task Every_month_since_31_July_2024_has_the_figures_of_its_own_page()
    {
        var random = new Random(31072024);
        (await rota.Site.Store.RecordAsync([.. Enumerable.Range(0, 4).SelectMany(each => Years(random, $"suffolk/9{each}"))])).ShouldBeOfType<Outcome.Recorded>();
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/cover/year");
        var months = Rows(page, Months);
        months.Count.ShouldBe(20);
        months[0].ShouldStartWith("31 July 2024 | ");
        months[1].ShouldStartWith("1 September 2024 | ");
        months[19].ShouldStartWith("1 March 2026 | ");
        months.Select(row => row.Split(" | ")[4]).Distinct().Count().ShouldBeGreaterThan(5, "else the months are all alike");
        foreach (var (row, link) in months.Zip(page.Document.QuerySelectorAll($"[aria-label='{Months}'] tbody a")))
        {
            var single = await lead.GetAsync(link.GetAttribute("href")!);
            var (cells, covered, longest) = (row.Split(" | "), Cells(single, "Covered"), Cells(single, "Longest gap"));
            (cells[2], cells[4]).ShouldBe((covered[1], covered[2]), row);
            (cells[3], cells[5]).ShouldBe((longest[1], longest[2]), row);
        }
    }

    [Fact]
    public async Task Nobody_looks_at_a_region_that_is_not_theirs()
    {
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/cover/year?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var commissioner = await rota.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync("/cover/year")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var liaison = await rota.Site.SignedInAsync("liaison");
        (await liaison.GetAsync("/cover")).Document.QuerySelectorAll("main nav a").Select(Reading.Folded).ShouldContain("The year ahead");
    }

    /// <summary>Two years of shifts at random, of somebody who lapses and is refreshed.</summary>
    private static IEnumerable<Fact> Years(Random random, string officer)
    {
        yield return new Officer { Id = officer, Force = "suffolk", Name = $"Commander {officer}" };
        yield return Event(officer, "initial-accreditation", new DateOnly(2024, 7, 1).AddDays(random.Next(90)));
        yield return Event(officer, "annual-refresher", new DateOnly(2025, 10, 1).AddDays(random.Next(90)));
        yield return Event(officer, "apstra-refresher", new DateOnly(2025, 10, 1).AddDays(random.Next(90))) with { Role = null };
        var at = new DateTimeOffset(2024, 7, 20, 6, 0, 0, TimeSpan.Zero);
        for (var number = 0; at.Year < 2026 || at.Month < 3; number++)
        {
            at = at.AddHours(random.Next(80));
            var to = at.AddHours(1 + random.Next(60));
            yield return new Shift { Id = $"{officer}/{number}", Region = "eastern", Role = "tfc-s", Officer = officer, From = at, To = to };
            at = to;
        }
    }

    private static List<string> Cells(Answer page, string measure) =>
        [.. page.Document.QuerySelectorAll("[aria-label='The roles beside each other'] tbody tr").Single(row => Reading.Folded(row.Children[0]) == measure).Children.Select(Reading.Folded)];

    private static List<string> Rows(Answer page, string table) => [.. page.Document.QuerySelectorAll($"[aria-label='{table}'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];
}
