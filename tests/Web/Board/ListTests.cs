using System.Net;
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
}
