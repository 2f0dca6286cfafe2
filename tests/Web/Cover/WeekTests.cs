using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>The rota, a week at a time.</summary>
public sealed class WeekTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task The_rota_opens_with_this_week_by_day_and_leads_to_the_weeks_beside_it()
    {
        await rota.CommandersAsync("norfolk/220", "norfolk/221");
        await rota.Site.Store.RecordAsync(
            new CommanderEvent { Event = "norfolk/221/sfc-s", Officer = "norfolk/221", Role = "sfc-s", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 15) },
            Shift("w-before", "norfolk/220", At(3, 16, 8), At(3, 16, 20)), Shift("w-into", "norfolk/220", At(3, 22, 20), At(3, 23, 8)),
            Shift("w-night", "norfolk/221", At(3, 26, 20), At(3, 27, 8)), Shift("w-day", "norfolk/221", At(3, 28, 8), At(3, 29, 0)) with { Role = "sfc-s" });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var week = await lead.GetAsync("/cover/shifts");
        week.Document.QuerySelectorAll("main h3").Select(Reading.Folded).ShouldBe(["Monday 23 March 2026", "Thursday 26 March 2026", "Saturday 28 March 2026"]);
        OnRota(week, "Monday 23 March 2026", "Since Sunday 22 March 2026 at 8pm to 8am, Specialist TFC").ShouldContain("Commander 220");
        OnRota(week, "Thursday 26 March 2026", "8pm to Friday 27 March 2026 at 8am").ShouldContain("Commander 221");
        OnRota(week, "Saturday 28 March 2026", "8am to midnight, Specialist SFC").ShouldContain("Commander 221");
        var before = await lead.GetAsync(Link(week, "The week before"));
        before.Text.ShouldContain("The week from Monday 16 March 2026");
        OnRota(before, "Monday 16 March 2026", "8am to 8pm").ShouldContain("Commander 220");
        (await lead.GetAsync(Link(before, "The week after"))).Document.QuerySelectorAll("main h3").Length.ShouldBe(3);
        var strategic = await lead.GetAsync("/cover/shifts?region=eastern&role=sfc-s");
        strategic.Document.QuerySelectorAll("main h3").Select(Reading.Folded).ShouldBe(["Saturday 28 March 2026"]);
        (await lead.GetAsync("/cover/shifts?region=eastern&officer=norfolk%2F221")).Document.QuerySelectorAll("main h3").Length.ShouldBe(2);
        var typed = await lead.GetAsync("/cover/shifts?region=eastern&from.Day=17&from.Month=3&from.Year=2026");
        typed.Document.QuerySelectorAll("main h3").Select(Reading.Folded).ShouldBe(["Sunday 22 March 2026"]);
        Reading.Problems(await lead.GetAsync("/cover/shifts?region=eastern&from.Day=32&from.Month=3&from.Year=2026")).ShouldBe(["The first day must be a real date"]);
    }

    private static string Link(Answer page, string text) => page.Document.QuerySelectorAll("main nav a").Single(link => Reading.Folded(link) == text).GetAttribute("href")!;

    private static Shift Shift(string id, string officer, DateTimeOffset from, DateTimeOffset to) => new() { Id = id, Region = "eastern", Role = "tfc-s", Officer = officer, From = from, To = to };
}
