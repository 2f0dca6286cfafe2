using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>The list of recommendations and the published figures.</summary>
public sealed class ListTests(SiteWithEvidence evidence) : IClassFixture<SiteWithEvidence>
{
    private readonly TestSite site = evidence.Site;

    [Fact]
    public async Task The_twelve_recommendations_lead_to_the_unit_that_concerns_the_person()
    {
        using var visitor = await site.SignedInAsync("commissioner");
        var page = await visitor.GetAsync("/recommendations");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(12);
        page.Links()["10. Senior oversight and independent audit of armouries"].ShouldBe(["/recommendations/10/force/norfolk"]);
        page.Text.ShouldContain("Disputed: Norfolk’s response counts it among those to forces");
        foreach (var link in page.Document.QuerySelectorAll("main tbody a").Select(each => each.GetAttribute("href")!)) (await visitor.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task National_figures_show_both_the_first_and_the_latest_published_value()
    {
        using var visitor = await site.SignedInAsync("inspector");
        var page = await visitor.GetAsync("/figures");
        var row = page.Document.QuerySelectorAll("main tbody tr").Single(each => each.QuerySelector("th")!.TextContent == "March 2023");
        row.QuerySelectorAll("th, td").Take(8).Select(each => each.TextContent).ShouldBe(["March 2023", "18,395", "18,400", "16,971", "92%", "10", "6,651", "6,038"]);
        page.Text.ShouldContain("Home Office, Police use of firearms statistics");
        page.Text.ShouldContain("DATA PROBLEM: operations lower than ARV operations in the same statement");
    }

    [Fact]
    public async Task Figures_of_a_force_stand_by_year_and_source_as_published()
    {
        using var visitor = await site.SignedInAsync("inspector");
        var start = await visitor.GetAsync("/figures");
        var page = await visitor.SubmitAsync(start, start.Form(), new Dictionary<string, string>(StringComparer.Ordinal) { ["force"] = "north-yorkshire" });
        page.Address.PathAndQuery.ShouldBe("/figures?force=north-yorkshire");
        page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Where(each => each.TextContent.Contains("1999-2000", StringComparison.Ordinal))
            .Select(each => each.QuerySelectorAll("td")[0].TextContent).ShouldBe(["612", "61"]);
        (await visitor.GetAsync("/figures?force=mars")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await site.SignedInAsync("instructor")).GetAsync("/figures")).Text.ShouldContain("Armed operations, Norfolk Constabulary");
    }

    [Fact]
    public async Task Beside_what_was_published_stands_what_is_recorded_here_by_force_and_year()
    {
        await using var own = await TestSite.StartAsync(opensOn: SiteWithEvidence.Day);
        await own.Store.RecordAsync(
            new Vehicle { Id = "norfolk/v1", Force = "norfolk", InServiceFrom = new(2020, 1, 1) },
            Deployed("norfolk/1", "norfolk", new(2022, 4, 1)), Deployed("norfolk/2", "norfolk", new(2023, 3, 31)), Deployed("norfolk/3", "norfolk", new(2023, 4, 1)),
            Deployed("norfolk/4", "norfolk", new(2022, 6, 1)) with { Decision = "not-deployed" }, Deployed("kent/1", "kent", new(2022, 6, 1)),
            new DeploymentVehicle { Deployment = "norfolk/1", Vehicle = "norfolk/v1" },
            new DeploymentOfficer { Deployment = "norfolk/1", Officer = "norfolk/1001", Role = "afo", Discharged = true },
            new DeploymentOfficer { Deployment = "norfolk/2", Officer = "norfolk/1001", Role = "afo" },
            new Officer { Id = "norfolk/1001", Force = "norfolk", Name = "Dana Senior" });
        using var instructor = await own.SignedInAsync("instructor");

        var page = await instructor.GetAsync("/figures?force=norfolk");
        Row(page, 0, "2022-23").ShouldContain("2 1 1");
        Row(page, 0, "2023-24").ShouldContain("1 0 0");
        Row(page, 1, "March 2023").ShouldContain("18,395 18,400 16,971 92% 10 6,651 6,038 3 1 1 ");
        Row(page, 1, "March 2022").ShouldContain("nothing recorded");
        // The records of Kent are not the instructor's to count apart.
        var kent = await instructor.GetAsync("/figures?force=kent");
        kent.Document.QuerySelectorAll("main table")[0].TextContent.ShouldNotContain("recorded");
    }

    private static Deployment Deployed(string id, string force, DateOnly day) =>
        new() { Id = id, Force = force, Kind = "spontaneous", Decision = "deployed", OpenedAt = LondonTime.StartOf(day).AddHours(1) };

    private static string Row(Answer page, int table, string year) =>
        Cells.Fold(page.Document.QuerySelectorAll("main table")[table].QuerySelectorAll("tbody tr").First(each => each.QuerySelector("th")!.TextContent == year).QuerySelectorAll("th, td").Select(each => each.TextContent).Aggregate((one, other) => $"{one} {other}"));
}
