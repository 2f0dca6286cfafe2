using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>A shift that the checks refuse is on the rota when two different people stand for it, and not before.</summary>
public sealed class OverrideTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task An_override_is_asked_for_by_one_and_approved_by_another()
    {
        await SuspendedAsync("norfolk/30");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/30", 28, "08:00", 28, "20:00", 3));
        Reading.Problems(await lead.PressAsync(refused, "Ask for an override")).ShouldBe(["Say why they are needed all the same"]);
        var asked = await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
        asked.Text.ShouldContain("Commander 30 (norfolk/30) is asked for. They are on the rota when a second person approves it");
        var row = Reading.Row(asked, "28 March 2026 at 8am");
        row.ShouldContain("Commander 30 (norfolk/30) Suspended Nobody else can be had regional-lead Waits");
        (await rota.ShiftsAsync("norfolk/30")).ShouldBeEmpty("one person is not enough");

        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = await deputy.GetAsync(Decide(await deputy.GetAsync("/cover/overrides"), "Commander 30"));
        Reading.Problems(await deputy.PressAsync(decide, "Record your decision")).ShouldBe(["Choose whether you approve it", "Say why"]);
        var approved = await deputy.PressAsync(decide.Tick("decision", ["approved"]), "Record your decision", ("reason", "For this day only"));
        approved.Text.ShouldContain("Commander 30 (norfolk/30) is on the rota by an override");
        Reading.Row(approved, "28 March 2026 at 8am").ShouldContain("regional-lead Approved by regional-deputy: For this day only");
        var shift = (await rota.ShiftsAsync("norfolk/30")).ShouldHaveSingleItem();
        Reading.Row(await lead.GetAsync("/cover"), "28 March 2026 at 8am").ShouldContain("Overridden: Suspended; asked by regional-lead, approved by regional-deputy");
        var line = OnRota(await lead.GetAsync("/cover/shifts"), "Saturday 28 March 2026", "8am to 8pm, Specialist TFC");
        line.ShouldContain("Overridden: Suspended");
        line.ShouldContain("No cover Does not count: suspended since 2 March 2026");
        (await lead.GetAsync($"/records/rota/history?key={shift.Id}")).Text.ShouldContain("For this day only");
        (await deputy.PressAsync(decide, "Record your decision", ("reason", "Again"))).Text.ShouldContain("This override was decided already");
        (await rota.ShiftsAsync("norfolk/30")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_approves_what_they_asked_for_themselves()
    {
        await SuspendedAsync("norfolk/31");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await AskAsync(lead, "norfolk/31");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var address = Decide(await deputy.GetAsync("/cover/overrides"), "Commander 31");
        var own = await lead.GetAsync(address);
        own.Text.ShouldContain("You asked for this yourself. Somebody else of the region decides.");
        own.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var token = own.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var seen = (await deputy.GetAsync(address)).Typed("seen")!;
        var forced = await lead.PostAsync(address, new Dictionary<string, string>(StringComparer.Ordinal) { ["seen"] = seen, ["decision"] = "approved", ["reason"] = "I may", ["__RequestVerificationToken"] = token });
        Reading.Problems(forced).ShouldBe(["You asked for this yourself. Somebody else decides"]);
        (await rota.ShiftsAsync("norfolk/31")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_makes_no_shift_and_neither_does_what_more_stands_in_the_way_of_since()
    {
        await SuspendedAsync("norfolk/32");
        await SuspendedAsync("norfolk/33");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await AskAsync(lead, "norfolk/32");
        await AskAsync(lead, "norfolk/33");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var page = await deputy.GetAsync("/cover/overrides");
        var refused = await deputy.PressAsync((await deputy.GetAsync(Decide(page, "Commander 32"))).Tick("decision", ["refused"]), "Record your decision", ("reason", "Find somebody else"));
        refused.Text.ShouldContain("The override for Commander 32 (norfolk/32) is refused");
        await rota.Site.Store.RecordAsync(new Shift { Id = "s-33", Region = "eastern", Role = "sfc-s", Officer = "norfolk/33", From = At(4, 1, 10), To = At(4, 1, 12) });
        var more = await deputy.PressAsync((await deputy.GetAsync(Decide(page, "Commander 33"))).Tick("decision", ["approved"]), "Record your decision", ("reason", "Very well"));
        Reading.Problems(more).ShouldHaveSingleItem().ShouldStartWith("More stands in the way than was asked about: Already on another shift then");
        more.Typed("reason").ShouldBe("Very well");
        (await rota.ShiftsAsync("norfolk/32")).ShouldBeEmpty();
        (await rota.ShiftsAsync("norfolk/33")).ShouldHaveSingleItem().Id.ShouldBe("s-33");
    }

    [Fact]
    public async Task Others_see_overrides_and_do_not_decide_them()
    {
        await SuspendedAsync("norfolk/34");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await AskAsync(lead, "norfolk/34");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var address = Decide(await deputy.GetAsync("/cover/overrides"), "Commander 34");
        using var instructor = await rota.Site.SignedInAsync("instructor");
        (await instructor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main a[href*=decide]").ShouldBeEmpty();
        (await lead.GetAsync("/cover/overrides/decide?override=nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_can_approve_is_told_where_they_start_and_who_asked_can_take_it_back()
    {
        await using var other = new SiteWithRota();
        await other.InitializeAsync();
        await other.CommandersAsync("norfolk/35");
        await other.Site.Store.RecordAsync(Event("norfolk/35", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await other.Site.SignedInAsync("regional-lead");
        await AskAsync(lead, "norfolk/35");
        using var deputy = await other.Site.SignedInAsync("regional-deputy");
        const string Notice = "An override of the rota waits for a second person";
        (await deputy.GetAsync("/")).Text.ShouldContain($"{Notice} One waits for Specialist TFC from 1 April 2026 at 8am.");
        (await lead.GetAsync("/")).Text.ShouldNotContain(Notice);
        var address = (await lead.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Take it back", StringComparison.Ordinal)).GetAttribute("href")!;
        (await deputy.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await lead.GetAsync(address);
        Reading.Problems(await lead.PressAsync(page, "Take it back")).ShouldBe(["Say why you take it back"]);
        var back = await lead.PressAsync(page, "Take it back", ("reason", "Somebody was found"));
        back.Text.ShouldContain("The request for Commander 35 (norfolk/35) is taken back");
        Reading.Row(back, "1 April 2026 at 8am").ShouldContain("Taken back: Somebody was found");
        (await deputy.GetAsync("/")).Text.ShouldNotContain(Notice);
        (await deputy.GetAsync(address.Replace("take-back", "decide", StringComparison.Ordinal))).Text.ShouldContain("This override was decided already");
        (await other.ShiftsAsync("norfolk/35")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_whose_time_is_over_is_shown_as_lapsed_and_asks_nobody()
    {
        await using var other = new SiteWithRota();
        await other.InitializeAsync();
        await other.CommandersAsync("norfolk/36");
        await other.Site.Store.RecordAsync(Event("norfolk/36", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await other.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/36", 20, "08:00", 20, "20:00", 3));
        var asked = await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else could be had"));
        Reading.Row(asked, "20 March 2026 at 8am").ShouldContain("Lapsed The time of the shift is over");
        using var deputy = await other.Site.SignedInAsync("regional-deputy");
        (await deputy.GetAsync("/")).Text.ShouldNotContain("waits for a second person");
    }

    private async Task SuspendedAsync(string officer)
    {
        await rota.CommandersAsync(officer);
        await rota.Site.Store.RecordAsync(Event(officer, "suspended", new DateOnly(2026, 3, 2)));
    }

    private static async Task AskAsync(Visitor visitor, string officer)
    {
        var refused = await visitor.PressAsync(await FormAsync(visitor), "Continue", Answers(officer, 1, "08:00", 1, "20:00"));
        await visitor.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
    }

    private static string Decide(Answer page, string name) =>
        page.Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith($"Decide: {name} ", StringComparison.Ordinal)).GetAttribute("href")!;
}
