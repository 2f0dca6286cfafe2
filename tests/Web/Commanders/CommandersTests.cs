using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A force's commanders, one of them, and who may command.</summary>
public sealed class CommandersTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string WhoMay = "/commanders/who-may-command?role=tfc";

    [Fact]
    public async Task The_roster_begins_with_who_is_overdue_and_leaves_out_who_is_no_commander_any_more()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders");
        Captions(page).ShouldBe(["Overdue (1)", "Due in the next 30 days (1)", "In date (1)", "Suspended or stepped back (1)", "Yearly ARV session with active command (1)"]);
        page.Text.ShouldContain("No ARV session on record (1)");
        var rows = Rows(page);
        rows[0].ShouldStartWith("Lena Overdue (norfolk/11) | Tactical firearms commander (TFC) | 30 March 2026 | 30 March 2026 | Annual refresher overdue since 30 March 2026 APSTRA refresher overdue since 30 March 2026 One observation overdue");
        rows[1].ShouldStartWith("Paul Current (norfolk/12) | Tactical firearms commander (TFC) | 20 April 2026 | 20 April 2026 | One observation overdue");
        rows[2].ShouldContain("Ann Indate (norfolk/15)");
        rows[2].ShouldContain("| Nothing |");
        rows[3].ShouldContain("Suspended since 10 January 2026");
        page.Text.ShouldNotContain("Rita Revoked");
        page.Text.ShouldNotContain("Sue Suffolk");
    }

    [Fact]
    public async Task A_refresher_that_is_recorded_from_the_roster_moves_its_commander()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        await site.Store.RecordAsync(
            new Officer { Id = "norfolk/11", Force = "norfolk", Name = "Lena Overdue" },
            new CommanderEvent { Event = "norfolk/e-1", Officer = "norfolk/11", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 3, 30) });
        using var instructor = await site.SignedInAsync("instructor");
        var link = (await instructor.GetAsync("/commanders")).Document.QuerySelectorAll("main tbody a").First(each => each.TextContent.StartsWith("Refresher", StringComparison.Ordinal)).GetAttribute("href")!;
        link.ShouldBe("/commanders/quick?officer=norfolk%2F11&what=refresher&refresher=tfc");
        (await instructor.GetAsync(link)).Body.ShouldContain("norfolk/11");
        await site.Store.RecordAsync(
            new CommanderEvent { Event = "norfolk/e-2", Officer = "norfolk/11", Role = "tfc", Kind = "annual-refresher", On = new DateOnly(2026, 3, 31) },
            new CommanderEvent { Event = "norfolk/e-3", Officer = "norfolk/11", Kind = "apstra-refresher", On = new DateOnly(2026, 3, 31) });
        Captions(await instructor.GetAsync("/commanders")).ShouldBe(["In date (1)"]);
    }

    [Fact]
    public async Task Who_may_command_stands_before_who_may_not_and_each_of_these_with_why()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(WhoMay);
        page.Text.ShouldContain("2 people may command; 3 were accredited and may not.");
        Rows(page).ShouldBe(
        [
            "Paul Current (norfolk/12) | 19 April 2026",
            "Ann Indate (norfolk/15) | 14 January 2027",
            "Lena Overdue (norfolk/11) | Annual refresher overdue since 30 March 2026 APSTRA refresher overdue since 30 March 2026",
            "Sam Suspended (norfolk/13) | Suspended since 10 January 2026",
            "Rita Revoked (norfolk/14) | Accreditation revoked since 1 September 2025",
        ]);
    }

    [Fact]
    public async Task Nobody_may_authorise_what_they_have_not_observed_or_what_is_not_for_their_role()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var tactic = await instructor.GetAsync($"{WhoMay}&item=containment");
        tactic.Text.ShouldContain("One person may command and authorise it");
        Rows(tactic)[0].ShouldStartWith("Ann Indate");
        Rows(tactic).Single(row => row.StartsWith("Paul", StringComparison.Ordinal)).ShouldContain("Has not observed it");
        var munition = await instructor.GetAsync($"{WhoMay}&item=marker-round");
        munition.Text.ShouldContain("0 people may command and authorise it");
        Rows(munition).ShouldAllBe(row => row.Contains("The role may not authorise it"));
    }

    [Fact]
    public async Task The_answer_stands_first_and_what_else_can_be_asked_is_folded_away_with_who_may_not()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders/who-may-command")).Document.QuerySelectorAll("main details").ShouldBeEmpty("nothing is answered yet, so the questions stand open");
        var page = await instructor.GetAsync($"{WhoMay}&place=norfolk");
        page.Text.ShouldContain("Settings Tactical firearms commander (TFC), Norfolk Constabulary, 31 March 2026 2 people may command; 3 were accredited and may not. Ask something else Role");
        page.Document.QuerySelector("main details form select[name=place]")!.GetAttribute("id").ShouldBe("place");
        page.Typed("place").ShouldBe("norfolk");
        MayNot(page).ShouldBe(("Who may not, and why (3)", false));
        page.Document.QuerySelector("[aria-label='Who may not, and why']")!.Closest("details").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_is_on_the_rota_and_may_not_command_is_not_folded_away()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        await site.Store.RecordAsync(
        [
            .. new[] { "norfolk/21", "norfolk/22" }.SelectMany(officer => new Fact[]
            {
                new Officer { Id = officer, Force = "norfolk", Name = $"Officer {officer}" },
                new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc-s", Kind = "initial-accreditation", On = officer == "norfolk/21" ? new DateOnly(2026, 1, 15) : new DateOnly(2024, 1, 15) },
            }),
            new Shift { Id = "s-22", Region = "eastern", Role = "tfc-s", Officer = "norfolk/22", From = new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.Zero), To = new DateTimeOffset(2026, 3, 31, 20, 0, 0, TimeSpan.Zero) },
        ]);
        using var instructor = await TestSite.SignInAsync(site.Address, "instructor");
        const string asked = "/commanders/who-may-command?role=tfc-s&at=";
        MayNot(await instructor.GetAsync($"{asked}12:00")).ShouldBe(("Who may not, and why (1)", true));
        MayNot(await instructor.GetAsync($"{asked}02:00")).ShouldBe(("Who may not, and why (1)", false));
        MayNot(await instructor.GetAsync($"{asked}02:00&on.Day=1&on.Month=3&on.Year=2027")).ShouldBe(("Who may not, and why (2)", true), "there is nobody else to show");
    }

    [Fact]
    public async Task An_earlier_day_is_answered_as_it_was()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync($"{WhoMay}&on.Day=1&on.Month=8&on.Year=2025");
        Rows(page).Select(row => row.Split(' ')[0]).ShouldBe(["Lena", "Paul", "Sam", "Rita"]);
        page.Text.ShouldContain("4 people may command; 0 were accredited and may not.");
    }

    [Fact]
    public async Task At_a_time_the_rota_stands_beside()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        Rows(await instructor.GetAsync($"{WhoMay}&at=19:59")).Single(row => row.StartsWith("Ann", StringComparison.Ordinal)).ShouldContain("Specialist TFC, eastern region, until 31 March 2026 at 8pm");
        Rows(await instructor.GetAsync($"{WhoMay}&at=20:00")).Single(row => row.StartsWith("Ann", StringComparison.Ordinal)).ShouldEndWith("–");
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_and_leads_to_who_may_not()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        var facts = Enumerable.Range(100, 230).SelectMany(number => new Fact[]
        {
            new Officer { Id = $"norfolk/{number}", Force = "norfolk", Name = $"Officer {number}" },
            // 210 may command; the accreditation of the last 20 is over a year old.
            new CommanderEvent { Event = $"norfolk/e-{number}", Officer = $"norfolk/{number}", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(number < 310 ? 2025 : 2024, 12, 1) },
        });
        await site.Store.RecordAsync([.. facts]);
        using var instructor = await site.SignedInAsync("instructor");

        var first = await instructor.GetAsync($"{WhoMay}&place=norfolk");
        first.Text.ShouldContain("210 people may command; 20 were accredited and may not.");
        Rows(first).Count.ShouldBe(100);
        var second = await instructor.GetAsync(first.Document.QuerySelectorAll("main a").Single(each => each.TextContent == "Go to who may not, and why").GetAttribute("href")!);

        Rows(second).Count.ShouldBe(30);
        Captions(second).ShouldBe(["Who may"]);
        MayNot(second).ShouldBe(("Who may not, and why (20 on this page)", false));
        Rows(second)[10].ShouldStartWith("Officer 310 (norfolk/310) | Annual refresher overdue since 1 December 2025");
        second.Text.ShouldNotContain("Go to who may not");
        second.Document.QuerySelector(".govuk-pagination__prev a")!.GetAttribute("href")!.ShouldContain("place=norfolk");
    }

    [Theory]
    [InlineData("role=chief", "Choose a role from the list")]
    [InlineData("role=&item=containment", "Choose the role to command in")]
    [InlineData("role=tfc&item=ray-gun", "Choose a tactic, munition or weapon from the list")]
    [InlineData("role=tfc&place=kent", "Choose a force or region from the list")]
    [InlineData("role=tfc&on.Day=31&on.Month=2&on.Year=2026", "The date must be a real date")]
    [InlineData("role=tfc&on.Day=31&on.Month=2", "The date must include a year")]
    [InlineData("role=tfc&at=half+past+two", "The time must be hours and minutes, like 02:30 or 18:05")]
    [InlineData("role=tfc&on.Day=29&on.Month=3&on.Year=2026&at=01:30", "The clocks went forward past this time: it did not exist on that day")]
    public async Task What_cannot_be_answered_says_why_and_keeps_what_was_typed(string asked, string problem)
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync($"/commanders/who-may-command?{asked}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.QuerySelectorAll(".govuk-error-summary li").Select(Reading.Folded).ShouldBe([problem]);
        page.Document.QuerySelectorAll("main table").ShouldBeEmpty();
        if (asked.Contains("at=half", StringComparison.Ordinal)) page.Document.QuerySelector("input[name=at]")!.GetAttribute("value").ShouldBe("half past two");
    }

    [Fact]
    public async Task A_time_that_the_clocks_showed_twice_is_asked_back()
    {
        const string doubled = $"{WhoMay}&on.Day=26&on.Month=10&on.Year=2025&at=01:30";
        using var instructor = await records.Site.SignedInAsync("instructor");
        var asked = await instructor.GetAsync(doubled);
        Reading.Problems(asked).ShouldBe(["The time came twice on 26 October 2025, when the clocks went back: choose which it was"]);
        asked.Text.ShouldContain("The second, after the clocks went back (GMT)");
        var answered = await instructor.GetAsync($"{doubled}&at.Which=second");
        answered.Status.ShouldBe(HttpStatusCode.OK);
        answered.Text.ShouldContain("(GMT)");
    }

    [Fact]
    public async Task A_regional_lead_sees_every_force_of_the_region_and_can_narrow_to_one()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        Rows(await lead.GetAsync($"{WhoMay}&place=region/eastern")).ShouldContain(row => row.StartsWith("Sue Suffolk"));
        Rows(await lead.GetAsync($"{WhoMay}&place=suffolk")).ShouldBe(["Sue Suffolk (suffolk/11) | 14 January 2027"]);
        (await lead.GetAsync("/commanders?force=suffolk")).Text.ShouldContain("Sue Suffolk");
    }

    [Fact]
    public async Task Another_force_is_closed_to_an_instructor()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders?force=suffolk")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/commanders/officers/suffolk/11")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/commanders/officers/norfolk/999")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync(WhoMay)).Text.ShouldNotContain("Sue Suffolk");
    }

    [Fact]
    public async Task A_commander_s_page_says_how_they_stand_what_they_have_met_and_everything_on_record()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/officers/norfolk/15");
        Rows(page)[..2].ShouldBe(["Tactical firearms commander (TFC) | 15 January 2026 | 14 January 2027 | Nothing", "Containment | Tactic | 1 February 2026"]);
        page.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded).ShouldBe(["Observed a tactic or munition", "First accredited"]);
        Rows(await instructor.GetAsync("/commanders/officers/norfolk/12")).ShouldContain("Containment | Tactic | Not yet");
        var suspended = Rows(await instructor.GetAsync("/commanders/officers/norfolk/13"));
        suspended[0].ShouldContain("Not in date | Suspended since 10 January 2026");
        suspended.ShouldNotContain(row => row.StartsWith("Containment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Looking_at_commanders_is_noted_in_the_view_log()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        await liaison.GetAsync("/commanders/officers/norfolk/15");
        // Reads everything, whosever it is.
        await using var count = records.Site.Store.Store.Book.CreateCommand("select count(*) from access.view_log where person = 'liaison' and page = '/Commanders/Commander' and subjects @> array['officers:norfolk/15', 'commander_events:norfolk/15/observation']");
        (await count.ExecuteScalarAsync()).ShouldBe(1L);
    }

    /// <summary>What unfolds to those who may not, and whether it is unfolded.</summary>
    private static (string Words, bool IsOpen) MayNot(Answer page) => page.Document.QuerySelectorAll("main details").Select(each => (Reading.Folded(each.QuerySelector("summary")!), each.HasAttribute("open"))).Last();

    private static List<string> Captions(Answer page) => [.. page.Document.QuerySelectorAll("main caption").Select(Reading.Folded)];

    private static List<string> Rows(Answer page) => [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];
}
