using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Commanders;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests;

/// <summary>
/// What the pages of one place open on. Norfolk and Suffolk alone have commanders, and their region alone has a rota; neither is
/// the first of the nation.
/// </summary>
public sealed class OpeningTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Theory]
    [InlineData("/commanders", "Commanders, Norfolk Constabulary")]
    [InlineData("/commanders/armed-officers", "Armed officers, Norfolk Constabulary")]
    [InlineData("/commanders/changes", "Tactics, munitions and weapons, Norfolk Constabulary")]
    [InlineData("/commanders/road", "Roads to a role, Norfolk Constabulary")]
    [InlineData("/commanders/due", "What falls due, all forces that you see")]
    [InlineData("/commanders/road/unselected", "In post without a selection on record, all forces that you see")]
    [InlineData("/commanders/establishment", "Establishment, all forces that you see")]
    [InlineData("/commanders/settings", "Settings, the nation")]
    [InlineData("/cover", "Who covers, Eastern region")]
    [InlineData("/cover/now", "Who covers now, Eastern region")]
    [InlineData("/cover/period", "Cover over a period, Eastern region")]
    [InlineData("/cover/year", "The year ahead, Eastern region")]
    [InlineData("/cover/shifts", "Rota, Eastern region")]
    [InlineData("/cover/overrides", "Overrides, Eastern region")]
    [InlineData("/cover/absences", "Leave and absence, Eastern region")]
    [InlineData("/cover/cadres", "Cadres, Eastern region")]
    [InlineData("/cover/contacts", "Contacts on the rota, Eastern region")]
    public async Task Who_sees_the_whole_nation_finds_it_or_a_place_that_has_something_on_record(string path, string heading)
    {
        foreach (var persona in new[] { "national-lead", "inspector" })
        {
            using var visitor = await records.Site.SignedInAsync(persona);
            HeadingOf(await visitor.GetAsync(path)).ShouldBe(heading, persona);
        }
    }

    [Theory]
    [InlineData("regional-lead", "/commanders", "Commanders, Bedfordshire Police")]
    [InlineData("regional-lead", "/commanders/due", "What falls due, Bedfordshire Police")]
    [InlineData("regional-lead", "/commanders/settings", "Settings, Eastern region")]
    [InlineData("regional-lead", "/cover", "Who covers, Eastern region")]
    [InlineData("suffolk-instructor", "/commanders", "Commanders, Suffolk Constabulary")]
    [InlineData("suffolk-instructor", "/commanders/due", "What falls due, Suffolk Constabulary")]
    [InlineData("suffolk-instructor", "/commanders/settings", "Settings, Suffolk Constabulary")]
    public async Task Who_sees_a_part_of_it_finds_what_is_theirs(string persona, string path, string heading)
    {
        using var visitor = await records.Site.SignedInAsync(persona);
        HeadingOf(await visitor.GetAsync(path)).ShouldBe(heading);
    }

    [Fact]
    public async Task The_place_that_is_asked_for_is_shown_though_it_has_nothing_on_record_and_without_records_the_first_one()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        HeadingOf(await lead.GetAsync("/commanders?force=kent")).ShouldBe("Commanders, Kent Police");
        HeadingOf(await lead.GetAsync("/cover?region=wales")).ShouldBe("Who covers, Wales region");
        await using var empty = await TestSite.StartAsync();
        using var visitor = await TestSite.SignInAsync(empty.Address, "national-lead");
        HeadingOf(await visitor.GetAsync("/commanders")).ShouldBe("Commanders, Avon and Somerset Police");
        HeadingOf(await visitor.GetAsync("/cover")).ShouldBe("Who covers, East Midlands region");
    }

    private static string HeadingOf(Answer page) => Reading.Folded(page.Document.QuerySelector("h1")!);
}
