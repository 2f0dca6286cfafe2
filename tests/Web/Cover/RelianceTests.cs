using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Cover that comes from an agreement names it, and is doubtful where the agreement does not hold.</summary>
public sealed class RelianceTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task A_shift_shows_which_agreement_it_relies_on_and_from_when_that_does_not_hold()
    {
        await rota.CommandersAsync("norfolk/90");
        await rota.Site.Store.RecordAsync(Agreement("mutual-aid", "Mutual aid with the Midlands", "signed") with { SignedOn = new DateOnly(2025, 5, 1), ExpiresOn = new DateOnly(2026, 4, 3) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await FormAsync(lead)).Tick("cover-from", ["agreement"]);
        var refused = await lead.PressAsync(form, "Continue", Answers("norfolk/90", 2, "08:00", 4, "08:00"));
        Reading.Problems(refused).ShouldBe(["Choose the agreement that the cover comes from"]);
        refused.Typed("number").ShouldBe("norfolk/90");
        var check = await lead.PressAsync(refused, "Continue", ("agreement", "mutual-aid"));
        Reading.Said(check, "Agreement").ShouldBe("Mutual aid with the Midlands");
        await lead.PressAsync(check, "Put on the rota");
        OnRota(await WeekAsync(lead, 4, 2), "Thursday 2 April 2026", "8am").ShouldContain("On duty Under Mutual aid with the Midlands");
        var period = await lead.GetAsync(Period(2, 5));
        Reading.Row(period, "3 April 2026 at midnight").ShouldBe("3 April 2026 at midnight 4 April 2026 at 8am Commander 90 (norfolk/90) Relies on “Mutual aid with the Midlands”, which expires on 3 April 2026");
    }

    [Fact]
    public async Task An_agreement_that_is_not_signed_makes_all_of_the_shift_doubtful()
    {
        await rota.CommandersAsync("norfolk/91");
        await rota.Site.Store.RecordAsync(Agreement("draft", "Neighbours", "with-lawyers"));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await FormAsync(lead)).Tick("cover-from", ["agreement"]);
        var check = await lead.PressAsync(form, "Continue", [.. Answers("norfolk/91", 10, "08:00", 10, "20:00"), ("agreement", "draft")]);
        Reading.Said(check, "Agreement").ShouldBe("Neighbours (not signed)");
        await lead.PressAsync(check, "Put on the rota");
        Reading.Row(await lead.GetAsync(Period(10, 11)), "10 April 2026 at 8am").ShouldBe("10 April 2026 at 8am 10 April 2026 at 8pm Commander 91 (norfolk/91) Relies on “Neighbours”, which is not signed");
    }

    [Fact]
    public async Task An_agreement_goes_with_cover_that_comes_from_one_only()
    {
        await rota.CommandersAsync("norfolk/92");
        await rota.Site.Store.RecordAsync(Agreement("other", "Another", "signed") with { SignedOn = new DateOnly(2025, 5, 1) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", [.. Answers("norfolk/92", 20, "08:00", 20, "20:00"), ("agreement", "other")]);
        Reading.Problems(refused).ShouldBe(["Leave this blank, or choose that the cover comes from an agreement"]);
        refused.Typed("agreement").ShouldBe("other");
    }

    [Fact]
    public async Task An_override_keeps_the_agreement_that_the_shift_relies_on()
    {
        await rota.CommandersAsync("norfolk/93");
        await rota.Site.Store.RecordAsync(
            Event("norfolk/93", "suspended", new DateOnly(2026, 3, 2)),
            Agreement("kept", "Kept by the override", "signed") with { SignedOn = new DateOnly(2025, 5, 1) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await FormAsync(lead)).Tick("cover-from", ["agreement"]);
        var refused = await lead.PressAsync(form, "Continue", [.. Answers("norfolk/93", 25, "08:00", 25, "20:00"), ("agreement", "kept")]);
        await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = (await deputy.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Decide: Commander 93 ", StringComparison.Ordinal)).GetAttribute("href")!;
        await deputy.PressAsync((await deputy.GetAsync(decide)).Tick("decision", ["approved"]), "Record your decision", ("reason", "For this day only"));
        OnRota(await WeekAsync(lead, 4, 25), "Saturday 25 April 2026", "8am").ShouldContain("Under Kept by the override");
    }

    private static Agreement Agreement(string id, string title, string stage) => new() { Id = id, Owner = "region/eastern", Title = title, Kind = "memorandum-of-understanding", Stage = stage };

    private static string Period(int from, int to) => $"/cover/period?region=eastern&from.Day={from}&from.Month=4&from.Year=2026&from.Time=00:00&to.Day={to}&to.Month=4&to.Year=2026&to.Time=00:00";
}
