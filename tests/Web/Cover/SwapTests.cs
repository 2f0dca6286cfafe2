using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>What happens to a shift that is on the rota: it is swapped, moved or taken off, each by its own act.</summary>
public sealed class SwapTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task A_shift_is_swapped_with_somebody_who_passes_the_same_checks()
    {
        await rota.CommandersAsync("norfolk/50", "norfolk/51", "norfolk/52");
        await rota.Site.Store.RecordAsync(Event("norfolk/52", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/50", 1, "08:00", 1, "20:00");
        var shift = (await rota.ShiftsAsync("norfolk/50")).ShouldHaveSingleItem();
        var page = await lead.GetAsync($"/cover/shifts/swap?shift={shift.Id}");
        var refused = await lead.PressAsync(page, "Swap the shift", ("number", "norfolk/52"), ("reason", "Childcare"));
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldContain("norfolk/52 cannot be on the rota from 1 April 2026 at 8am: Suspended since 2 March 2026");
        refused.Typed("reason").ShouldBe("Childcare");
        Reading.Problems(await lead.PressAsync(page, "Swap the shift", ("number", "norfolk/50"))).ShouldBe(["It is their shift already: choose who takes it", "Say why they swap"]);
        var swapped = await lead.PressAsync(page, "Swap the shift", ("officer", "norfolk/51"), ("reason", "Childcare"));
        swapped.Text.ShouldContain("Commander 51 (norfolk/51) takes the shift of Commander 50 (norfolk/50)");
        (await rota.ShiftsAsync("norfolk/50")).ShouldBeEmpty();
        (await rota.ShiftsAsync("norfolk/51")).ShouldHaveSingleItem().Id.ShouldBe(shift.Id);
        (await lead.GetAsync("/records/shift_swaps")).Text.ShouldContain("Commander 51 (norfolk/51)");
        (await lead.GetAsync($"/records/rota/history?key={shift.Id}")).Text.ShouldContain("Childcare");
        // The page was made before the swap: what it would change is not what stands now.
        (await lead.GetAsync($"/cover/shifts/swap?shift={shift.Id}")).Text.ShouldContain("Swap the shift of Commander 51");
    }

    [Fact]
    public async Task What_changes_hours_that_have_passed_shows_as_recorded_afterwards_and_what_only_goes_on_longer_does_not()
    {
        await rota.CommandersAsync("norfolk/45", "norfolk/46", "norfolk/47", "norfolk/48");
        await rota.Site.Store.RecordAsync(
            new Shift { Id = "s-45", Region = "eastern", Role = "tfc-s", Officer = "norfolk/45", From = At(3, 24, 8), To = At(3, 24, 20) },
            new Shift { Id = "s-47", Region = "eastern", Role = "tfc-s", Officer = "norfolk/47", From = At(3, 25, 8), To = At(3, 25, 20) },
            new Shift { Id = "s-48", Region = "eastern", Role = "tfc-s", Officer = "norfolk/48", From = At(3, 26, 8), To = At(3, 29, 20) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");

        await lead.PressAsync(await lead.GetAsync("/cover/shifts/swap?shift=s-45"), "Swap the shift", ("officer", "norfolk/46"), ("reason", "They had swapped by telephone"));
        await lead.PressAsync(await lead.GetAsync("/cover/shifts/move?shift=s-47"), "Change the times", ("to.Time", "22:00"), ("reason", "Stayed on"));
        await lead.PressAsync(await lead.GetAsync("/cover/shifts/move?shift=s-48"), "Change the times", ("to.Time", "23:00"), ("reason", "Goes on"));

        var week = await WeekAsync(lead, 3, 23);
        OnRota(week, "Tuesday 24 March 2026", "8am").ShouldContain("Commander 46 (norfolk/46)");
        OnRota(week, "Tuesday 24 March 2026", "8am").ShouldContain("Recorded afterwards: They had swapped by telephone");
        OnRota(week, "Wednesday 25 March 2026", "8am").ShouldContain("Recorded afterwards: Stayed on");
        OnRota(week, "Thursday 26 March 2026", "8am").ShouldNotContain("Recorded afterwards");
    }

    [Fact]
    public async Task A_swap_that_is_refused_is_asked_for_and_made_by_the_approval_of_another()
    {
        await rota.CommandersAsync("norfolk/55", "norfolk/56");
        await rota.Site.Store.RecordAsync(Event("norfolk/56", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/55", 6, "08:00", 6, "20:00");
        var shift = (await rota.ShiftsAsync("norfolk/55")).ShouldHaveSingleItem();
        var page = await lead.GetAsync($"/cover/shifts/swap?shift={shift.Id}");
        page.Text.ShouldNotContain("Ask for an override");
        var refused = await lead.PressAsync(page, "Swap the shift", ("number", "norfolk/56"), ("reason", "Childcare"));
        Reading.Problems(await lead.PressAsync(refused, "Ask for an override")).ShouldBe(["Say why they are needed all the same"]);
        var asked = await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
        asked.Text.ShouldContain("Commander 56 (norfolk/56) takes it when a second person approves it. Until then it is the shift of Commander 55 (norfolk/55)");
        Reading.Row(asked, "6 April 2026 at 8am").ShouldContain("Commander 56 (norfolk/56), by a swap Suspended Nobody else can be had");
        (await rota.ShiftsAsync("norfolk/55")).ShouldHaveSingleItem();

        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = await DecideAsync(deputy, "Commander 56");
        Reading.Said(decide, "Whose shift they take").ShouldBe("Commander 55 (norfolk/55): Childcare");
        (await deputy.PressAsync(decide.Tick("decision", ["approved"]), "Record your decision", ("reason", "For this day only"))).Text.ShouldContain("Commander 56 (norfolk/56) is on the rota by an override");
        (await rota.ShiftsAsync("norfolk/55")).ShouldBeEmpty();
        (await rota.ShiftsAsync("norfolk/56")).ShouldHaveSingleItem().Id.ShouldBe(shift.Id);
        OnRota(await WeekAsync(lead, 4, 6), "Monday 6 April 2026", "8am").ShouldContain("Overridden: Suspended; asked by regional-lead, approved by regional-deputy");
        (await lead.GetAsync("/records/shift_swaps?q=norfolk/56")).Text.ShouldContain("Commander 56 (norfolk/56)");
        (await lead.GetAsync($"/records/rota/history?key={shift.Id}")).Text.ShouldContain("For this day only");
    }

    [Fact]
    public async Task A_swap_that_was_asked_for_is_not_approved_once_the_shift_was_changed_or_taken_off()
    {
        await rota.CommandersAsync("norfolk/57", "norfolk/58");
        await rota.Site.Store.RecordAsync(Event("norfolk/58", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/57", 7, "08:00", 7, "20:00");
        var shift = (await rota.ShiftsAsync("norfolk/57")).ShouldHaveSingleItem().Id;
        var refused = await lead.PressAsync(await lead.GetAsync($"/cover/shifts/swap?shift={shift}"), "Swap the shift", ("number", "norfolk/58"), ("reason", "Childcare"));
        await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
        await lead.PressAsync(await lead.GetAsync($"/cover/shifts/move?shift={shift}"), "Change the times", ("to.Time", "9pm"), ("reason", "Longer"));
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = (await DecideAsync(deputy, "Commander 58")).Tick("decision", ["approved"]);
        Reading.Problems(await deputy.PressAsync(decide, "Record your decision", ("reason", "Very well"))).ShouldBe(["The shift was changed since this was asked for. Refuse it, and have it asked for again"]);
        await lead.PressAsync(await lead.GetAsync($"/cover/shifts/take-off?shift={shift}"), "Take off the rota", ("reason", "Not needed"));
        var gone = await deputy.PressAsync(decide, "Record your decision", ("reason", "Very well"));
        Reading.Problems(gone).ShouldBe(["The shift is on the rota no more. Refuse it"]);
        Reading.Said(gone, "Whose shift they take").ShouldBe("It is on the rota no more");
        (await rota.ShiftsAsync("norfolk/58")).ShouldBeEmpty();
        (await deputy.PressAsync(gone.Tick("decision", ["refused"]), "Record your decision", ("reason", "There is nothing to take"))).Text.ShouldContain("The override for Commander 58 (norfolk/58) is refused");
    }

    [Fact]
    public async Task The_times_of_a_shift_are_changed_and_it_is_taken_off_with_a_reason_each()
    {
        await rota.CommandersAsync("norfolk/53");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/53", 2, "08:00", 2, "20:00");
        await PutOnAsync(lead, "norfolk/53", 3, "08:00", 3, "20:00");
        var shift = (await rota.ShiftsAsync("norfolk/53"))[0];
        var move = await lead.GetAsync($"/cover/shifts/move?shift={shift.Id}");
        (move.Typed("from.Time"), move.Typed("to.Day")).ShouldBe(("08:00", "2"));
        Reading.Problems(await lead.PressAsync(move, "Change the times", ("to.Day", "3"), ("to.Time", "9am"), ("reason", "Longer"))).ShouldHaveSingleItem().ShouldContain("Already on another shift then");
        (await lead.PressAsync(move, "Change the times", ("to.Time", "9pm"), ("reason", "Longer"))).Text.ShouldContain("The times of the shift are changed");
        (await rota.ShiftsAsync("norfolk/53"))[0].To.ShouldBe(At(4, 2, 21));
        var off = await lead.GetAsync($"/cover/shifts/take-off?shift={shift.Id}");
        Reading.Problems(await lead.PressAsync(off, "Take off the rota")).ShouldBe(["Say why they are taken off"]);
        (await lead.PressAsync(off, "Take off the rota", ("reason", "Not needed"))).Text.ShouldContain("Commander 53 (norfolk/53) is taken off the rota");
        (await rota.ShiftsAsync("norfolk/53")).ShouldHaveSingleItem().From.ShouldBe(At(4, 3, 8));
    }

    [Fact]
    public async Task Times_that_the_checks_refuse_are_asked_for_and_changed_by_the_approval_of_another()
    {
        await rota.CommandersAsync("norfolk/59");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/59", 9, "08:00", 9, "20:00");
        await rota.Site.Store.RecordAsync(Event("norfolk/59", "non-operational", new DateOnly(2026, 4, 10)));
        var shift = (await rota.ShiftsAsync("norfolk/59")).ShouldHaveSingleItem();
        var page = await lead.GetAsync($"/cover/shifts/move?shift={shift.Id}");
        var refused = await lead.PressAsync(page, "Change the times", ("to.Day", "10"), ("to.Time", "06:00"), ("reason", "Relief is late"));
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldContain("Stepped back since 10 April 2026");
        Reading.Problems(await lead.PressAsync(refused, "Ask for an override")).ShouldBe(["Say why they are needed all the same"]);
        var asked = await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
        asked.Text.ShouldContain("The shift of Commander 59 (norfolk/59) gets these times when a second person approves them. Until then it keeps its own");
        Reading.Row(asked, "9 April 2026 at 8am").ShouldContain("Commander 59 (norfolk/59), by other times Stepped back");
        (await rota.ShiftsAsync("norfolk/59")).ShouldHaveSingleItem().To.ShouldBe(At(4, 9, 20));
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = await DecideAsync(deputy, "Commander 59");
        Reading.Said(decide, "Which shift gets other times").ShouldBe("9 April 2026 at 8am to 9 April 2026 at 8pm: Relief is late");
        await deputy.PressAsync(decide.Tick("decision", ["approved"]), "Record your decision", ("reason", "For this night only"));
        (await rota.ShiftsAsync("norfolk/59")).ShouldHaveSingleItem().To.ShouldBe(At(4, 10, 6));
        OnRota(await WeekAsync(lead, 4, 6), "Thursday 9 April 2026", "8am").ShouldContain("Overridden: Stepped back; asked by regional-lead, approved by regional-deputy");
    }

    private static async Task<Answer> DecideAsync(Visitor visitor, string name) => await visitor.GetAsync((await visitor.GetAsync("/cover/overrides")).Document
        .QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith($"Decide: {name} ", StringComparison.Ordinal)).GetAttribute("href")!);

    [Theory]
    [InlineData("swap")]
    [InlineData("move")]
    [InlineData("take-off")]
    public async Task Only_who_keeps_the_rota_changes_a_shift(string act)
    {
        await rota.CommandersAsync($"norfolk/54-{act}", $"gwent/54-{act}");
        await rota.Site.Store.RecordAsync(
            new Shift { Id = $"s-54-{act}", Region = "eastern", Role = "tfc-s", Officer = $"norfolk/54-{act}", From = At(5, 1, 8), To = At(5, 1, 9) },
            new Shift { Id = $"s-wales-{act}", Region = "wales", Role = "tfc-s", Officer = $"gwent/54-{act}", From = At(5, 1, 8), To = At(5, 1, 9) });
        using var liaison = await rota.Site.SignedInAsync("liaison");
        (await liaison.GetAsync($"/cover/shifts/{act}?shift=s-54-{act}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync($"/cover/shifts/{act}?shift=s-wales-{act}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync($"/cover/shifts/{act}?shift=nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
