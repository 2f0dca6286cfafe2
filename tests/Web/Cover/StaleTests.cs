using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Two people have a page of the same record open: whoever sends theirs last is told what the other has changed, and nothing is lost.</summary>
public sealed class StaleTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    private const string Changed = "Somebody has changed this since you opened the page";
    private const string Kept = "What you typed is kept. Look at it as it is now, then send it again";

    [Fact]
    public async Task One_changes_the_start_and_the_other_the_end_and_the_second_is_shown_the_first()
    {
        await OnRotaAsync("norfolk/600", 6);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var (one, other) = (await lead.GetAsync("/cover/shifts/move?shift=s-norfolk-600"), await deputy.GetAsync("/cover/shifts/move?shift=s-norfolk-600"));
        (await lead.PressAsync(one, "Change the times", ("from.Time", "07:00"), ("reason", "Earlier"))).Text.ShouldContain("The times of the shift are changed");

        var refused = await deputy.PressAsync(other, "Change the times", ("to.Time", "22:00"), ("reason", "Later"));
        Reading.Problems(refused).ShouldBe([$"{Changed}. Now it says: From: 6 April 2026 at 7am. {Kept}"]);
        (refused.Typed("to.Time"), refused.Typed("reason")).ShouldBe(("22:00", "Later"));
        refused.Text.ShouldContain("It runs from 6 April 2026 at 7am to 6 April 2026 at 8pm now.");
        (await ShiftAsync("norfolk/600")).To.ShouldBe(At(4, 6, 20));

        var sent = await deputy.PressAsync(refused, "Change the times", ("from.Time", "07:00"));
        sent.Text.ShouldContain("The times of the shift are changed");
        ((await ShiftAsync("norfolk/600")).From, (await ShiftAsync("norfolk/600")).To).ShouldBe((At(4, 6, 7), At(4, 6, 22)));
    }

    [Theory]
    [InlineData("take-off", "Take off the rota")]
    [InlineData("swap", "Swap the shift")]
    public async Task Who_took_a_shift_meanwhile_is_not_taken_off_or_swapped_away_unseen(string page, string button)
    {
        var (piers, thora, third) = ($"norfolk/610-{page}", $"norfolk/611-{page}", $"norfolk/612-{page}");
        await rota.CommandersAsync(thora, third);
        await OnRotaAsync(piers, 7);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var path = $"/cover/shifts/{page}?shift=s-norfolk-610-{page}";
        var old = await deputy.GetAsync(path);
        await lead.PressAsync(await lead.GetAsync($"/cover/shifts/swap?shift=s-norfolk-610-{page}"), "Swap the shift", ("officer", thora), ("reason", "Childcare"));

        (string, string)[] answers = page == "swap" ? [("number", third), ("reason", "Not needed")] : [("reason", "Not needed")];
        var refused = await deputy.PressAsync(old, button, answers);
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldStartWith($"{Changed}. Now it says: Officer: Commander 611-{page} ({thora}). {Kept}");
        refused.Typed("reason").ShouldBe("Not needed");
        refused.Document.QuerySelector("h1")!.TextContent.ShouldContain($"Commander 611-{page}");
        (await rota.ShiftsAsync(thora)).ShouldHaveSingleItem();
        // What was in the way of one request is what the next one starts from.
        (await deputy.PressAsync(refused, button)).Text.ShouldContain(page == "swap" ? "takes the shift of Commander 611" : "is taken off the rota");
        (await rota.ShiftsAsync(thora)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_is_sent_with_a_mistake_first_is_still_found_to_be_overtaken()
    {
        await OnRotaAsync("norfolk/615", 8);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var old = await deputy.GetAsync("/cover/shifts/take-off?shift=s-norfolk-615");
        await lead.PressAsync(await lead.GetAsync("/cover/shifts/move?shift=s-norfolk-615"), "Change the times", ("to.Time", "21:00"), ("reason", "Later"));
        var refused = Reading.Problems(await deputy.PressAsync(old, "Take off the rota"));
        refused.Count.ShouldBe(2);
        refused[0].ShouldStartWith(Changed);
        refused[1].ShouldBe("Say why they are taken off");
    }

    [Fact]
    public async Task A_contact_that_somebody_else_has_changed_is_not_written_over_or_taken_off()
    {
        await OnRotaAsync("norfolk/620", 9);
        const string path = "/cover/contacts/contact?region=eastern&officer=norfolk%2F620";
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var first = await deputy.GetAsync(path);
        await lead.PressAsync(await lead.GetAsync(path), "Record the contact", ("reach", "Call sign Alpha"));
        var refused = await deputy.PressAsync(first, "Record the contact", ("reach", "Call sign Bravo"));
        Reading.Problems(refused).ShouldBe([$"{Changed}. {Kept}"]);
        var old = await deputy.GetAsync(path);
        await lead.PressAsync(await lead.GetAsync(path), "Record the contact", ("reach", "Call sign Charlie"));
        Reading.Problems(await deputy.PressAsync(old, "Record the contact", ("reach", "Call sign Delta"))).ShouldBe([$"{Changed}. Now it says: How to reach them: Call sign Charlie. {Kept}"]);
        var taken = await deputy.PressAsync(old, "Take it off", ("reason", "Left"));
        Reading.Problems(taken).ShouldHaveSingleItem().ShouldStartWith(Changed);
        (await lead.GetAsync("/cover/contacts")).Text.ShouldContain("Call sign Charlie");

        var late = await deputy.GetAsync(path);
        await lead.PressAsync(await lead.GetAsync(path), "Take it off", ("reason", "Left"));
        (await deputy.PressAsync(late, "Take it off", ("reason", "Left"))).Text.ShouldContain("The contact of Commander 620 (norfolk/620) is taken off already");
    }

    [Fact]
    public async Task An_absence_and_a_membership_that_somebody_else_has_ended_are_not_ended_anew_unseen()
    {
        // A region with a cadre refuses whoever is of none, so that this one is apart.
        await using var other = new SiteWithRota();
        await other.InitializeAsync();
        await other.CommandersAsync("norfolk/625");
        using var lead = await other.Site.SignedInAsync("regional-lead");
        using var deputy = await other.Site.SignedInAsync("regional-deputy");
        var away = await lead.PressAsync((await lead.GetAsync("/cover/absences/new")).Tick("kind", ["leave"]), "Record the absence", ("number", "norfolk/625"), ("from.Day", "20"));
        await OvertakeAsync(lead, deputy, Href(away, "Record when they are back: Commander 625"), "Record it", "back.Day", "Until: 28 March 2026");
        var member = await lead.PressAsync((await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["counter-terrorism"]), "Add them", ("number", "norfolk/625"));
        await OvertakeAsync(lead, deputy, Href(member, "End it: Commander 625"), "End the membership", "until.Day", "Until: 28 March 2026");
    }

    [Theory]
    [InlineData("take-off", "Take off the rota")]
    [InlineData("swap", "Swap the shift")]
    [InlineData("move", "Change the times")]
    public async Task Who_would_change_a_shift_that_is_off_the_rota_is_led_to_the_rota_and_told(string page, string button)
    {
        await OnRotaAsync($"norfolk/630-{page}", 14);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var shift = $"s-norfolk-630-{page}";
        var old = await deputy.GetAsync($"/cover/shifts/{page}?shift={shift}");
        await lead.PressAsync(await lead.GetAsync($"/cover/shifts/take-off?shift={shift}"), "Take off the rota", ("reason", "Not needed"));
        foreach (var answer in new[] { await deputy.PressAsync(old, button, ("reason", "Not needed")), await deputy.GetAsync($"/cover/shifts/{page}?shift={shift}") })
        {
            answer.Text.ShouldContain("The shift from 14 April 2026 at 8am is off the rota already. This is the rota as it is now");
            answer.Text.ShouldContain("The week from Monday 13 April 2026");
        }
    }

    /// <summary>One and then the other end something from pages that were opened before.</summary>
    private static async Task OvertakeAsync(Visitor one, Visitor other, string path, string button, string field, string now)
    {
        var (first, second) = (await one.GetAsync(path), await other.GetAsync(path));
        await one.PressAsync(first, button, (field, "28"), ("reason", "As agreed"));
        var refused = await other.PressAsync(second, button, (field, "30"), ("reason", "Later"));
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldContain(now);
        refused.Typed(field).ShouldBe("30");
        Reading.Problems(await other.PressAsync(refused, button)).ShouldBeEmpty();
    }

    private static string Href(Answer page, string begins) =>
        page.Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith(begins, StringComparison.Ordinal)).GetAttribute("href")!;

    private async Task OnRotaAsync(string officer, int day)
    {
        await rota.CommandersAsync(officer);
        await rota.Site.Store.RecordAsync(new Shift { Id = $"s-{officer.Replace('/', '-')}", Region = "eastern", Role = "tfc-s", Officer = officer, From = At(4, day, 8), To = At(4, day, 20) });
    }

    private async Task<Shift> ShiftAsync(string officer) => (await rota.ShiftsAsync(officer)).ShouldHaveSingleItem();
}
