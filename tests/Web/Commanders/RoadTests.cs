using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>The road to a role, the numbers that a force needs, and the settings that the product warns by.</summary>
public sealed class RoadTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task A_new_commander_goes_stage_by_stage_from_selection_to_the_signature()
    {
        await records.Site.Store.RecordAsync(
            new Officer { Id = "norfolk/601", Force = "norfolk", Name = "New Commander" },
            new Milestone { Recommendation = "1", DeliveredOn = new DateOnly(2024, 3, 1), Owner = "college" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/road?officer=601&role=tfc");
        foreach (var (stage, day) in new[] { ("selection", "1"), ("course", "5"), ("adviser-session", "8"), ("mentored", "20"), ("sign-off", "25") })
        {
            page.Typed("stage").ShouldBe(stage, "the next stage is chosen already");
            page = await instructor.PressAsync(page, "Record the stage", ("on.Day", day), ("provider", "The College of Policing"));
            page.Text.ShouldContain("The stage is recorded");
        }

        page.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        var book = await BookAsync();
        book.IsInDate("norfolk/601", "tfc", SiteWithCommanders.Day).ShouldBeTrue();
        Rulebook.V1.Find("1-selection")!.Judge(book, SiteWithCommanders.Day, "norfolk").Exceptions.ShouldNotContain(each => each.Subject == "norfolk/601");
        Reading.Row(page, "Mentored").ShouldBe("Mentored 20 March 2026 The College of Policing");
    }

    [Fact]
    public async Task A_stage_is_left_out_only_for_a_reason_and_that_shows()
    {
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/602", Force = "norfolk", Name = "Quick Commander" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = (await instructor.GetAsync("/commanders/road?officer=norfolk%2F602&role=sfc")).Tick("stage", ["adviser-session"]);
        var refused = await instructor.PressAsync(page, "Record the stage", ("provider", "An adviser"));
        Reading.Problems(refused).ShouldBe(["These stages are not on record: selection, national course. Record them first, or say why they are left out"]);
        refused.Typed("provider").ShouldBe("An adviser");
        var done = await instructor.PressAsync(refused, "Record the stage", ("left-out", "Came from another force with both"));
        Reading.Row(done, "Selection").ShouldBe("Selection Left out: Came from another force with both");
        var early = await instructor.PressAsync(done.Tick("stage", ["mentored"]), "Record the stage", ("on.Day", "1"), ("provider", "A mentor"));
        Reading.Problems(early).ShouldHaveSingleItem().ShouldStartWith("The date lies before that of an earlier stage");
    }

    [Fact]
    public async Task An_operational_firearms_commander_has_a_road_that_no_rule_reads()
    {
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/603", Force = "norfolk", Name = "Operational Commander" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.PressAsync(await instructor.GetAsync("/commanders/road?officer=603&role=ofc"), "Record the stage", ("provider", "A board"));
        page.Text.ShouldContain("The stage is recorded");
        (await instructor.GetAsync("/commanders/officers/norfolk/603")).Text.ShouldContain("never accredited");
        Reading.Problems(await instructor.GetAsync("/commanders/road?officer=999&role=")).ShouldBe(["No such officer is on record. Check the number, or record the officer first", "Choose a role"]);
    }

    [Fact]
    public async Task The_numbers_that_a_force_needs_stand_beside_those_that_it_has()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var empty = await instructor.PressAsync(await instructor.GetAsync("/commanders/establishment"), "Record the number", ("required", "many"));
        Reading.Problems(empty).ShouldBe(["Choose a role", "The number required must be a whole number from 0 to 9999", "Say why the number is what it is", "Enter who approved it, and the reference"]);
        var page = await instructor.PressAsync(empty, "Record the number", ("role", "sfc"), ("required", "3"), ("reason", "Yearly APSTRA"), ("approval", "Chief officer, 12"), ("from.Year", "2025"));
        // From 31 March 2025 a review was due six months later.
        Reading.Row(page, "Strategic").ShouldBe("Strategic firearms commander (SFC) Any 3 0 0 3 31 March 2025 30 September 2025 – overdue Yearly APSTRA Chief officer, 12, Strategic firearms commander (SFC)");
        var twice = await instructor.PressAsync(page, "Record the number", ("role", "sfc"), ("required", "4"), ("reason", "Review"), ("approval", "Chief officer, 13"), ("from.Year", "2025"));
        Reading.Problems(twice).ShouldBe(["There is a number for this role and rank from this day already. Give another day, or correct that number by the link in the table"]);
        var ahead = await instructor.PressAsync(twice, "Record the number", ("from.Year", "2027"));
        Reading.Row(ahead, "31 March 2027").ShouldBe("31 March 2027 – to come Strategic firearms commander (SFC) Any 4 Review Chief officer, 13, from 31 March 2027");
        Reading.Row(ahead, "Strategic").ShouldContain(" 3 0 0 3 ");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        foreach (var place in new[] { "all", "region/eastern" })
            Reading.Row(await lead.GetAsync($"/commanders/establishment?force={place}"), "Norfolk").ShouldContain("Strategic firearms commander (SFC) Any 3");
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/commanders/establishment?force=norfolk")).Text.ShouldNotContain("Record a number");
        (await instructor.GetAsync("/commanders/establishment?force=kent")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_setting_warns_sooner_and_never_later()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var page = (await lead.GetAsync("/commanders/settings")).Tick("name", ["conduct-check-months"]);
        Reading.Problems(await lead.PressAsync(page, "Set it", ("value", "24"), ("authority", "Portfolio paper 7"))).ShouldBe(["The value must be a whole number from 1 to 12"]);
        var set = await lead.PressAsync(page, "Set it", ("value", "6"), ("authority", "Portfolio paper 7"));
        Reading.Row(set, "Months between complaint").ShouldBe("Months between complaint and misconduct checks 6 31 March 2026 Portfolio paper 7");
        await records.Site.Store.RecordAsync(
            new Officer { Id = "norfolk/604", Force = "norfolk", Name = "Checked Commander" },
            new CommanderEvent { Event = "norfolk/604/first", Officer = "norfolk/604", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 1) },
            new CommanderEvent { Event = "norfolk/604/check", Officer = "norfolk/604", Kind = "conduct-check", On = new DateOnly(2025, 9, 1) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/604"), "Complaint and misconduct check").ShouldBe("1 September 2025, next by 28 February 2026 – overdue");
        (await instructor.GetAsync("/commanders/settings")).Text.ShouldNotContain("Set another value");
    }

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
