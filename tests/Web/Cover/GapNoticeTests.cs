using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>A gap of the next fortnight stands where those start who can fill it.</summary>
public sealed class GapNoticeTests
{
    [Fact]
    public async Task A_gap_within_a_fortnight_is_told_to_who_keeps_the_rota_until_somebody_fills_it()
    {
        await using var site = await TestSite.StartAsync(opensOn: Day);
        await site.Store.RecordAsync(
            new Officer { Id = "norfolk/95", Force = "norfolk", Name = "Tess Tactical" }, Event("norfolk/95", "initial-accreditation", new DateOnly(2026, 1, 15)),
            new Officer { Id = "norfolk/96", Force = "norfolk", Name = "Stan Strategic" }, Event("norfolk/96", "initial-accreditation", new DateOnly(2026, 1, 15)) with { Role = "sfc-s" },
            Shift("t-1", "tfc-s", "norfolk/95", At(3, 27, 0), At(4, 3, 0)), Shift("t-2", "tfc-s", "norfolk/95", At(4, 3, 0), At(4, 9, 18)),
            Shift("s-1", "sfc-s", "norfolk/96", At(3, 27, 0), At(4, 3, 0)), Shift("s-2", "sfc-s", "norfolk/96", At(4, 3, 0), At(4, 10, 0)));
        using var lead = await site.SignedInAsync("regional-lead");
        var start = await lead.GetAsync("/");
        var notice = start.Document.QuerySelector(".app-notice--problem")!;
        Reading.Folded(notice).ShouldBe("Problem: Nobody covers at some time of the next 14 days One gap from 9 April 2026 at 6pm: Specialist TFC.");
        var period = await lead.GetAsync(notice.QuerySelector("a")!.GetAttribute("href")!);
        Reading.Row(period, "9 April 2026 at 6pm").ShouldStartWith("9 April 2026 at 6pm 10 April 2026 at midnight");
        using var instructor = await site.SignedInAsync("instructor");
        (await instructor.GetAsync("/")).Text.ShouldNotContain("Nobody covers");
        await site.Store.RecordAsync(Shift("t-3", "tfc-s", "norfolk/95", At(4, 9, 18), At(4, 10, 0)));
        (await lead.GetAsync("/")).Text.ShouldNotContain("Nobody covers");
    }

    [Fact]
    public async Task Somebody_on_the_rota_who_has_since_been_suspended_or_is_away_is_told_to_who_keeps_it()
    {
        await using var site = await TestSite.StartAsync(opensOn: Day);
        await site.Store.RecordAsync(
            new Officer { Id = "norfolk/97", Force = "norfolk", Name = "Tess Tactical" }, Event("norfolk/97", "initial-accreditation", new DateOnly(2026, 1, 15)),
            Shift("t-1", "tfc-s", "norfolk/97", At(4, 3, 8), At(4, 3, 20)), Shift("t-2", "tfc-s", "norfolk/97", At(4, 5, 8), At(4, 5, 20)), Shift("t-3", "tfc-s", "norfolk/97", At(4, 20, 8), At(4, 20, 20)));
        using var lead = await site.SignedInAsync("regional-lead");
        const string Notice = "Somebody on the rota of the next 14 days is not in date for it, or away";
        (await lead.GetAsync("/")).Text.ShouldNotContain(Notice);
        await lead.PressAsync((await lead.GetAsync("/cover/absences/new")).Tick("kind", ["leave"]), "Record the absence", ("number", "norfolk/97"), ("from.Day", "5"), ("from.Month", "4"));
        (await lead.GetAsync("/")).Text.ShouldContain($"{Notice} One shift from 5 April 2026 at 8am: Specialist TFC.");
        await site.Store.RecordAsync(Event("norfolk/97", "suspended", new DateOnly(2026, 3, 30)));
        var start = await lead.GetAsync("/");
        start.Text.ShouldContain($"{Notice} 2 shifts, the first from 3 April 2026 at 8am: Specialist TFC.");
        var week = await lead.GetAsync(start.Document.QuerySelectorAll(".app-notice--problem a").Single(link => Reading.Folded(link).EndsWith(Notice, StringComparison.Ordinal)).GetAttribute("href")!);
        OnRota(week, "Friday 3 April 2026", "8am to 8pm").ShouldContain("No cover Does not count: suspended since 30 March 2026");
    }

    private static Shift Shift(string id, string role, string officer, DateTimeOffset from, DateTimeOffset to) => new() { Id = id, Region = "eastern", Role = role, Officer = officer, From = from, To = to };
}
