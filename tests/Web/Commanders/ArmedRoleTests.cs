using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Operational firearms commanders and tactical advisers: no rule knows them, and they lapse and are renewed as AFOs are.</summary>
public sealed class ArmedRoleTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string Path = "/commanders/armed-officers";

    [Fact]
    public async Task A_signature_makes_an_operational_firearms_commander_whom_lists_and_pages_know()
    {
        await OfficerAsync("norfolk/951");
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var (stage, day) in new[] { ("selection", "1"), ("course", "5"), ("adviser-session", "8"), ("mentored", "20"), ("sign-off", "25") })
            (await instructor.HoldAsync("norfolk/951", "ofc", stage, day)).Text.ShouldContain("The stage is recorded");
        Reading.Row(await instructor.GetAsync($"{Path}?role=ofc"), "Officer norfolk/951").ShouldBe("Officer norfolk/951 (norfolk/951) Operational firearms commander (OFC) 24 March 2027 0 of 3 – –");
        (await instructor.GetAsync($"{Path}?role=tactical-adviser")).Text.ShouldNotContain("norfolk/951");
        Reading.Said(await instructor.GetAsync($"{Path}/of/norfolk/951"), "As an OFC").ShouldBe("In date");
        var page = await instructor.GetAsync("/commanders/officers/norfolk/951");
        Reading.Said(page, "Operational firearms commander (OFC)").ShouldBe("In date, Operational firearms commander (OFC), accredited since 25 March 2026, next by 24 March 2027");
        page = await instructor.GetAsync(Roads.StagePath("norfolk/951", "ofc", "selection"));
        page.Text.ShouldContain("They are accredited as Operational firearms commander (OFC) since 25 March 2026, so no stage of the road to it can be recorded. Record the yearly accreditation");
    }

    [Fact]
    public async Task An_adviser_falls_due_lapses_is_renewed_suspended_and_reinstated()
    {
        await OfficerAsync("norfolk/952");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await ChangeAsync(instructor, "norfolk/952", "accredit-afo", "tactical-adviser", ("on.Day", "1"), ("on.Month", "5"), ("on.Year", "2025"), ("given-by", "Before this record"));
        page.Text.ShouldContain("is accredited as a tactical adviser");
        State(page).ShouldBe("Due soon");
        State(await ChangeAsync(instructor, "norfolk/952", "lapse-afo", "tactical-adviser", ("on.Day", "20"), ("given-by", "The instructor"), ("reason", "Did not train"))).ShouldBe("Lapsed");
        State(await ChangeAsync(instructor, "norfolk/952", "accredit-afo-again", "tactical-adviser", ("on.Day", "22"), ("given-by", "A course"))).ShouldBe("In date");
        Reading.Problems(await ChangeAsync(instructor, "norfolk/952", "suspend-armed-officer", "tactical-adviser", ("given-by", "The instructor"))).ShouldBe(["Say why"]);
        State(await ChangeAsync(instructor, "norfolk/952", "suspend-armed-officer", "tactical-adviser", ("on.Day", "23"), ("given-by", "The instructor"), ("reason", "Under review"))).ShouldBe("Suspended");
        State(await ChangeAsync(instructor, "norfolk/952", "reinstate-armed-officer", "tactical-adviser", ("on.Day", "24"), ("given-by", "The instructor"))).ShouldBe("In date");
        page = await instructor.GetAsync($"{Path}/of/norfolk/952");
        page.Text.ShouldNotContain("Put a weapon on the ticket");
        page.Text.ShouldContain("never accredited as an AFO");
        (await instructor.GetAsync($"{Path}/change?officer=norfolk%2F952&act=lapse-afo&role=chief")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_relinquishes_the_role_leaves_the_list_and_takes_a_new_road()
    {
        await OfficerAsync("norfolk/953");
        using var instructor = await records.Site.SignedInAsync("instructor");
        await instructor.HoldAsync("norfolk/953", "ofc", "sign-off", "2", answers: ("left-out", "Done before this record"));
        var page = await ChangeAsync(instructor, "norfolk/953", "relinquish-armed-role", "ofc", ("on.Day", "12"), ("given-by", "The officer"), ("reason", "New post"));
        Reading.Said(page, "As an OFC").ShouldBe("Relinquished");
        (await instructor.GetAsync(Path)).Text.ShouldNotContain("norfolk/953");
        page = await instructor.GetAsync(Roads.Of("norfolk/953", "ofc"));
        Reading.Row(page, "Signed off").ShouldBe("Signed off Not on record");
        Reading.Folded(page.Document.QuerySelector("details summary")!).ShouldBe("An earlier road, over since 12 March 2026: relinquished");
        await instructor.HoldAsync("norfolk/953", "ofc", "sign-off", "20", answers: ("left-out", "Held the role before"));
        Reading.Said(await instructor.GetAsync($"{Path}/of/norfolk/953"), "As an OFC").ShouldBe("In date");
    }

    [Fact]
    public async Task A_person_who_is_both_is_listed_in_each_role_and_trains_once()
    {
        await OfficerAsync("norfolk/954");
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var role in new[] { "afo", "ofc" }) await ChangeAsync(instructor, "norfolk/954", "accredit-afo", role, ("on.Day", "1"), ("given-by", "Before this record"));
        await instructor.PressAsync(await instructor.GetAsync($"{Path}/training"), "Record the training day", ("on.Day", "10"), ("content", "Module 2"), ("numbers", "954"));
        var page = await instructor.GetAsync(Path);
        page.Document.QuerySelectorAll("main tbody tr").Select(Reading.Folded).Where(each => each.StartsWith("Officer norfolk/954", StringComparison.Ordinal)).Count(each => each.Contains("1 of 3", StringComparison.Ordinal)).ShouldBe(2);
        page = await instructor.GetAsync($"{Path}/of/norfolk/954");
        (Reading.Said(page, "As an AFO"), Reading.Said(page, "As an OFC")).ShouldBe(("In date", "In date"));
    }

    private static string State(Answer page) => Reading.Said(page, "As a tactical adviser");

    private Task OfficerAsync(string officer) => records.Site.Store.RecordAsync(new Officer { Id = officer, Force = "norfolk", Name = $"Officer {officer}" });

    private static async Task<Answer> ChangeAsync(Visitor instructor, string officer, string act, string role, params (string Field, string Value)[] answers) =>
        await instructor.PressAsync(await instructor.GetAsync($"{Path}/change?officer={Uri.EscapeDataString(officer)}&act={act}&role={role}"), "Record it", answers);
}
