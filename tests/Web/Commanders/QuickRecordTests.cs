using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>The five commonest acts on one page; what few may see; certificates.</summary>
public sealed class QuickRecordTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task An_observation_a_refresher_a_check_and_a_ticket_are_recorded_one_after_the_other()
    {
        await RecordAsync("norfolk/501", new DateOnly(2025, 3, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.PressAsync((await instructor.GetAsync("/commanders/quick")).Tick("what", ["observation"]), "Record", ("officer", "501"), ("item", "containment"));
        page.Text.ShouldContain("The observation is recorded. You can record the next one");
        page = await instructor.PressAsync(page.Tick("what", ["refresher"]), "Record", ("officer", "norfolk/501"), ("refresher", "tfc"));
        page = await instructor.PressAsync(page.Tick("what", ["refresher"]), "Record", ("officer", "501"), ("refresher", "apstra"));
        page = await instructor.PressAsync(page.Tick("what", ["check"]), "Record", ("officer", "501"), ("outcome", "under-review"));
        page.Text.ShouldContain("The check is recorded");
        var book = await BookAsync();
        book.IsInDate("norfolk/501", "tfc", SiteWithCommanders.Day).ShouldBeTrue();
        book.OpenDuties("norfolk/501", SiteWithCommanders.Day).ShouldBeEmpty();
        var own = await instructor.GetAsync("/commanders/officers/norfolk/501");
        Reading.Said(own, "Complaint and misconduct check").ShouldBe("31 March 2026, next by 30 March 2027");
        Reading.Said(own, "What it found").ShouldBe("Something to be looked at");
        await instructor.PressAsync(page.Tick("what", ["ticket"]), "Record", ("officer", "501"), ("why", "health"));
        (await BookAsync()).ObstaclesTo("norfolk/501", "tfc", SiteWithCommanders.Day).Select(each => each.Reason).ShouldBe(["non-operational"]);
        var swap = await instructor.PressAsync(page.Tick("what", ["swap"]), "Record", ("officer", "501"));
        swap.Address.AbsolutePath.ShouldStartWith("/cover/shifts");
    }

    [Fact]
    public async Task What_a_check_found_is_for_few()
    {
        await RecordAsync("norfolk/502", new DateOnly(2026, 1, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        await instructor.PressAsync((await instructor.GetAsync("/commanders/quick")).Tick("what", ["check"]), "Record", ("officer", "502"), ("outcome", "restricted"));
        foreach (var persona in new[] { "commander", "regional-lead", "inspector", "national-lead" })
        {
            using var visitor = await records.Site.SignedInAsync(persona);
            var page = await visitor.GetAsync("/commanders/officers/norfolk/502");
            page.Text.ShouldContain("Complaint and misconduct check");
            page.Text.ShouldNotContain("What it found");
            page.Text.ShouldNotContain("Restrictions agreed");
            (await visitor.GetAsync("/records/conduct_check_outcomes")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question_and_what_was_typed_stays()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var empty = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick"), "Record");
        Reading.Problems(empty).ShouldBe(["Enter the officer’s number", "Choose what happened"]);
        var refused = await instructor.PressAsync(empty.Tick("what", ["refresher"]), "Record", ("officer", "12"), ("refresher", "sfc"), ("on.Year", "2027"));
        Reading.Problems(refused).ShouldBe(["The date must be today or in the past", "On that day they were not accredited as Strategic firearms commander (SFC). Choose another, or record first that they were accredited"]);
        refused.Typed("officer").ShouldBe("12");
        Reading.Problems(await instructor.PressAsync(empty.Tick("what", ["observation"]), "Record", ("officer", "suffolk/11"))).ShouldBe(["No officer suffolk/11 is on record. Check the number, or record the officer first", "Choose what they observed, or were made familiar with"]);
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/commanders/quick")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await inspector.GetAsync("/commanders?force=norfolk")).Text.ShouldNotContain("Quick record");
    }

    [Fact]
    public async Task A_certificate_says_how_somebody_stood_on_any_day()
    {
        await RecordAsync("norfolk/503", new DateOnly(2025, 3, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503")).Text.ShouldContain("Annual refresher overdue since 1 March 2026");
        var earlier = await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503&on.Day=28&on.Month=2&on.Year=2026");
        earlier.Text.ShouldContain("As at 28 February 2026");
        Reading.Said(earlier, "Standing").ShouldStartWith("In date, until 28 February 2026");
        (await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503&on.Day=28&on.Month=2&on.Year=2025")).Text.ShouldContain("On that day they were accredited for no role");
        (await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503&on.Day=31&on.Month=2&on.Year=2025")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await instructor.GetAsync("/commanders/certificate?officer=suffolk%2F11")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task RecordAsync(string officer, DateOnly on) => records.Site.Store.RecordAsync(
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = on });

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
