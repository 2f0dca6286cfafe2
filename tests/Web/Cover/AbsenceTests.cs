using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Leave and other absence: who is away is not put on the rota, and what they are on already is doubtful.</summary>
public sealed class AbsenceTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task A_shift_that_was_there_before_the_leave_counts_and_is_doubtful_and_no_further_one_is_taken()
    {
        await rota.CommandersAsync("norfolk/40");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/40", 28, "08:00", 28, "20:00", 3);
        var form = (await lead.GetAsync("/cover/absences/new")).Tick("kind", ["leave"]);
        var recorded = await lead.PressAsync(form, "Record the absence", ("officer", "norfolk/40"), ("from.Day", "28"), ("to.Day", "30"), ("to.Month", "3"), ("to.Year", "2026"));
        Reading.Row(recorded, "Commander 40").ShouldStartWith("Commander 40 (norfolk/40) On leave 28 March 2026 30 March 2026 1 History");
        var cover = await lead.GetAsync("/cover");
        var doubtful = cover.Document.QuerySelectorAll("[aria-label='Specialist TFC: counts, and is doubtful'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)));
        doubtful.ShouldBe(["28 March 2026 at 8am | 28 March 2026 at 8pm | Commander 40 (norfolk/40) | On leave"]);
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/40", 29, "08:00", 30, "08:00", 3));
        Reading.Problems(refused).ShouldBe(["They cannot take this shift: away: on leave since 28 March 2026"]);
        (await PutOnAsync(lead, "norfolk/40", 30, "08:00", 30, "20:00", 3)).Text.ShouldContain("is on the rota");
    }

    [Fact]
    public async Task Somebody_who_is_back_earlier_can_be_put_on_the_rota_again()
    {
        await rota.CommandersAsync("norfolk/41");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var away = await lead.PressAsync((await lead.GetAsync("/cover/absences/new")).Tick("kind", ["sickness"]), "Record the absence", ("number", "norfolk/41"), ("from.Day", "20"));
        Reading.Row(away, "Commander 41").ShouldContain("Off sick 20 March 2026 Not known");
        var end = await lead.GetAsync(away.Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).EndsWith("back: Commander 41 (norfolk/41)", StringComparison.Ordinal)).GetAttribute("href")!);
        Reading.Problems(await lead.PressAsync(end, "Record it", ("back.Day", "19"))).ShouldBe(["The day must not lie before they went away", "Say why it changes"]);
        var back = await lead.PressAsync(end, "Record it", ("reason", "Well again"));
        back.Text.ShouldContain("When Commander 41 (norfolk/41) is back is recorded");
        (await PutOnAsync(lead, "norfolk/41", 28, "08:00", 28, "20:00", 3)).Text.ShouldContain("is on the rota");
    }

    [Fact]
    public async Task Whoever_records_for_a_force_records_its_absences_and_no_others()
    {
        await rota.CommandersAsync("norfolk/42", "suffolk/43");
        using var liaison = await rota.Site.SignedInAsync("liaison");
        var form = (await liaison.GetAsync("/cover/absences/new")).Tick("kind", ["course"]);
        (await liaison.PressAsync(form, "Record the absence", ("number", "norfolk/42"))).Text.ShouldContain("The absence of Commander 42 (norfolk/42) is recorded");
        var refused = await liaison.PressAsync((await liaison.GetAsync("/cover/absences/new")).Tick("kind", ["course"]), "Record the absence", ("number", "suffolk/43"), ("to.Day", "1"), ("to.Month", "3"), ("to.Year", "2026"));
        Reading.Problems(refused).ShouldBe(["They are of a force that you do not record for", "They must be back after the first day"]);
        using var inspector = await rota.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/cover/absences/new?region=eastern")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var seen = await inspector.GetAsync("/cover/absences?region=eastern");
        seen.Text.ShouldNotContain("Record an absence");
        Reading.Row(seen, "Commander 42").ShouldStartWith("Commander 42 (norfolk/42) Away 27 March 2026", Case.Sensitive, "why somebody is away is not for everybody");
        (await inspector.GetAsync("/records/absences")).Status.ShouldNotBe(HttpStatusCode.OK);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/cover/absences?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
