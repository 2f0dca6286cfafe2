using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Specialists on the rota: who may be, and where one is missing.</summary>
public sealed class CadreRotaTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task A_shift_of_a_cadre_is_for_its_members_while_they_are_members()
    {
        await rota.CommandersAsync("norfolk/25");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = await FormAsync(lead);
        var refused = await lead.PressAsync(form, "Continue", [.. Answers("norfolk/25", 8, "08:00", 8, "20:00"), ("specialism", "kidnap")]);
        Reading.Problems(refused).ShouldBe(["They cannot take this shift: not a member of the cadre: Kidnap and extortion"]);
        await lead.PressAsync((await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["kidnap"]), "Add them", ("officer", "norfolk/25"));
        var recorded = await lead.PressAsync(await lead.PressAsync(refused, "Continue"), "Put on the rota");
        OnRota(recorded, "Wednesday 8 April 2026", "8am").ShouldContain("Kidnap and extortion, on duty", Case.Insensitive);
    }

    [Fact]
    public async Task In_a_region_with_a_cadre_who_is_of_none_takes_a_shift_only_by_two()
    {
        await rota.CommandersAsync("norfolk/210", "norfolk/211");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        // The cadre begins only on 1 June.
        await lead.PressAsync((await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["counter-terrorism"]), "Add them", ("officer", "norfolk/210"), ("from.Day", "1"), ("from.Month", "6"));
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/211", 2, "08:00", 2, "20:00", 6));
        Reading.Problems(refused).ShouldBe(["They cannot take this shift: not a member of the cadre: they belong to none of this region"]);
        await lead.PressAsync(refused, "Ask for an override", ("why", "All others are on a course"));
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = (await deputy.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Decide: Commander 211 ", StringComparison.Ordinal)).GetAttribute("href")!;
        await deputy.PressAsync((await deputy.GetAsync(decide)).Tick("decision", ["approved"]), "Record your decision", ("reason", "For this day only"));
        (await rota.ShiftsAsync("norfolk/211")).Count.ShouldBe(1);
        OnRota(await WeekAsync(lead, 6, 1), "Tuesday 2 June 2026", "8am").ShouldContain("Doubtful Specialism missing: Counter terrorism Overridden: Not a member of the cadre");
        Reading.Folded((await lead.GetAsync("/cover/period?region=eastern&from.Day=2&from.Month=6&from.Year=2026&from.Time=00:00&to.Day=3&to.Month=6&to.Year=2026&to.Time=00:00")).Document
            .QuerySelector("[aria-label='Specialist TFC: counts, and is doubtful']")!).ShouldContain("Commander 211 (norfolk/211)Specialism missing: Counter terrorism");
    }

    [Fact]
    public async Task Whoever_was_on_the_rota_before_the_cadre_gets_other_hours_of_the_same_days_and_no_further_days()
    {
        await using var other = new SiteWithRota();
        await other.InitializeAsync();
        await other.CommandersAsync("norfolk/213", "norfolk/214");
        using var lead = await other.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/213", 2, "08:00", 2, "20:00");
        var first = await lead.GetAsync("/cover/cadres/new");
        first.Text.ShouldContain("From the first member on, only members of a cadre are put on the rota");
        await lead.PressAsync(first.Tick("specialism", ["kidnap"]), "Add them", ("officer", "norfolk/214"));
        (await lead.GetAsync("/cover/cadres/new")).Text.ShouldNotContain("From the first member on");
        var shift = (await other.ShiftsAsync("norfolk/213")).ShouldHaveSingleItem();

        var moved = await lead.PressAsync(await lead.GetAsync($"/cover/shifts/move?shift={shift.Id}"), "Change the times", ("from.Time", "09:00"), ("reason", "Begins later"));
        (await lead.PressAsync(moved, "Change the times")).Text.ShouldContain("The times of the shift are changed", Case.Sensitive, "the page has said which hour it opens");
        var refused = await lead.PressAsync(await lead.GetAsync($"/cover/shifts/move?shift={shift.Id}"), "Change the times", ("to.Day", "3"), ("reason", "Goes on"));
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldContain("Not a member of the cadre");
    }

    [Fact]
    public async Task A_region_without_a_cadre_is_told_so_and_refuses_nobody()
    {
        await using var other = new SiteWithRota();
        await other.InitializeAsync();
        await other.CommandersAsync("norfolk/212");
        using var lead = await other.Site.SignedInAsync("regional-lead");
        var check = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/212", 2, "08:00", 2, "20:00"));
        Reading.Said(check, "Cadre").ShouldBe("None in particular. The region keeps no cadre, so that nobody’s membership was checked");
    }
}
