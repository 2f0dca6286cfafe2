using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Finding officers, and everything on record of one of them.</summary>
public sealed class OfficerTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Theory]
    [InlineData("quill", "Petra Quillfeather")]
    [InlineData("norfolk/7101", "Petra Quillfeather")]
    [InlineData("7101", "Petra Quillfeather")]
    [InlineData("norfolk cons", "Petra Quillfeather")]
    public async Task An_officer_is_found_by_name_by_number_and_by_force(string query, string name)
    {
        await records.CommanderAsync("norfolk/7101", "Petra Quillfeather");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync($"/organisation/officers?q={Uri.EscapeDataString(query)}");
        Reading.Row(page, name).ShouldBe("Petra Quillfeather norfolk/7101 Norfolk Constabulary");
    }

    [Fact]
    public async Task Nobody_is_found_whose_force_is_out_of_sight_and_a_sign_of_the_pattern_is_a_letter()
    {
        await records.CommanderAsync("kent/7102", "Karl Kentish");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/organisation/officers?q=kentish")).Text.ShouldContain("No officer whom you may see has “kentish” in their name, number or force.");
        (await instructor.GetAsync("/organisation/officers?q=%25")).Text.ShouldContain("No officer whom you may see");
        (await instructor.GetAsync("/organisation/officers/of/kent/7102")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/organisation/officers/of/norfolk/0")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var national = await records.Site.SignedInAsync("national-lead");
        Reading.Row(await national.GetAsync("/organisation/officers?q=kentish"), "Karl").ShouldContain("Kent Police");
    }

    [Fact]
    public async Task Everything_on_record_stands_on_one_timeline_newest_first_with_its_history()
    {
        await records.CommanderAsync("norfolk/7103", "Tim Line");
        await records.Site.Store.RecordAsync(
            new PostHeld { Officer = "norfolk/7103", Post = "chief-firearms-instructor", Area = "norfolk", From = new DateOnly(2021, 1, 1), To = new DateOnly(2026, 2, 1) },
            new Deployment { Id = "norfolk/d-7103", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = At(2026, 3, 2, 8) },
            new DeploymentCommander { Deployment = "norfolk/d-7103", Role = "tfc", Officer = "norfolk/7103", From = At(2026, 3, 2, 9), To = At(2026, 3, 2, 11) },
            new DeploymentOfficer { Deployment = "norfolk/d-7103", Officer = "norfolk/7103", Role = "other" },
            new Shift { Id = "s-7103", Region = "eastern", Role = "tfc-s", Officer = "norfolk/7103", From = At(2026, 3, 20, 8), To = At(2026, 3, 20, 20) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/organisation/officers/of/norfolk/7103");
        page.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded).ShouldBe(
            ["On the rota", "In command of a deployment", "Took part in a deployment", "Left a post", "First accredited", "Took up a post", "Inspector"]);
        page.Text.ShouldContain("Tactical firearms commander (TFC), norfolk/d-7103, until 2 March 2026 at 11am");
        page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain("/commanders/officers/norfolk/7103");
        foreach (var link in page.Document.QuerySelectorAll(".app-timeline__item a").Select(link => link.GetAttribute("href")!))
            (await instructor.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task Looking_at_an_officer_is_noted_in_the_view_log()
    {
        await records.CommanderAsync("norfolk/7104", "Vera Seen");
        using var liaison = await records.Site.SignedInAsync("liaison");
        await liaison.GetAsync("/organisation/officers/of/norfolk/7104");
        await liaison.GetAsync("/organisation/officers?q=vera");
        await using var count = records.Site.Store.Store.Book.CreateCommand("select count(*) from access.view_log where person = 'liaison' and page like '/Organisation/Officers/%' and subjects @> array['officers:norfolk/7104']");
        (await count.ExecuteScalarAsync()).ShouldBe(2L);
    }

    private static DateTimeOffset At(int year, int month, int day, int hour) => LondonTime.FromWallClock(new DateTime(year, month, day, hour, 0, 0, DateTimeKind.Unspecified))!.Value;
}
