using System.Net;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>The evidence board: which rows, and what a cell says.</summary>
public sealed class BoardTests(SiteWithEvidence evidence) : IClassFixture<SiteWithEvidence>
{
    private readonly TestSite site = evidence.Site;

    [Fact]
    public async Task The_nation_has_a_row_for_itself_and_one_for_each_of_the_nine_regions()
    {
        var page = await Board("national-lead", "/");
        page.Rows().ShouldBe(["England and Wales", "East Midlands", "Eastern", "London", "North East", "North West", "South East", "South West", "Wales", "West Midlands"]);
        page.Document.QuerySelectorAll(".evidence-board thead th").Length.ShouldBe(13);
        page.Links()["Eastern"].ShouldContain("/?region=eastern&as-at=2026-03-31");
    }

    [Fact]
    public async Task A_force_shows_each_status_in_words_with_the_figure_of_its_worst_rule()
    {
        var page = await Board("national-lead", "/?region=eastern");
        page.Cell("Norfolk", 10).ShouldBe("Not met 1 of 2");
        page.Cell("Norfolk", 9).ShouldBe("Met 2 of 2");
        page.Cell("Norfolk", 6).ShouldBe("Not met 0 of 1");
        page.Cell("Norfolk", 12).ShouldBe("Nothing recorded");
        page.Cell("Norfolk", 1).ShouldBe("Not applicable");
        page.Cell("Suffolk", 10).ShouldBe("Met 1 of 1");
        page.Cell("Suffolk", 9).ShouldBe("Not met 0 of 1");
        page.Cell("Kent", 10).ShouldBe("Nothing recorded");
    }

    [Fact]
    public async Task A_force_shows_nothing_where_nothing_is_judged_on_forces()
    {
        var page = await Board("national-lead", "/?region=eastern");
        foreach (var recommendation in new[] { 2, 4, 7, 8, 11 }) page.Cell("Norfolk", recommendation).ShouldBe("");
    }

    [Fact]
    public async Task A_region_shows_how_many_of_its_forces_are_met_and_the_worst_status_among_them()
    {
        var page = await Board("national-lead", "/?region=eastern");
        page.Cell("Eastern", 10).ShouldBe("Not met 1 of 7 forces");
        page.Cell("Eastern", 9).ShouldBe("Not met 1 of 7 forces");
        page.Cell("Eastern", 12).ShouldBe("Nothing recorded");
        page.Cell("Eastern", 1).ShouldBe("Not applicable");
        page.Rows()[0].ShouldBe("Eastern");
        page.Rows()[^1].ShouldBe("England and Wales");
    }

    [Fact]
    public async Task A_region_shows_its_own_results_where_it_is_judged_itself()
    {
        var page = await Board("national-lead", "/?region=eastern");
        page.Cell("Eastern", 2).ShouldBe("Not met 0% covered");
        page.Cell("Eastern", 7).ShouldBe("Not met 1 of 2");
        page.Cell("Eastern", 8).ShouldBe("Nothing recorded");
        page.Cell("Eastern", 4).ShouldBe("");
    }

    [Fact]
    public async Task The_nation_shows_its_own_results_and_how_many_forces_or_regions_are_met()
    {
        var page = await Board("national-lead", "/");
        page.Cell("England and Wales", 4).ShouldBe("Not met");
        page.Cell("England and Wales", 1).ShouldBe("Not met Not applicable");
        page.Cell("England and Wales", 10).ShouldBe("Not met 1 of 43 forces");
        page.Cell("England and Wales", 7).ShouldBe("Not met 0 of 9 regions");
        page.Cell("England and Wales", 9).ShouldBe("Not met Not met 1 of 43 forces");
    }

    [Fact]
    public async Task A_force_has_its_own_board_with_the_results_of_its_region_and_the_nation_marked_as_theirs()
    {
        var page = await Board("national-lead", "/?force=norfolk");
        page.Rows().ShouldBe(["Norfolk", "Eastern", "England and Wales"]);
        page.Document.QuerySelector("th[scope=rowgroup]")!.TextContent.ShouldBe("Results of its region and of England and Wales, which are not its own");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Evidence board: Norfolk Constabulary");
    }

    [Fact]
    public async Task A_force_without_a_territory_stands_in_a_group_of_its_own_once_it_is_on_record()
    {
        await using var own = await TestSite.StartAsync(opensOn: SiteWithEvidence.Day);
        await own.Store.RecordAsync(new Facts.Armoury { Id = "btp/a1", Force = "btp", Name = "Depot", OpenedOn = new DateOnly(2020, 1, 5) });
        using var visitor = await own.SignedInAsync("national-lead");
        var page = await visitor.GetAsync("/");
        page.Document.QuerySelector("th[scope=rowgroup]")!.TextContent.ShouldBe("Forces without a territory");
        page.Rows()[^1].ShouldBe("BTP");
        page.Cell("BTP", 10).ShouldBe("Not met 0 of 1");
        page.Cell("England and Wales", 10).ShouldBe("Nothing recorded");
        page.Text.ShouldContain("take part and have their own results; the figures of England and Wales do not count them");
        var nation = await visitor.GetAsync("/recommendations/10/national/national");
        nation.Text.ShouldContain("All 43 forces: how many met 0 of 43 forces");
        nation.Text.ShouldContain("Forces without a territory take part and are not counted: BTP.");
        Records.Reading.Row(nation, "British Transport Police").ShouldContain("Not met");
    }

    [Theory]
    [InlineData("instructor", "Norfolk")]
    [InlineData("commissioner", "Norfolk")]
    [InlineData("regional-lead", "Eastern")]
    [InlineData("inspector", "England and Wales")]
    [InlineData("national-lead", "England and Wales")]
    [InlineData("administrator", "England and Wales")]
    public async Task Everybody_lands_on_the_unit_that_concerns_them_most(string persona, string first) =>
        (await Board(persona, "/")).Rows()[0].ShouldBe(first);

    [Fact]
    public async Task Somebody_of_a_force_sees_it_its_region_and_the_nation_and_no_other_force()
    {
        var region = await Board("instructor", "/?region=eastern");
        region.Rows().ShouldBe(["Eastern", "Norfolk", "England and Wales"]);
        region.Cell("Eastern", 10).ShouldBe("Not met 1 of 7 forces");
        region.Text.ShouldContain("those whose records you do not read have no row");
        (await Board("instructor", "/?region=national")).Rows().ShouldBe(["England and Wales", "Eastern"]);
        region.Document.QuerySelectorAll("#area option").Select(each => each.TextContent).ShouldBe(["England and Wales", "Eastern region", "– Norfolk"]);
    }

    [Fact]
    public async Task A_regional_lead_sees_the_forces_of_the_region_and_no_other_region()
    {
        (await Board("regional-lead", "/")).Rows().ShouldBe(["Eastern", "Bedfordshire", "Cambridgeshire", "Essex", "Hertfordshire", "Kent", "Norfolk", "Suffolk", "England and Wales"]);
        (await Board("regional-lead", "/?region=national")).Rows().ShouldBe(["England and Wales", "Eastern"]);
    }

    [Theory]
    [InlineData("/?force=suffolk", "Suffolk Constabulary")]
    [InlineData("/?region=wales", "Wales region")]
    public async Task What_somebody_may_not_see_is_refused_by_name(string address, string name)
    {
        var page = await Board("instructor", address, HttpStatusCode.BadRequest);
        page.Document.QuerySelector(".govuk-error-summary a[href='#area']")!.TextContent.ShouldBe($"You cannot see {name} by itself. Choose one from the list");
        page.Document.QuerySelector(".evidence-board").ShouldBeNull();
    }

    [Fact]
    public async Task The_board_says_which_records_it_rests_on()
    {
        var page = await Board("national-lead", "/");
        page.Text.ShouldContain("As at 31 March 2026, with everything received here up to now");
        page.Text.ShouldContain($"Store {site.Store.Store.Name}, live records. Rules version 1.");
    }

    [Fact]
    public async Task Every_link_of_the_board_has_a_text_of_its_own()
    {
        var links = (await Board("national-lead", "/?region=eastern")).Links();
        links.Count.ShouldBeGreaterThan(60);
        links.Where(each => each.Count() > 1).Select(each => each.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to()
    {
        using var visitor = site.Visitor();
        (await visitor.GetAsync("/")).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    private async Task<Answer> Board(string persona, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var visitor = await site.SignedInAsync(persona);
        var page = await visitor.GetAsync(address);
        page.Status.ShouldBe(status);
        return page;
    }
}
