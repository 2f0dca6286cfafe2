using System.Net;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>A recommendation for a unit: what is asked, what fails, who mends it, and the way to the record.</summary>
public sealed class RecommendationTests(SiteWithEvidence evidence) : IClassFixture<SiteWithEvidence>
{
    private readonly TestSite site = evidence.Site;

    [Fact]
    public async Task It_says_what_is_asked_of_whom_by_when_and_why()
    {
        var text = (await Page("armourer", "/recommendations/10/force/norfolk")).Text;
        text.ShouldContain("Recommendation 10: Senior oversight and independent audit of armouries");
        text.ShouldContain("Have senior officers oversee armouries better, with an independent audit every year.");
        text.ShouldContain("Chief constables");
        text.ShouldContain("With immediate effect, from 11 July 2023");
        text.ShouldContain("Senior officers needed to look more closely at how armouries were managed.");
    }

    [Fact]
    public async Task Each_rule_stands_in_plain_words_with_its_status_and_count()
    {
        var page = await Page("armourer", "/recommendations/10/force/norfolk");
        page.Section("10-independent-audit").ShouldContain("Every armoury that has been open for a year has had an annual independent audit within the last year");
        page.Section("10-independent-audit").ShouldContain("Not met 1 of 2 armouries.");
        page.Section("10-senior-oversight").ShouldContain("Met 2 of 2 armouries.");
        page.Section("10-findings-closed").ShouldContain("Not applicable There are no findings to judge.");
    }

    [Fact]
    public async Task An_exception_says_why_it_counts_who_can_mend_it_and_how_and_leads_to_the_record_and_the_form()
    {
        var page = await Page("armourer", "/recommendations/10/force/norfolk");
        var section = page.Section("10-independent-audit");
        section.ShouldContain("The armoury has been open for a year and no annual independent audit of it is on record.");
        section.ShouldContain("1 exception. Who can mend it: armoury manager. Have it audited by somebody outside the force, and record the audit.");
        section.ShouldContain("Wymondham (norfolk/a2)");
        section.ShouldNotContain("Dereham");
        page.Links()["Armoury norfolk/a2"].ShouldBe(["/records/armouries/history?key=norfolk%2Fa2"]);
        page.Links()["Record the armoury audit: Wymondham (norfolk/a2)"].ShouldBe(["/records/armoury_audits/new?armoury=norfolk%2Fa2&kind=annual-independent"]);
    }

    [Fact]
    public async Task From_the_board_an_exception_is_one_link_away_and_its_record_the_next()
    {
        using var visitor = await site.SignedInAsync("armourer");
        var page = await visitor.GetAsync((await visitor.GetAsync("/")).Link("Norfolk", 10));
        var record = await visitor.GetAsync(page.Links()["Armoury norfolk/a2"].Single());
        record.Status.ShouldBe(HttpStatusCode.OK);
        record.Text.ShouldContain("Wymondham");
    }

    [Fact]
    public async Task The_form_is_offered_to_those_alone_who_may_record_there()
    {
        (await Page("armourer", "/recommendations/10/force/norfolk")).Body.ShouldContain("/records/armoury_audits/new");
        foreach (var persona in new[] { "instructor", "inspector", "regional-lead", "commissioner" })
            (await Page(persona, "/recommendations/10/force/norfolk")).Body.ShouldNotContain("/new?");
        // A liaison officer of Norfolk may record every kind, but nothing of the region.
        (await Page("liaison", "/recommendations/7/region/eastern")).Body.ShouldNotContain("/correct?");
        (await Page("regional-lead", "/recommendations/7/region/eastern")).Links().Single(each => each.Key.StartsWith("Correct the exercise", StringComparison.Ordinal))
            .ShouldBe(["/records/exercises/correct?key=eastern%2Funshared"]);
    }

    [Fact]
    public async Task A_commander_who_is_out_of_date_is_named_with_role_and_form_and_the_reading_is_logged()
    {
        var page = await Page("instructor", "/recommendations/6/force/norfolk");
        page.Section("6-in-date").ShouldContain($"{SiteWithEvidence.CommanderName} ({SiteWithEvidence.Commander})");
        page.Section("6-in-date").ShouldContain("Strategic firearms commander (SFC)");
        page.Body.ShouldContain("/records/commander_events/new?officer=norfolk%2F2001&amp;kind=annual-refresher&amp;role=sfc");
        page.Body.ShouldContain("/records/commander_events/new?officer=norfolk%2F2001&amp;kind=apstra-refresher");
        await using var app = await site.Store.AppAsync();
        await using var count = new NpgsqlCommand("select set_config('app.scopes', 'force/norfolk', false); select count(*) from access.view_log where person = 'instructor' and 'officers:norfolk/2001' = any (subjects)", app);
        await using var rows = await count.ExecuteReaderAsync();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        rows.GetInt64(0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Long_lists_come_in_pages_of_fifty()
    {
        var first = await Page("instructor", "/recommendations/3/force/norfolk");
        first.Section("3-operators-trained").ShouldContain("60 exceptions.");
        first.Document.QuerySelectorAll("[id='3-operators-trained'] tbody tr").Length.ShouldBe(50);
        var second = await Page("instructor", first.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        second.Document.QuerySelectorAll("[id='3-operators-trained'] tbody tr").Length.ShouldBe(10);
        second.Section("3-operators-trained").ShouldContain("Operator 60 (norfolk/op-60)");
        (await Page("instructor", "/recommendations/3/force/norfolk?page-3-operators-trained=99")).Section("3-operators-trained").ShouldContain("Operator 60");
    }

    [Fact]
    public async Task All_members_are_listed_met_or_not()
    {
        using var visitor = await site.SignedInAsync("armourer");
        var page = await visitor.GetAsync("/recommendations/10/force/norfolk");
        var members = await visitor.GetAsync(page.Links().Single(each => each.Key.StartsWith("See all 2 armouries, met or not: Independent audit", StringComparison.Ordinal)).Single());
        members.Document.QuerySelectorAll("main tbody tr").Select(each => Cells.Fold(each.TextContent).Replace("✓ ", "", StringComparison.Ordinal).Replace("✕ ", "", StringComparison.Ordinal))
            .ShouldBe(["Dereham (norfolk/a1) Met Armoury norfolk/a1, Armoury audit norfolk/a1-audit", "Wymondham (norfolk/a2) Not met Armoury norfolk/a2"]);
    }

    [Fact]
    public async Task A_region_lists_its_forces_rule_by_rule_with_links_to_them()
    {
        var page = await Page("regional-lead", "/recommendations/10/region/eastern");
        page.Text.ShouldContain("Nothing of this recommendation is judged on Eastern region itself.");
        page.Text.ShouldContain("All 7 forces: how many met 1 of 7 forces 2 of 7 forces 0 of 7 forces");
        page.Links()["Norfolk Constabulary"].ShouldBe(["/recommendations/10/force/norfolk?as-at=2026-03-31"]);
        var own = await Page("armourer", "/recommendations/10/region/eastern");
        own.Text.ShouldContain("All 7 forces: how many met 1 of 7 forces 2 of 7 forces 0 of 7 forces");
        own.Text.ShouldContain("Those whose records you do not read are not listed.");
        own.Body.ShouldNotContain("Suffolk");
    }

    [Fact]
    public async Task A_force_shows_the_results_of_its_region_and_the_nation_as_theirs()
    {
        var page = await Page("armourer", "/recommendations/7/force/norfolk");
        page.Text.ShouldContain("Nothing of this recommendation is judged on Norfolk Constabulary itself.");
        page.Text.ShouldContain("Results of what it belongs to, which are not its own");
        page.Links()["Eastern region"].ShouldBe(["/recommendations/7/region/eastern?as-at=2026-03-31"]);
    }

    [Fact]
    public async Task A_milestone_says_what_was_to_be_delivered_and_when_it_was()
    {
        await using var own = await TestSite.StartAsync(opensOn: SiteWithEvidence.Day);
        using var visitor = await own.SignedInAsync("national-lead");
        (await visitor.GetAsync("/recommendations/9/national/national")).Section("9-milestone").ShouldContain("When it was No day is on record");
        (await visitor.GetAsync("/recommendations/9/national/national")).Body.ShouldContain("/records/milestones/new?recommendation=9");
        await own.Store.RecordAsync(new Facts.Milestone { Recommendation = "9", Owner = "college", DeliveredOn = new DateOnly(2024, 2, 5), Reference = "Guidance, edition 2" });
        var page = await visitor.GetAsync("/recommendations/9/national/national");
        page.Section("9-milestone").ShouldContain("Met");
        page.Section("9-milestone").ShouldContain("When it was 5 February 2024 Where it was published Guidance, edition 2");
    }

    [Fact]
    public async Task The_commissioner_sees_counts_and_words_and_never_an_officer_or_a_record()
    {
        var seen = 0;
        foreach (var unit in new[] { "force/norfolk", "region/eastern", "national/national" })
        {
            foreach (var number in Enumerable.Range(1, 12))
            {
                var page = await Page("commissioner", $"/recommendations/{number}/{unit}");
                foreach (var hidden in new[] { "norfolk/2001", "norfolk%2F2001", SiteWithEvidence.CommanderName, "norfolk/1001", "Dana Senior", "norfolk/op-", "Operator 0", "/records/", "/members/", "Wymondham" }) page.Body.ShouldNotContain(hidden);
                if (page.Text.Contains("60 exceptions.", StringComparison.Ordinal) || page.Text.Contains("1 exception. Who can mend it: chief firearms instructor", StringComparison.Ordinal)) seen++;
            }
        }

        seen.ShouldBe(2);
        using var visitor = await site.SignedInAsync("commissioner");
        (await visitor.GetAsync("/recommendations/6/force/norfolk/members/6-in-date")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/recommendations/10/force/suffolk", HttpStatusCode.Forbidden)]
    [InlineData("/recommendations/10/region/wales", HttpStatusCode.Forbidden)]
    [InlineData("/recommendations/10/force/suffolk/members/10-independent-audit", HttpStatusCode.Forbidden)]
    [InlineData("/recommendations/13/force/norfolk", HttpStatusCode.NotFound)]
    [InlineData("/recommendations/10/force/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/recommendations/10/planet/mars", HttpStatusCode.NotFound)]
    [InlineData("/recommendations/10/force/norfolk/members/6-in-date", HttpStatusCode.NotFound)]
    [InlineData("/recommendations/2/region/eastern/members/2-specialist-cover", HttpStatusCode.NotFound)]
    [InlineData("/recommendations/10/force/norfolk?as-at=2026-02-30", HttpStatusCode.BadRequest)]
    [InlineData("/recommendations/10/force/norfolk/members/10-independent-audit?known=never", HttpStatusCode.BadRequest)]
    public async Task Nobody_sees_what_is_not_theirs_or_not_there(string address, HttpStatusCode status)
    {
        var page = await Page("instructor", address, status);
        page.Body.ShouldNotContain("Martlesham");
        page.Body.ShouldNotContain("app-status--met");
    }

    private async Task<Answer> Page(string persona, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var visitor = await site.SignedInAsync(persona);
        var page = await visitor.GetAsync(address);
        page.Status.ShouldBe(status);
        return page;
    }
}
