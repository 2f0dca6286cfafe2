using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>TFCs take active command in a session with armed response vehicles once a year.</summary>
public sealed class ArvSessionTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task A_TFC_whose_yearly_session_is_overdue_or_due_soon_shows_until_it_is_recorded()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        Rows(await instructor.GetAsync("/commanders")).ShouldBe(
            ["Paul Current (norfolk/12) | None is on record | 19 April 2026 | Due in the next 30 days"]);
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/11"), "Active command in an ARV exercise").ShouldBe("None is on record");
        (await instructor.GetAsync("/commanders")).Text.ShouldContain("No ARV session on record (1)");
        (await instructor.GetAsync("/my-work")).Text.ShouldContain("No TFC is overdue for the session in which they take active command. One TFC is due in the next 30 days. One TFC has none on record.");
        var before = await ExceptionsAsync();

        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["active"]).Tick("attended", ["norfolk/11"]);
        await instructor.PressAsync(await instructor.PressAsync(form, "Continue"), "Record the session");
        (await instructor.GetAsync("/commanders")).Text.ShouldNotContain("No ARV session on record");
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/11"), "Active command in an ARV exercise").ShouldBe("31 March 2026, next by 30 March 2027");
        (await ExceptionsAsync()).ShouldBe(before, "no rule reads it");
    }

    [Fact]
    public async Task The_interval_is_a_setting_and_neither_an_SFC_nor_somebody_suspended_is_asked()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        await site.Store.RecordAsync(
            [.. Commander("norfolk/21", "tfc-s", new DateOnly(2025, 10, 20)), .. Commander("norfolk/22", "sfc", new DateOnly(2025, 4, 1)), .. Commander("norfolk/23", "tfc", new DateOnly(2025, 4, 1)), Event("norfolk/23", "tfc", "suspended", new DateOnly(2026, 1, 1))]);
        using var lead = await site.SignedInAsync("national-lead");
        using var instructor = await site.SignedInAsync("instructor");
        Rows(await instructor.GetAsync("/commanders")).ShouldBeEmpty();
        await lead.PressAsync(await lead.GetAsync("/commanders/settings/set?name=active-command-months"), "Set it", ("value", "6"), ("authority", "Paper 8"));
        Rows(await instructor.GetAsync("/commanders")).ShouldBe(["Commander norfolk/21 (norfolk/21) | None is on record | 19 April 2026 | Due in the next 30 days"]);
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/22"), "Active command in an ARV exercise").ShouldBe("None is on record");
    }

    private async Task<List<string>> ExceptionsAsync()
    {
        var book = (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        return [.. new[] { "5-observed-roster", "6-in-date" }.SelectMany(rule => Rulebook.V1.Find(rule)!.Judge(book, SiteWithCommanders.Day, "norfolk").Exceptions.Select(each => $"{rule} {each.Subject} {each.Reason}"))];
    }

    private static List<string> Rows(Answer page) =>
        [.. page.Document.QuerySelectorAll("[aria-label='Yearly ARV session'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];

    private static IEnumerable<Fact> Commander(string officer, string role, DateOnly on) =>
        [new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" }, Event(officer, role, "initial-accreditation", on)];

    private static CommanderEvent Event(string officer, string role, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = role, Kind = kind, On = on };
}
