using System.Net;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Forces, regions and policing bodies as they are on any day.</summary>
public sealed class ForceTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task Every_force_stands_in_its_region_with_who_holds_it_to_account()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        var page = await liaison.GetAsync("/organisation/forces");
        page.Document.QuerySelectorAll("main caption").Select(Reading.Folded).ShouldContain("Eastern region (7)");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThanOrEqualTo(43);
        Reading.Row(page, "Norfolk Constabulary").ShouldContain("Police and Crime Commissioner for Norfolk");
        Reading.Row(await liaison.GetAsync("/organisation/forces?on.Day=1&on.Month=1&on.Year=2010"), "Norfolk Constabulary").ShouldContain("Not known for this day");
        var refused = await liaison.GetAsync("/organisation/forces?on.Day=31&on.Month=2&on.Year=2026");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        Reading.Problems(refused).ShouldBe(["The day must be a real date"]);
    }

    [Fact]
    public async Task A_force_tells_its_names_regions_and_bodies_over_time()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(Reading.Link(await instructor.GetAsync("/organisation/forces"), "Norfolk Constabulary"));
        page.Document.QuerySelectorAll("main caption").Select(Reading.Folded).ShouldBe(["What it is called", "Armed policing region", "Region in the Home Office’s statistics", "Who holds it to account"]);
        Reading.Row(page, "Police and Crime Commissioner for Norfolk").ShouldContain("22 November 2012 Further notice");
        (await instructor.GetAsync("/organisation/forces/of/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync("/organisation/forces/of/btp")).Text.ShouldContain("This force has no territory.");
    }
}
