using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Somebody is put on the rota: what it will count for, and what refuses it.</summary>
public sealed class ShiftTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task Somebody_is_put_on_the_rota_once_what_it_counts_for_was_shown()
    {
        await rota.CommandersAsync("norfolk/20");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = await FormAsync(lead);
        form.Document.QuerySelectorAll("select[name=officer] optgroup[label='Specialist TFC'] option").Select(Reading.Folded).ShouldContain("Commander 20 (norfolk/20): Specialist TFC");
        var check = await lead.PressAsync(form, "Continue", Answers("norfolk/20", 1, "6pm", 2, "06:00"));
        Reading.Said(check, "Who").ShouldBe("Commander 20 (norfolk/20)");
        Reading.Said(check, "It will count for").ShouldBe("1 April 2026 at 6pm to 2 April 2026 at 6am");
        Reading.Said(check, "It closes").ShouldBe("12 hours that nobody else covers");
        (await rota.ShiftsAsync("norfolk/20")).ShouldBeEmpty("nothing is recorded before it is confirmed");
        var changed = await lead.PressAsync(check, "Change something");
        changed.Typed("from.Time").ShouldBe("6pm");
        var recorded = await lead.PressAsync(check, "Put on the rota");
        recorded.Text.ShouldContain("Commander 20 (norfolk/20) is on the rota");
        OnRota(recorded, "Wednesday 1 April 2026", "6pm").ShouldStartWith("6pm to Thursday 2 April 2026 at 6am, Specialist TFC Commander 20 (norfolk/20) On duty Swap");
        await lead.PressAsync(check, "Put on the rota");
        (await rota.ShiftsAsync("norfolk/20")).ShouldHaveSingleItem().From.ShouldBe(At(4, 1, 18));
    }

    [Fact]
    public async Task Who_is_suspended_or_falls_due_in_the_middle_of_the_shift_is_refused()
    {
        await rota.CommandersAsync("norfolk/21", "norfolk/22");
        await rota.Site.Store.RecordAsync(Event("norfolk/21", "suspended", new DateOnly(2026, 3, 2)), Event("norfolk/22", "non-operational", new DateOnly(2026, 4, 3)));
        (await RefusedAsync("norfolk/21", 1, 2)).ShouldBe(["They cannot take this shift: suspended since 2 March 2026"]);
        (await RefusedAsync("norfolk/22", 2, 4)).ShouldBe(["They cannot take this shift: stepped back since 3 April 2026"]);
    }

    [Fact]
    public async Task Who_is_of_another_region_or_on_another_shift_is_refused()
    {
        await rota.CommandersAsync("norfolk/23", "cumbria/24");
        (await RefusedAsync("cumbria/24", 1, 2)).ShouldBe(["They cannot take this shift: their force is not of this region"]);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/23", 5, "08:00", 5, "20:00");
        (await RefusedAsync("norfolk/23", 5, 6)).ShouldBe(["They cannot take this shift: already on another shift then: 5 April 2026 at 8am to 5 April 2026 at 8pm"]);
        (await PutOnAsync(lead, "norfolk/23", 5, "20:00", 5, "21:00")).Text.ShouldContain("is on the rota");
    }

    [Fact]
    public async Task A_neighbour_s_officer_is_on_the_rota_without_counting_and_is_checked_all_the_same()
    {
        await rota.CommandersAsync("cumbria/200", "cumbria/201", "norfolk/202");
        await rota.Site.Store.RecordAsync(Event("cumbria/201", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await FormAsync(lead)).Tick("cover-from", ["neighbour"]);
        Reading.Problems(await lead.PressAsync(form, "Continue", Answers("cumbria/201", 28, "08:00", 28, "20:00", 3))).ShouldBe(
            ["They cannot take this shift: not in date for the role, or has not observed all that is in use: ask their force"]);
        var check = await lead.PressAsync(form, "Continue", Answers("cumbria/200", 28, "08:00", 28, "20:00", 3));
        Reading.Said(check, "It will count for").ShouldBe("Nothing");
        check.Text.ShouldContain("Does not count: their force is not of this region, under recommendation 2. It shows on the rota beside what counts.");
        var recorded = await lead.PressAsync(check, "Put on the rota");
        OnRota(recorded, "Saturday 28 March 2026", "8am to 8pm").ShouldContain("cumbria/200 On duty No cover Does not count: their force is not of this region");
        var now = await lead.GetAsync("/cover/now");
        Reading.Folded(now.Document.QuerySelector("[aria-label='The next 72 hours']")!).ShouldContain("cumbria/200: does not count (Their force is not of this region)");
        Reading.Row(await lead.GetAsync("/cover"), "28 March 2026 at 8am 28 March 2026 at 8pm cumbria/200").ShouldContain("Their force is not of this region");
    }

    [Fact]
    public async Task What_began_before_now_needs_the_reason_why_it_is_recorded_afterwards_and_shows_it()
    {
        await rota.CommandersAsync("norfolk/203");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var check = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/203", 24, "08:00", 28, "08:00", 3));
        check.Text.ShouldContain("This is recorded afterwards, 3 days later: it shows on the rota.");
        var refused = await lead.PressAsync(check, "Put on the rota");
        Reading.Problems(refused).ShouldBe(["Say why it was not recorded before"]);
        (await rota.ShiftsAsync("norfolk/203")).ShouldBeEmpty();
        var recorded = await lead.PressAsync(refused, "Put on the rota", ("afterwards", "The paper rota was found"));
        OnRota(recorded, "Tuesday 24 March 2026", "8am").ShouldContain("Recorded afterwards: The paper rota was found");
        Reading.Folded((await lead.GetAsync("/cover/period?region=eastern&from.Day=24&from.Month=3&from.Year=2026&from.Time=00:00&to.Day=25&to.Month=3&to.Year=2026&to.Time=00:00")).Document
            .QuerySelector("[aria-label='Specialist TFC: counts, and is doubtful']")!).ShouldContain("Commander 203 (norfolk/203)Recorded afterwards");
        Reading.Folded((await lead.GetAsync("/cover/now")).Document.QuerySelector("[aria-label='The next 72 hours']")!).ShouldContain("Commander 203 (norfolk/203) Doubtful: Recorded afterwards");
    }

    [Fact]
    public async Task Who_has_not_observed_what_they_might_have_to_authorise_is_refused_until_they_have()
    {
        await rota.CommandersAsync("suffolk/26");
        await rota.Site.Store.RecordAsync(new Item { Id = "net-26", Force = "suffolk", Kind = "tactic", Name = "Net", Authority = "tfc", InUseFrom = new DateOnly(2026, 4, 10) });
        (await RefusedAsync("suffolk/26", 9, 11)).ShouldBe(["They cannot take this shift: has not observed it: Net"]);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        (await PutOnAsync(lead, "suffolk/26", 8, "08:00", 9, "20:00")).Text.ShouldContain("is on the rota", Case.Sensitive, "it is not in use yet");
        await rota.Site.Store.RecordAsync(Event("suffolk/26", "observation", new DateOnly(2026, 3, 20)) with { Role = null, Item = "net-26" });
        (await PutOnAsync(lead, "suffolk/26", 10, "08:00", 11, "20:00")).Text.ShouldContain("is on the rota");
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_refused_and_one_that_they_show_twice_is_asked_about()
    {
        await rota.CommandersAsync("norfolk/27");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var skipped = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/27", 29, "01:30", 29, "08:00", 3));
        Reading.Problems(skipped).ShouldBe(["The start does not exist: on 29 March 2026 the clocks went forward from 1am to 2am"]);
        skipped.Typed("from.Time").ShouldBe("01:30");
        var night = await lead.PressAsync(skipped, "Continue", Answers("norfolk/27", 28, "20:00", 29, "08:00", 3));
        Reading.Said(night, "It closes").ShouldBe("11 hours that nobody else covers", "the night has an hour less");
        var doubled = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/27", 25, "00:00", 25, "01:30", 10));
        Reading.Problems(doubled).ShouldBe(["The end came twice on 25 October 2026, when the clocks went back: choose which it was"]);
        Reading.Said(await lead.PressAsync(doubled.Tick("to.Which", ["second"]), "Continue"), "It closes").ShouldBe("2 hours and 30 minutes that nobody else covers");
    }

    [Fact]
    public async Task What_is_no_shift_is_said_at_its_question_and_what_was_typed_stays()
    {
        await rota.CommandersAsync("norfolk/28");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var empty = await lead.PressAsync(await lead.GetAsync("/cover/shifts/new"), "Continue");
        Reading.Problems(empty).ShouldBe(["Choose the role", "Choose an officer, or give their force and number", "The start must have a real time, like 18:05", "The end must be entered"]);
        var backwards = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/28", 2, "08:00", 1, "20:00"));
        Reading.Problems(backwards).ShouldBe(["The end must be after the start"]);
        backwards.Typed("number").ShouldBe("norfolk/28");
        Reading.Problems(await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/28", 1, "08:00", 8, "08:01"))).ShouldHaveSingleItem().ShouldStartWith("A shift counts for a week at most");
    }

    [Theory]
    [InlineData("instructor")]
    [InlineData("liaison")]
    [InlineData("inspector")]
    [InlineData("national-lead")]
    public async Task Only_who_keeps_the_rota_of_a_region_puts_somebody_on_it(string persona)
    {
        using var visitor = await rota.Site.SignedInAsync(persona);
        (await visitor.GetAsync("/cover/shifts/new?region=eastern")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/cover/shifts?region=eastern")).Text.ShouldNotContain("Put somebody on the rota");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/cover/shifts/new?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.GetAsync("/cover/shifts?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<List<string>> RefusedAsync(string officer, int day, int toDay)
    {
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers(officer, day, "08:00", toDay, "20:00"));
        refused.Typed("number").ShouldBe(officer);
        return Reading.Problems(refused);
    }
}
