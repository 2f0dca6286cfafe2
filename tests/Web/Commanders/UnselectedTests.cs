using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Everybody in post without a selection on record is listed, also those whom recommendation 1 does not count.</summary>
public sealed class UnselectedTests : IAsyncLifetime
{
    private const string Path = "/commanders/road/unselected";
    private readonly SiteWithCommanders records = new();

    public async ValueTask InitializeAsync() => await records.InitializeAsync();

    public ValueTask DisposeAsync() => records.DisposeAsync();

    [Fact]
    public async Task Whom_the_rule_counts_stands_apart_from_who_is_only_worth_knowing()
    {
        await records.Site.Store.RecordAsync(
            new Milestone { Recommendation = "1", DeliveredOn = new DateOnly(2025, 3, 1), Owner = "college" },
            Named("norfolk/901"), Event("norfolk/901", "selection", new DateOnly(2025, 11, 1)), Event("norfolk/901", "initial-accreditation", new DateOnly(2026, 2, 1)),
            Named("norfolk/902"), Event("norfolk/902", "initial-accreditation", new DateOnly(2019, 2, 1)),
            Named("norfolk/903"), Event("norfolk/903", "selection", new DateOnly(2019, 1, 1)), Event("norfolk/903", "initial-accreditation", new DateOnly(2019, 2, 1)), Event("norfolk/903", "relinquished", new DateOnly(2024, 2, 1)),
            Event("norfolk/903", "initial-accreditation", new DateOnly(2025, 12, 1)) with { Event = "norfolk/903/again" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders")).Text.ShouldContain("In post without a selection on record (6)");
        var road = await instructor.GetAsync("/commanders/road");
        var page = await instructor.GetAsync(Reading.Link(road, "In post without a selection on record (6)"));
        page.Text.ShouldContain("The College issued its selection criteria on 1 March 2025");
        // Selected for an earlier time in the role, the third among them is not selected for this one.
        In(page, "Recommendation 1 counts it").ShouldBe(["Ann Indate (norfolk/15)", "Officer norfolk/903 (norfolk/903)", "Paul Current (norfolk/12)", "Sam Suspended (norfolk/13)"], ignoreOrder: true);
        In(page, "Accredited since the criteria were issued, more than a year ago").ShouldBe(["Lena Overdue (norfolk/11)"]);
        In(page, "Accredited before the criteria were issued").ShouldBe(["Officer norfolk/902 (norfolk/902)"]);
        page.Text.ShouldContain("Recommendation 1 never counted them");
        var rule = Rulebook.V1.Find("1-selection")!.Judge(await BookAsync(), SiteWithCommanders.Day, "norfolk").Exceptions.Select(each => each.Subject).ToList();
        // The rule counts her too whose accreditation was revoked; she holds the role no more.
        rule.ShouldBe(["norfolk/15", "norfolk/903", "norfolk/12", "norfolk/13", "norfolk/14"], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_criteria_on_record_nobody_counts_and_others_see_their_own_forces_alone()
    {
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        var page = await suffolk.GetAsync(Path);
        page.Text.ShouldContain("It is not on record that the College has issued its selection criteria");
        In(page, "Accredited before the criteria were issued").ShouldBe(["Sue Suffolk (suffolk/11)"]);
        (await suffolk.GetAsync($"{Path}?force=norfolk")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var lead = await records.Site.SignedInAsync("regional-lead");
        Reading.Row(await lead.GetAsync($"{Path}?force=region/eastern"), "Sue Suffolk").ShouldBe("Sue Suffolk (suffolk/11), Tactical firearms commander (TFC) Tactical firearms commander (TFC) 15 January 2026 Suffolk Constabulary");
    }

    private static List<string> In(Answer page, string heading) => [.. page.Document.QuerySelectorAll($"[aria-label='{heading}'] tbody tr").Select(row => Reading.Folded(row.Children[0]).Replace(", Tactical firearms commander (TFC)", "", StringComparison.Ordinal))];

    private static Officer Named(string officer) => new() { Id = officer, Force = "norfolk", Name = $"Officer {officer}" };

    private static CommanderEvent Event(string officer, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = "tfc", Kind = kind, On = on };

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
