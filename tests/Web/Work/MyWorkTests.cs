using System.Net;
using AngleSharp.Html.Dom;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>What waits for each persona, and the act that mends it.</summary>
public sealed class MyWorkTests(SiteWithWork records) : IClassFixture<SiteWithWork>
{
    [Fact]
    public async Task The_instructor_sees_who_is_overdue_before_who_will_be_and_nobody_of_another_force()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await visitor.GetAsync("/my-work");
        Captions(page)[..2].ShouldBe(["Overdue or missing (2)", "Due in the next 30 days (4)"]);
        var first = Rows(page)[0];
        first.ShouldContain("30 March 2026");
        first.ShouldContain("Lena Overdue (norfolk/11)");
        var paul = Rows(page).Where(row => row.Contains("Paul Current")).ToList();
        paul.Count.ShouldBe(2);
        paul.ShouldAllBe(row => row.StartsWith("20 April 2026"));
        page.Text.ShouldNotContain("Sue Suffolk");
        page.Text.ShouldNotContain("Carl Cumbria");
    }

    [Fact]
    public async Task A_line_leads_to_the_form_with_what_is_known_filled_in()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await visitor.GetAsync("/my-work");
        var form = await visitor.GetAsync(page.Document.QuerySelectorAll("main tbody a").OfType<IHtmlAnchorElement>().First(link => link.Href.Contains("commander_events/new")).Href);
        form.Status.ShouldBe(HttpStatusCode.OK);
        form.Address.AbsolutePath.ShouldBe("/commanders/quick");
        form.Typed("officer").ShouldBe("norfolk/11");
    }

    [Fact]
    public async Task A_line_goes_when_its_record_is_there()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithWork.Day);
        await site.Store.RecordAsync(new Armoury { Id = "norfolk/a1", Force = "norfolk", Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 1) });
        using var visitor = await site.SignedInAsync("armourer");
        (await visitor.GetAsync("/my-work")).Text.ShouldContain("no annual independent audit of it is on record");
        await site.Store.RecordAsync(new ArmouryAudit { Audit = "a-1", Armoury = "norfolk/a1", On = new DateOnly(2025, 5, 10), Kind = "annual-independent", Auditor = "A", Organisation = "Assurance Ltd", Independent = true });
        var page = await visitor.GetAsync("/my-work");
        page.Text.ShouldNotContain("no annual independent audit of it is on record");
        Rows(page).Single(row => row.Contains("Independent audit within the year")).ShouldContain("10 May 2026");
    }

    [Fact]
    public async Task Each_role_sees_what_it_may_record()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync("/my-work");
        Rows(page).ShouldAllBe(row => row.Contains("Dereham"));
        using var commander = await records.Site.SignedInAsync("commander");
        Rows(await commander.GetAsync("/my-work")).ShouldContain(row => row.Contains("Broad 1") && row.Contains("Record the tracking check"));
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/my-work")).Text.ShouldContain("Nothing waits for you");
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync("/my-work")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_regional_lead_sees_tomorrow_morning_first()
    {
        using var visitor = await records.Site.SignedInAsync("regional-lead");
        var page = await visitor.GetAsync("/my-work");
        page.Text.ShouldContain("Tomorrow morning: Eastern region, 1 April 2026 at 7am");
        // Sid's accreditation is a year old tomorrow, so his shift covers nothing from midnight on.
        Reading.Said(page, "Specialist SFC").ShouldBe("Nobody 1 April 2026 at 7am to 2 April 2026 at 7am");
        Reading.Said(page, "Out of date from tomorrow").ShouldContain("Sid Specialist");
        Reading.Said(page, "Vehicles without working tracking").ShouldBe("Broad 1 (norfolk/av-1)");
        Rows(page).ShouldContain(row => row.Contains("An officer is on the rota for a day on which they are not in date") && row.Contains("1 April 2026"));
        Rows(page).ShouldContain(row => row.Contains("Marsh") && row.Contains("Correct the exercise"));
        Rows(page).ShouldContain(row => row.Contains("napp-9") && row.Contains("20 May 2026"));
        page.Text.ShouldNotContain("Carl Cumbria");
    }

    private static List<string> Captions(Answer page) => [.. page.Document.QuerySelectorAll("main caption").Select(Reading.Folded)];

    private static List<string> Rows(Answer page) => [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];
}
