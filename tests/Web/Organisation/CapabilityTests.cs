using System.Net;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>What a region can call on others for, and whether the call was tested within a year.</summary>
public sealed class CapabilityTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task A_capability_that_was_not_tested_within_a_year_is_flagged_until_a_test_is_recorded()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var list = await lead.PressAsync(await lead.GetAsync("/organisation/capabilities/new"), "Record it", ("name", "Counter-terrorism specialist officers"), ("provider", "The national network"), ("minutes", "90"), ("tested.Day", "30"), ("tested.Month", "3"), ("tested.Year", "2025"));
        list.Text.ShouldContain("Not tested within a year (1)");
        Reading.Row(list, "Counter-terrorism").ShouldStartWith("Counter-terrorism specialist officers Eastern region The national network 90 30 March 2025");
        var test = await lead.GetAsync(list.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each).StartsWith("Record a test", StringComparison.Ordinal)).GetAttribute("href")!);
        Reading.Problems(await lead.PressAsync(test, "Record the test", ("on.Year", "2024"))).ShouldBe(["The day of the test must be after the last one on record", "Say what came of it"]);
        var after = await lead.PressAsync(test, "Record the test", ("on.Day", "29"), ("outcome", "They came in 80 minutes"));
        after.Text.ShouldContain("Tested within a year (1)");
        Reading.Row(after, "Counter-terrorism").ShouldContain("29 March 2026");
        var history = await lead.GetAsync(after.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each).StartsWith("History", StringComparison.Ordinal)).GetAttribute("href")!);
        history.Text.ShouldContain("They came in 80 minutes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1441")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("an hour")]
    public async Task Minutes_are_a_whole_number_of_a_day_and_what_was_typed_stays(string minutes)
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await lead.GetAsync("/organisation/capabilities/new"), "Record it", ("name", "Divers"), ("provider", "Kent"), ("minutes", minutes));
        Reading.Problems(refused).ShouldBe(["The minutes must be a whole number from 0 to 1440"]);
        refused.Typed("minutes").ShouldBe(minutes);
    }

    [Fact]
    public async Task Who_keeps_no_region_records_none()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        (await liaison.GetAsync("/organisation/capabilities/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await liaison.GetAsync("/organisation/capabilities")).Text.ShouldNotContain("Record a capability");
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync("/organisation/capabilities")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
