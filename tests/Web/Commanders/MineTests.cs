using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A commander who signs in sees their own currency, once an instructor has recorded who they are.</summary>
public sealed class MineTests : IAsyncLifetime
{
    private readonly SiteWithCommanders records = new();

    public ValueTask InitializeAsync() => records.InitializeAsync();

    public ValueTask DisposeAsync() => records.DisposeAsync();

    [Fact]
    public async Task Who_is_not_known_yet_reads_who_can_record_it()
    {
        using var commander = await records.Site.SignedInAsync("commander");
        var page = await commander.GetAsync("/commanders/mine");
        page.Text.ShouldContain("Nobody has recorded yet which officer you are");
        page.Text.ShouldContain("Tell them that you sign in as commander.");
        (await commander.GetAsync("/commanders")).Document.QuerySelectorAll("nav[aria-label=Commanders] a").Select(Reading.Folded).First().ShouldBe("My currency");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders")).Document.QuerySelectorAll("nav[aria-label=Commanders] a").Select(Reading.Folded).First().ShouldBe("Commanders");
        (await instructor.GetAsync("/commanders/mine")).Text.ShouldContain("Tell them that you sign in as instructor.");
    }

    [Fact]
    public async Task A_commander_sees_until_when_they_are_in_date_what_falls_due_their_shifts_and_commands()
    {
        await records.Site.Store.RecordAsync(
            new Item { Id = "baton-round", Kind = "specialist-munition", Name = "Baton round", Authority = "both", AnnouncedOn = new DateOnly(2026, 3, 1), InUseFrom = new DateOnly(2026, 5, 1) },
            new CommanderEvent { Event = "norfolk/15/check", Officer = "norfolk/15", Kind = "conduct-check", On = new DateOnly(2025, 3, 30) },
            new Shift { Id = "s-2", Region = "eastern", Role = "tfc-s", Officer = "norfolk/15", From = At(2026, 4, 27), To = At(2026, 4, 28) },
            new Shift { Id = "s-3", Region = "eastern", Role = "tfc-s", Officer = "norfolk/15", From = At(2026, 4, 28), To = At(2026, 4, 29) },
            new Deployment { Id = "norfolk/d-7", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = At(2026, 3, 2) },
            new DeploymentCommander { Deployment = "norfolk/d-7", Role = "tfc", Officer = "norfolk/15", From = At(2026, 3, 2) });
        await TieAsync("norfolk/15", "commander");
        using var commander = await records.Site.SignedInAsync("commander");
        var page = await commander.GetAsync("/commanders/mine");
        page.Document.QuerySelectorAll("main h2").Select(Reading.Folded).ShouldContain("You are in date as tactical firearms commander (TFC) until 14 January 2027");
        page.Text.ShouldContain("Ann Indate");
        Reading.Said(page, "Annual refresher").ShouldBe("Last 15 January 2026, next by 14 January 2027");
        Reading.Said(page, "APSTRA refresher").ShouldBe("Last 15 January 2026, next by 14 January 2027");
        Rows(page, "What falls due").ShouldBe(["Complaint and misconduct check | 29 March 2026 | Overdue", "To observe: Baton round | 30 April 2026 | Due in 31 to 60 days"]);
        page.Text.ShouldContain("Baton round, by 30 April 2026");
        page.Text.ShouldContain("Specialist TFC, 31 March 2026 at 8am");
        page.Text.ShouldContain("Specialist TFC, 27 April 2026 at 1am");
        page.Text.ShouldContain("Does not count: not accredited for the role");
        page.Text.ShouldNotContain("28 April 2026 at 1am to 29", Case.Sensitive, "28 days end with 27 April");
        page.Text.ShouldContain("2 March 2026 at midnight, Tactical firearms commander (TFC), norfolk/d-7");
        foreach (var path in new[] { "/", "/my-work" }) (await commander.GetAsync(path)).Text.ShouldContain("You are in date as tactical firearms commander (TFC) until 14 January 2027. One thing is overdue.", customMessage: path);
    }

    [Fact]
    public async Task Who_is_in_date_and_owes_nothing_is_told_so_where_they_start_and_has_no_work_of_it()
    {
        await TieAsync("norfolk/15", "commander");
        using var commander = await records.Site.SignedInAsync("commander");
        (await commander.GetAsync("/")).Text.ShouldContain("You are in date as tactical firearms commander (TFC) until 14 January 2027.");
        (await commander.GetAsync("/my-work")).Text.ShouldNotContain("You are in date");
    }

    [Fact]
    public async Task Who_is_overdue_suspended_or_without_a_ticket_is_told_so_and_on_my_work_too()
    {
        await TieAsync("norfolk/11", "commander");
        using var instructor = await records.Site.SignedInAsync("instructor");
        using var commander = await records.Site.SignedInAsync("commander");
        var overdue = await commander.GetAsync("/commanders/mine");
        overdue.Text.ShouldContain("You are not in date as tactical firearms commander (TFC)");
        Reading.Said(overdue, "What stands in the way").ShouldBe("Annual refresher overdue since 30 March 2026 APSTRA refresher overdue since 30 March 2026");
        var line = (await commander.GetAsync("/my-work")).Document.QuerySelectorAll("main a").Single(link => Reading.Folded(link) == "Problem: My currency");
        line.GetAttribute("href").ShouldBe("/commanders/mine");
        var handIn = (await instructor.GetAsync("/commanders/standing?officer=norfolk%2F11&act=hand-in-ticket")).Tick("why", ["health"]);
        await instructor.PressAsync(handIn, "Record it", ("reason", "Asked for it"));
        var without = await commander.GetAsync("/commanders/mine");
        without.Text.ShouldContain("Your ticket is handed in");
        without.Text.ShouldContain("You have stepped back as tactical firearms commander (TFC) since 31 March 2026");
        without.Text.ShouldNotContain("What I have not observed");
    }

    [Fact]
    public async Task An_officer_has_one_sign_in_which_is_no_other_officer_s_and_of_their_own_force()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/sign-in?officer=norfolk%2F15");
        var empty = await instructor.PressAsync(page, "Record it", ("on.Year", "2027"));
        Reading.Problems(empty).ShouldBe(["Enter what they sign in as", "The day must be today or in the past"]);
        var unknown = await instructor.PressAsync(page, "Record it", ("who", "regional-lead"));
        Reading.Problems(unknown).ShouldBe(["Nobody of Norfolk Constabulary signs in as regional-lead. Check what they sign in as"]);
        unknown.Typed("who").ShouldBe("regional-lead");
        var done = await instructor.PressAsync(unknown, "Record it", ("who", "commander"), ("on.Day", "1"));
        done.Text.ShouldContain("Ann Indate (norfolk/15) signs in as commander");
        Reading.Said(done, "This officer’s sign-in").ShouldBe("commander, since 1 March 2026 End this sign-in");

        Reading.Problems(await instructor.PressAsync(unknown, "Record it", ("who", "liaison"))).ShouldBe(["Ann Indate (norfolk/15) has a sign-in already: commander, since 1 March 2026. End that first"]);
        var other = await instructor.PressAsync(await instructor.GetAsync("/commanders/sign-in?officer=norfolk%2F12"), "Record it", ("who", "commander"));
        Reading.Problems(other).ShouldBe(["commander is the sign-in of Ann Indate (norfolk/15). End that first, on that officer’s page"]);
        (await instructor.GetAsync("/commanders/sign-in?officer=suffolk%2F11")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var commander = await records.Site.SignedInAsync("commander");
        (await commander.GetAsync("/commanders/sign-in?officer=norfolk%2F15")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/records/officer_sign_ins/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_sign_in_is_ended_and_can_be_another_officer_s_from_then_on()
    {
        await TieAsync("norfolk/15", "commander");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/sign-in?officer=norfolk%2F15");
        Reading.Problems(await instructor.PressAsync(page, "End it", ("on.Day", "30"))).ShouldBe(["The day must be 31 March 2026 or later: that is when it began"]);
        var ended = await instructor.PressAsync(page, "End it");
        Reading.Said(ended, "This officer’s sign-in").ShouldBe("Not on record Record what they sign in as");
        using var commander = await records.Site.SignedInAsync("commander");
        (await commander.GetAsync("/commanders/mine")).Text.ShouldContain("Nobody has recorded yet which officer you are");
        Reading.Problems(await instructor.PressAsync(page, "End it")).ShouldBe(["Ann Indate (norfolk/15) has no sign-in any more. Somebody else has ended it"]);
        await TieAsync("norfolk/12", "commander");
        (await commander.GetAsync("/commanders/mine")).Text.ShouldContain("Paul Current");
    }

    [Fact]
    public async Task A_record_that_comes_another_way_is_held_to_the_same()
    {
        (await RecordAsync("one", "norfolk/15", "commander", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1))).ShouldBeOfType<Outcome.Recorded>();
        (await RecordAsync("two", "norfolk/12", "commander", new DateOnly(2026, 1, 31))).ShouldBeOfType<Outcome.Refused>();
        (await RecordAsync("three", "norfolk/15", "liaison", new DateOnly(2026, 1, 15))).ShouldBeOfType<Outcome.Refused>();
        (await RecordAsync("four", "norfolk/12", "commander", new DateOnly(2026, 2, 1))).ShouldBeOfType<Outcome.Recorded>();
    }

    private Task<Outcome> RecordAsync(string reference, string officer, string person, DateOnly from, DateOnly? to = null)
    {
        var kind = records.Site.Store.Kinds.Named("officer_sign_ins");
        return records.Site.Store.RecordAsync(kind.Make([reference, officer, person, from, to], default, null, withdrawn: false));
    }

    private async Task TieAsync(string officer, string person)
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var done = await instructor.PressAsync(await instructor.GetAsync($"/commanders/sign-in?officer={Uri.EscapeDataString(officer)}"), "Record it", ("who", person));
        done.Text.ShouldContain($"signs in as {person}");
    }

    private static List<string> Rows(Answer page, string table) =>
        [.. page.Document.QuerySelectorAll($"[aria-label='{table}'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
