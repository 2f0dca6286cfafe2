using System.Net;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>The glossary: read by everybody who is signed in, kept by the national lead.</summary>
public sealed class GlossaryTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Theory]
    [InlineData("commissioner")]
    [InlineData("armourer")]
    [InlineData("inspector")]
    public async Task Everybody_who_is_signed_in_reads_it_and_nobody_of_these_changes_it(string persona)
    {
        using var visitor = await records.Site.SignedInAsync(persona);
        var page = await visitor.GetAsync("/organisation/glossary");
        Reading.Row(page, "Tactical firearms commander (TFC)").ShouldContain("silver commander");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThanOrEqualTo(30);
        page.Text.ShouldNotContain("Add a term");
        (await visitor.GetAsync("/organisation/glossary/term")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var link in page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!))
            (await visitor.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task The_national_lead_adds_a_term_and_changes_one_that_came_with_the_product()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var form = await lead.GetAsync("/organisation/glossary/term");
        Reading.Problems(await lead.PressAsync(form, "Record it")).ShouldBe(["Enter the term", "Enter what it means", "Say why"]);
        Reading.Problems(await lead.PressAsync(form, "Record it", ("name", "cadre"), ("meaning", "Something else"), ("reason", "I did not look"))).ShouldBe(["The glossary has this term already. Change that one"]);
        var added = await lead.PressAsync(form, "Record it", ("name", "Holding area"), ("meaning", "Where armed officers wait until they are sent."), ("variants", "muster point\nRV"), ("reason", "Asked for by two regions"));
        Reading.Row(added, "Holding area").ShouldStartWith("Holding area Where armed officers wait until they are sent. muster point, RV");
        var change = await lead.GetAsync("/organisation/glossary/term?term=cadre");
        change.Typed("name").ShouldBe("Cadre");
        var changed = await lead.PressAsync(change, "Record it", ("meaning", "Whom a force has in post."), ("reason", "Shorter"));
        Reading.Row(changed, "Cadre").ShouldStartWith("Cadre Whom a force has in post.");
        changed.Document.QuerySelectorAll("main tbody th").Count(each => Reading.Folded(each) == "Cadre").ShouldBe(1);
        (await lead.GetAsync("/records/glossary_terms/history?key=cadre")).Text.ShouldContain("Shorter");
        Reading.Problems(await lead.PressAsync(change, "Record it", ("meaning", "Mine"), ("reason", "Late"))).ShouldHaveSingleItem().ShouldStartWith("Somebody has changed this since you opened the page");
    }

    [Fact]
    public async Task The_commissioner_comes_to_it_from_the_foot_of_every_page_and_nobody_does_before_they_sign_in()
    {
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        foreach (var path in (string[])["/", "/recommendations", "/figures"])
        {
            var link = (await commissioner.GetAsync(path)).Document.QuerySelectorAll("footer a").Single(each => Reading.Folded(each) == "Glossary");
            (await commissioner.GetAsync(link.GetAttribute("href")!)).Text.ShouldContain("What the words of armed policing mean here");
        }

        using var visitor = records.Site.Visitor();
        (await visitor.GetAsync("/sign-in")).Document.QuerySelectorAll("footer a").Select(Reading.Folded).ShouldNotContain("Glossary");
    }
}
