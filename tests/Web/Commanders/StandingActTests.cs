using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Suspending, stepping back, tickets and their like: each its own act, with its effect on who may command.</summary>
public sealed class StandingActTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Theory]
    [InlineData("norfolk/401", "suspend", "suspended", "reinstate", "Suspend")]
    [InlineData("norfolk/402", "step-back", "non-operational", "return", "Record it")]
    [InlineData("norfolk/403", "hand-in-ticket", "non-operational", "take-back-ticket", "Record it")]
    public async Task What_puts_a_commander_out_of_post_is_ended_by_its_own_act_and_by_no_other(string officer, string act, string obstacle, string back, string button)
    {
        await RecordAsync(officer);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync($"/commanders/standing?officer={officer}&act={act}");
        if (act == "hand-in-ticket") page.Tick("why", ["health"]);
        if (act == "suspend") page = await instructor.PressAsync(page.Tick("role", ["tfc"]), "Continue", ("reason", "Decided by the chief officer"), ("on.Day", "30"));
        var done = await instructor.PressAsync(page, button, ("reason", "Decided by the chief officer"), ("on.Day", "30"));
        done.Address.AbsolutePath.ShouldBe($"/commanders/officers/{officer}");
        (await ObstaclesAsync(officer)).ShouldBe([obstacle]);
        done.Document.QuerySelectorAll($"main a[href*='/commanders/standing']").Select(link => link.GetAttribute("href")!.Split("act=")[1]).ShouldBe([back, "relinquish", "revoke"], ignoreOrder: true);
        await instructor.PressAsync(await instructor.GetAsync($"/commanders/standing?officer={officer}&act={back}"), back == "reinstate" ? "Reinstate" : "Record it", ("reason", "Decided by the chief officer"));
        (await ObstaclesAsync(officer)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("norfolk/404", "relinquish", "relinquished", "Record it")]
    [InlineData("norfolk/405", "revoke", "revoked", "Revoke")]
    public async Task What_is_given_up_or_taken_away_is_not_resumed(string officer, string act, string obstacle, string button)
    {
        await RecordAsync(officer);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var check = await instructor.PressAsync((await instructor.GetAsync($"/commanders/standing?officer={officer}&act={act}")).Tick("role", ["tfc"]), "Continue", ("reason", "Decided by the chief officer"));
        Reading.Said(check, "Roles").ShouldBe("Tactical firearms commander (TFC)");
        (await ObstaclesAsync(officer)).ShouldBeEmpty("nothing is recorded before it is looked over");
        var done = await instructor.PressAsync(check, button);
        (await ObstaclesAsync(officer)).ShouldBe([obstacle]);
        done.Document.QuerySelectorAll("main a[href*='/commanders/standing']").ShouldBeEmpty();
        (await instructor.GetAsync($"/commanders/standing?officer={officer}&act=reinstate")).Text.ShouldContain("already, or holds no role that this could be done to");
    }

    [Fact]
    public async Task Whoever_suspends_sees_the_shifts_that_will_cover_nothing()
    {
        await RecordAsync("norfolk/406");
        await records.Site.Store.RecordAsync(new Shift { Id = "s-406", Region = "eastern", Role = "tfc-s", Officer = "norfolk/406", From = LondonTime.StartOf(new DateOnly(2026, 4, 2)), To = LondonTime.StartOf(new DateOnly(2026, 4, 3)) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/standing?officer=norfolk%2F406&act=suspend");
        page.Text.ShouldContain("They are on the rota once from today on. That shift will cover nothing.");
        page.Text.ShouldContain("Specialist TFC, 2 April 2026 at midnight");
    }

    [Fact]
    public async Task What_would_change_nothing_is_refused_and_what_was_typed_stays()
    {
        await RecordAsync("norfolk/407");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var empty = await instructor.PressAsync(await instructor.GetAsync("/commanders/standing?officer=norfolk%2F407&act=suspend"), "Continue", ("on.Year", "26"));
        Reading.Problems(empty).ShouldBe(["Choose at least one role", "The day must be a real date", "Say why, or who decided it"]);
        await SuspendAsync(instructor, "norfolk/407");
        var sameDay = await instructor.PressAsync(await instructor.GetAsync("/commanders/standing?officer=norfolk%2F407&act=reinstate"), "Reinstate", ("reason", "A mistake"));
        Reading.Problems(sameDay).ShouldHaveSingleItem().ShouldStartWith("From that day it would change nothing for Tactical firearms commander (TFC)");
        sameDay.Typed("reason").ShouldBe("A mistake");
    }

    [Fact]
    public async Task A_mistaken_suspension_is_withdrawn_on_the_same_day_and_its_reason_stands_beside_it_until_then()
    {
        await RecordAsync("norfolk/409");
        using var instructor = await records.Site.SignedInAsync("instructor");
        await SuspendAsync(instructor, "norfolk/409");
        Reading.Row(await instructor.GetAsync("/commanders/officers/norfolk/409"), "Tactical").ShouldContain("Suspended since 31 March 2026 Reason: Decided by the chief officer");
        var sameDay = await instructor.PressAsync(await instructor.GetAsync("/commanders/standing?officer=norfolk%2F409&act=reinstate"), "Reinstate", ("reason", "A mistake"));
        var back = await instructor.GetAsync(sameDay.Document.QuerySelectorAll("main a").Single(link => Reading.Folded(link) == "Withdraw it, if it was a mistake").GetAttribute("href")!);
        (await instructor.PressAsync(back, "Withdraw it", ("reason", "The wrong officer"))).Text.ShouldContain("Withdrawn for Commander norfolk/409 (norfolk/409): Suspended");
        (await ObstaclesAsync("norfolk/409")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_roster_says_since_when_and_for_the_few_why_somebody_is_not_deployable()
    {
        foreach (var officer in new[] { "norfolk/415", "norfolk/416", "norfolk/417" }) await RecordAsync(officer);
        using var instructor = await records.Site.SignedInAsync("instructor");
        await SuspendAsync(instructor, "norfolk/415");
        await instructor.PressAsync(await instructor.GetAsync("/commanders/standing?officer=norfolk%2F416&act=step-back"), "Record it", ("reason", "Six months at the College"));
        var ticket = (await instructor.GetAsync("/commanders/standing?officer=norfolk%2F417&act=hand-in-ticket")).Tick("why", ["health"]);
        await instructor.PressAsync(ticket, "Record it", ("reason", "Told the instructor"));
        var roster = await instructor.GetAsync("/commanders");
        Reading.Row(roster, "Commander norfolk/415").ShouldContain("Suspended since 31 March 2026 Reason: Decided by the chief officer");
        Reading.Row(roster, "Commander norfolk/416").ShouldContain("Stepped back since 31 March 2026 Reason: Six months at the College");
        Reading.Row(roster, "Commander norfolk/417").ShouldContain("Ticket handed in (health) since 31 March 2026 Reason: Told the instructor");
        foreach (var persona in new[] { "inspector", "regional-lead", "commander" })
        {
            using var visitor = await records.Site.SignedInAsync(persona);
            var seen = await visitor.GetAsync("/commanders?force=norfolk");
            Reading.Row(seen, "Commander norfolk/415").ShouldContain("Suspended since 31 March 2026");
            seen.Text.ShouldNotContain("Decided by the chief officer", customMessage: persona);
        }

        using var elsewhere = await records.Site.SignedInAsync("suffolk-instructor");
        (await elsewhere.GetAsync("/commanders?force=norfolk")).Text.ShouldNotContain("Decided by the chief officer");
    }

    [Fact]
    public async Task A_ticket_handed_in_is_called_so_and_is_withdrawn_with_its_event()
    {
        await RecordAsync("norfolk/410");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = (await instructor.GetAsync("/commanders/standing?officer=norfolk%2F410&act=hand-in-ticket")).Tick("why", ["own-choice"]);
        var done = await instructor.PressAsync(page, "Record it", ("reason", "Said so"));
        Reading.Row(done, "Tactical").ShouldContain("Ticket handed in (own choice) since 31 March 2026");
        Reading.Row(await instructor.GetAsync("/commanders"), "Commander norfolk/410").ShouldContain("Ticket handed in (own choice)");
        var back = await instructor.GetAsync(done.Document.QuerySelectorAll(".app-timeline a").First(link => Reading.Folded(link).StartsWith("Recorded in error?", StringComparison.Ordinal)).GetAttribute("href")!);
        await instructor.PressAsync(back, "Withdraw it", ("reason", "The wrong officer"));
        (await ObstaclesAsync("norfolk/410")).ShouldBeEmpty();
        (await instructor.GetAsync("/commanders/standing?officer=norfolk%2F410&act=hand-in-ticket")).Text.ShouldContain("Why do they hand it in?");
    }

    [Fact]
    public async Task The_instructor_decides_with_a_reason_whether_a_commander_needs_a_session_on_tactics()
    {
        await RecordAsync("norfolk/408");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/tactics-session?officer=norfolk%2F408");
        Reading.Problems(await instructor.PressAsync(page, "Record the decision")).ShouldBe(["Choose whether they need a session", "Say why"]);
        var done = await instructor.PressAsync(page.Tick("needed", ["false"]), "Record the decision", ("reason", "Commanded three times this year"));
        Reading.Said(done, "Tactics session").ShouldBe("Not needed, decided 31 March 2026: Commanded three times this year");
        (await instructor.GetAsync("/commanders/tactics-session?officer=suffolk%2F11")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_who_records_for_the_force_changes_a_standing()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders/standing?officer=suffolk%2F11&act=suspend")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync("/commanders/standing?officer=norfolk%2F12&act=applaud")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/commanders/standing?officer=norfolk%2F12&act=suspend")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task SuspendAsync(Visitor instructor, string officer) => await instructor.PressAsync(
        await instructor.PressAsync((await instructor.GetAsync($"/commanders/standing?officer={Uri.EscapeDataString(officer)}&act=suspend")).Tick("role", ["tfc"]), "Continue", ("reason", "Decided by the chief officer")), "Suspend");

    private Task RecordAsync(string officer) => records.Site.Store.RecordAsync(
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 5) });

    private async Task<List<string>> ObstaclesAsync(string officer)
    {
        var book = (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        return [.. book.ObstaclesTo(officer, "tfc", SiteWithCommanders.Day).Select(each => each.Reason)];
    }
}
