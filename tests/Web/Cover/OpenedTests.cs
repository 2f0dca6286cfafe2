using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Whoever changes a shift, or takes it off, is told before and afterwards when nobody covers because of it.</summary>
public sealed class OpenedTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task Times_that_open_a_hole_are_changed_only_once_the_page_has_said_which()
    {
        await ShiftsAsync(("norfolk/700", 6, 8, 20), ("norfolk/701", 6, 12, 13));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        const string hole = "Nobody covers Specialist TFC from 6 April 2026 at 8am to 6 April 2026 at midday and from 6 April 2026 at 1pm to 6 April 2026 at 2pm because of it";
        var said = await lead.PressAsync(await lead.GetAsync("/cover/shifts/move?shift=s-norfolk-700"), "Change the times", ("from.Time", "14:00"), ("reason", "Later"));
        said.Text.ShouldContain($"{hole}.");
        (said.Typed("from.Time"), said.Typed("reason")).ShouldBe(("14:00", "Later"));
        (await ShiftAsync("norfolk/700")).From.ShouldBe(At(4, 6, 8));

        var other = await lead.PressAsync(said, "Change the times", ("from.Time", "15:00"));
        other.Text.ShouldContain("from 6 April 2026 at 1pm to 6 April 2026 at 3pm because of it.");
        (await ShiftAsync("norfolk/700")).From.ShouldBe(At(4, 6, 8), "other times open another hole");

        (await lead.PressAsync(other, "Change the times", ("from.Time", "14:00"))).Text.ShouldContain($"{hole}.");
        (await lead.PressAsync(said, "Change the times")).Text.ShouldContain($"The times of the shift are changed. {hole}");
        (await ShiftAsync("norfolk/700")).From.ShouldBe(At(4, 6, 14));
    }

    [Fact]
    public async Task Times_that_stay_as_they_are_change_nothing()
    {
        await ShiftsAsync(("norfolk/702", 7, 8, 20));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var before = (await lead.GetAsync("/records/rota/history?key=s-norfolk-702")).Text;
        var refused = await lead.PressAsync(await lead.GetAsync("/cover/shifts/move?shift=s-norfolk-702"), "Change the times", ("reason", "None"));
        Reading.Problems(refused).ShouldBe(["These are the times on record already, and nothing is changed. Change one of them, or go back"]);
        refused.Typed("reason").ShouldBe("None");
        (await lead.GetAsync("/records/rota/history?key=s-norfolk-702")).Text.ShouldBe(before);
    }

    [Fact]
    public async Task Who_takes_somebody_off_is_told_when_nobody_covers_and_what_somebody_else_covers_is_no_hole()
    {
        await ShiftsAsync(("norfolk/703", 8, 8, 20), ("norfolk/704", 8, 8, 14), ("norfolk/705", 9, 8, 20), ("norfolk/706", 9, 8, 20));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        const string hole = "Nobody covers Specialist TFC from 8 April 2026 at 2pm to 8 April 2026 at 8pm because of it";
        var page = await lead.GetAsync("/cover/shifts/take-off?shift=s-norfolk-703");
        page.Text.ShouldContain($"{hole}.");
        (await lead.PressAsync(page, "Take off the rota", ("reason", "Not needed"))).Text.ShouldContain($"Commander 703 (norfolk/703) is taken off the rota. {hole}");

        var (one, other) = (await lead.GetAsync("/cover/shifts/take-off?shift=s-norfolk-705"), await lead.GetAsync("/cover/shifts/take-off?shift=s-norfolk-706"));
        other.Text.ShouldNotContain("Nobody covers");
        (await lead.PressAsync(one, "Take off the rota", ("reason", "Not needed"))).Text.ShouldNotContain("Nobody covers");
        // Until now the other one covered it, which the page went by.
        var refused = await lead.PressAsync(other, "Take off the rota", ("reason", "Not needed either"));
        Reading.Problems(refused).ShouldBe(["Nobody covers Specialist TFC from 9 April 2026 at 8am to 9 April 2026 at 8pm because of it, which the page did not say before. Look at it, then send it again"]);
        (await lead.PressAsync(refused, "Take off the rota")).Text.ShouldContain("Commander 706 (norfolk/706) is taken off the rota. Nobody covers");
    }

    [Fact]
    public async Task A_shift_over_the_end_of_the_week_of_which_nothing_counts_says_so_of_all_of_it()
    {
        await rota.CommandersAsync("norfolk/710");
        await rota.Site.Store.RecordAsync(Event("norfolk/710", "suspended", new DateOnly(2026, 3, 2)),
            new Shift { Id = "s-710", Region = "eastern", Role = "tfc-s", Officer = "norfolk/710", From = At(4, 12, 20), To = At(4, 13, 8) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        OnRota(await WeekAsync(lead, 4, 6), "Sunday 12 April 2026", "8pm").ShouldContain("No cover Does not count: suspended since 2 March 2026");
        OnRota(await WeekAsync(lead, 4, 13), "Monday 13 April 2026", "Since Sunday 12 April 2026 at 8pm").ShouldContain("No cover Does not count: suspended since 2 March 2026");
    }

    [Fact]
    public async Task A_swap_offers_those_who_hold_the_role_of_the_shift_alone()
    {
        await rota.CommandersAsync("norfolk/720", "norfolk/721", "norfolk/722");
        foreach (var officer in new[] { "norfolk/720", "norfolk/722" })
            await rota.Site.Store.RecordAsync(new CommanderEvent { Event = $"{officer}/sfc-s", Officer = officer, Role = "sfc-s", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 15) });
        await rota.Site.Store.RecordAsync(new Shift { Id = "s-720", Region = "eastern", Role = "sfc-s", Officer = "norfolk/720", From = At(4, 14, 8), To = At(4, 14, 20) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var offered = (await lead.GetAsync("/cover/shifts/swap?shift=s-720")).Document.QuerySelectorAll("main select[name=officer] option").Select(each => each.GetAttribute("value")).ToList();
        offered.ShouldContain("norfolk/722");
        offered.ShouldNotContain("norfolk/721", "they hold the other role only");
    }

    [Fact]
    public async Task What_begins_with_an_acronym_keeps_its_capitals_in_the_middle_of_a_sentence()
    {
        await rota.Site.Store.RecordAsync(new Officer { Id = "norfolk/730", Force = "norfolk", Name = "Commander 730" },
            Event("norfolk/730", "initial-accreditation", new DateOnly(2024, 1, 15)), Event("norfolk/730", "annual-refresher", new DateOnly(2026, 1, 15)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/730", 15, "08:00", 15, "20:00"));
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldStartWith("They cannot take this shift: APSTRA refresher overdue", Case.Sensitive);
    }

    [Fact]
    public async Task What_is_asked_for_or_recorded_once_is_not_taken_twice()
    {
        await rota.CommandersAsync("norfolk/740", "norfolk/741");
        await rota.Site.Store.RecordAsync(Event("norfolk/740", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        async Task<Answer> AskAsync(string to) => await lead.PressAsync(await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/740", 16, "08:00", 16, to)), "Ask for an override", ("why", "Nobody else"));
        (await AskAsync("20:00")).Text.ShouldContain("is asked for");
        var twice = await AskAsync("20:00");
        Reading.Problems(twice).ShouldBe(["The shift from 16 April 2026 at 8am was asked for with them already, and waits for a second person. It is on the page “Overrides”, where it is decided or taken back"]);
        twice.Typed("why").ShouldBe("Nobody else");
        (await AskAsync("21:00")).Text.ShouldContain("is asked for", Case.Sensitive, "other times are another request");

        async Task<Answer> LeaveAsync(string kind, string from, string to) =>
            await lead.PressAsync((await lead.GetAsync("/cover/absences/new")).Tick("kind", [kind]), "Record the absence", ("number", "norfolk/741"), ("from.Day", from), ("from.Month", "4"), ("to.Day", to), ("to.Month", "4"), ("to.Year", "2026"));
        await LeaveAsync("leave", "20", "25");
        var again = await LeaveAsync("leave", "24", "28");
        Reading.Problems(again).ShouldBe(["They are on record already as “On leave” from 20 April 2026 until 25 April 2026. It is on the page “Leave and absence”: record there when they are back"]);
        again.Typed("to.Day").ShouldBe("28");
        (await LeaveAsync("leave", "25", "28")).Text.ShouldContain("is recorded", Case.Sensitive, "on the day on which they were back they may go again");
        (await LeaveAsync("sickness", "22", "23")).Text.ShouldContain("is recorded", Case.Sensitive, "who is on leave may fall ill");
    }

    private async Task ShiftsAsync(params (string Officer, int Day, int From, int To)[] shifts)
    {
        await rota.CommandersAsync([.. shifts.Select(each => each.Officer)]);
        await rota.Site.Store.RecordAsync([.. shifts.Select(each => new Shift { Id = $"s-{each.Officer.Replace('/', '-')}", Region = "eastern", Role = "tfc-s", Officer = each.Officer, From = At(4, each.Day, each.From), To = At(4, each.Day, each.To) })]);
    }

    private async Task<Shift> ShiftAsync(string officer) => (await rota.ShiftsAsync(officer)).ShouldHaveSingleItem();
}
