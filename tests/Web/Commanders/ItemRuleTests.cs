using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>What a tactic’s own rules say: whether it is permitted, whether it needs an authority, and which version is in use.</summary>
public sealed class ItemRuleTests : IAsyncLifetime
{
    private const string Containment = "/commanders/changes/of/containment?force=norfolk";
    private const string Who = "/commanders/who-may-command?role=tfc&item=containment&place=";
    private readonly SiteWithCommanders records = new();

    public async ValueTask InitializeAsync() => await records.InitializeAsync();

    public ValueTask DisposeAsync() => records.DisposeAsync();

    [Fact]
    public async Task What_is_not_permitted_nobody_may_authorise_from_that_day_on()
    {
        var before = await ResultsAsync();
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync(Who + "norfolk")).Text.ShouldContain("One person may command and authorise it");
        Reading.Said(await instructor.GetAsync(Containment), "Permitted").ShouldBe("Nobody has said that it is not");
        var form = await instructor.GetAsync(Reading.Link(await instructor.GetAsync(Containment), "Record whether it is permitted"));
        Reading.Problems(await instructor.PressAsync(form, "Record it")).ShouldBe(["Choose whether it is permitted", "Choose whether an authority is needed before each use", "Say on whose authority"]);
        var item = await RuleAsync(instructor, form, "not-permitted", "authority-needed");
        Reading.Said(item, "Permitted").ShouldBe("Not permitted in Norfolk Constabulary since 31 March 2026: Chief officer, order 4");
        (await instructor.GetAsync("/commanders/changes")).Text.ShouldContain("Containment – not permitted");
        var who = await instructor.GetAsync(Who + "norfolk");
        who.Text.ShouldContain("Containment is not permitted in Norfolk Constabulary since 31 March 2026: nobody there may authorise it.");
        who.Text.ShouldContain("0 people may command and authorise it");
        Reading.Row(who, "Ann Indate").ShouldBe("Ann Indate (norfolk/15) Not permitted: in Norfolk Constabulary since 31 March 2026");
        // The day before it was permitted, and in another force it still is.
        (await instructor.GetAsync(Who + "norfolk&on.Day=30&on.Month=3&on.Year=2026")).Text.ShouldContain("One person may command and authorise it");
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        (await suffolk.GetAsync(Who + "suffolk")).Text.ShouldNotContain("Not permitted");
        (await ResultsAsync()).ShouldBe(before);
        Reading.Problems(await RuleAsync(instructor, await instructor.GetAsync("/commanders/changes/rule?item=containment&force=norfolk"), "permitted", "no-authority")).Single().ShouldStartWith("Something is recorded from this day already");
    }

    [Fact]
    public async Task What_the_nation_forbids_no_force_allows_or_announces()
    {
        using var national = await records.Site.SignedInAsync("national-lead");
        var said = await RuleAsync(national, await national.GetAsync("/commanders/changes/rule?item=marker-round&force=norfolk"), "not-permitted", "no-authority");
        Reading.Said(said, "Permitted").ShouldStartWith("Not permitted in the nation since 31 March 2026");
        using var instructor = await records.Site.SignedInAsync("instructor");
        Reading.Problems(await RuleAsync(instructor, await instructor.GetAsync("/commanders/changes/rule?item=marker-round&force=norfolk"), "permitted", "no-authority"))
            .ShouldBe(["The nation does not permit it on that day, and no force can. Choose that it is not permitted, or give a later day"]);
        (await instructor.GetAsync("/commanders/who-may-command?role=sfc&item=marker-round&place=norfolk")).Text.ShouldContain("Marker round is not permitted in the nation since 31 March 2026");
        var announced = await instructor.PressAsync((await instructor.GetAsync("/commanders/changes/new")).Tick("kind", ["specialist-munition"]).Tick("authority", ["sfc"]), "Continue",
            ("name", "Marker round"), ("class", "specialist-munition"), ("approval", "Chief officer"), ("approved.Day", "1"), ("approved.Month", "3"), ("approved.Year", "2026"), ("announced.Day", "2"), ("announced.Month", "3"), ("announced.Year", "2026"), ("in-use.Day", "1"), ("in-use.Month", "4"), ("in-use.Year", "2026"));
        Reading.Problems(announced).ShouldBe(["Marker round is not permitted in the nation since 31 March 2026. It can be announced once whoever forbade it permits it"]);
        (await instructor.GetAsync("/commanders/changes/rule?item=nonsense&force=norfolk")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var armourer = await records.Site.SignedInAsync("armourer");
        (await armourer.GetAsync("/commanders/changes/rule?item=containment&force=norfolk")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nothing_is_announced_under_a_reference_whose_observations_would_count_for_it()
    {
        const string Of = "has this reference, and what was observed of it would count for this one. Give another reference";
        using var instructor = await records.Site.SignedInAsync("instructor");
        var announced = await AnnounceAsync(instructor, "Net two", "containment");
        Reading.Problems(announced).Single().ShouldEndWith(Of);
        announced.Typed("name").ShouldBe("Net two");
        // Also not by the last step alone, from a page that was open before the nation announced its own.
        var open = await AnnounceAsync(instructor, "Net two", "net-two");
        await records.Site.Store.RecordAsync(new Item { Id = "net-two", Kind = "tactic", Name = "The nation’s nets", Authority = "tfc", AnnouncedOn = new DateOnly(2026, 3, 1) });
        Reading.Problems(await instructor.PressAsync(open, "Announce it")).ShouldBe([$"The nation’s The nation’s nets {Of}"]);
        await instructor.PressAsync(await AnnounceAsync(instructor, "Ladder", "ladder"), "Announce it");
        using var national = await records.Site.SignedInAsync("national-lead");
        Reading.Problems(await AnnounceAsync(national, "Boat", "ladder")).ShouldBe(["Ladder of Norfolk Constabulary has this reference, and would count there in place of this one. Give another reference"]);
    }

    [Fact]
    public async Task A_rule_or_version_that_was_a_slip_is_corrected_and_withdrawn()
    {
        using var national = await records.Site.SignedInAsync("national-lead");
        var ruled = await RuleAsync(national, await national.GetAsync("/commanders/changes/rule?item=marker-round&force=norfolk"), "not-permitted", "no-authority");
        var history = await national.GetAsync(ruled.Document.QuerySelector("main a[href*='/records/item_rules/history']")!.GetAttribute("href")!);
        var correct = await national.GetAsync(Reading.Link(history, "Correct this record"));
        correct.Status.ShouldBe(HttpStatusCode.OK);
        (await national.GetAsync(Reading.Link(history, "Withdraw this record"))).Status.ShouldBe(HttpStatusCode.OK);
        (await national.GetAsync("/records/item_rules/new")).Status.ShouldBe(HttpStatusCode.Forbidden, "its own page records it");
    }

    private static async Task<Answer> AnnounceAsync(Visitor visitor, string name, string reference) =>
        await visitor.PressAsync((await visitor.GetAsync("/commanders/changes/new")).Tick("kind", ["tactic"]).Tick("authority", ["tfc"]), "Continue",
            ("name", name), ("reference", reference), ("class", "tactic"), ("approval", "Chief officer, 7"), ("approved.Day", "1"), ("approved.Month", "3"), ("approved.Year", "2026"), ("announced.Day", "2"), ("announced.Month", "3"), ("announced.Year", "2026"));

    [Fact]
    public async Task An_announcement_says_whether_an_authority_is_needed_and_which_version_it_is()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var check = await instructor.PressAsync((await instructor.GetAsync("/commanders/changes/new")).Tick("kind", ["tactic"]).Tick("authority", ["tfc"]).Tick("before-use", ["authority-needed"]), "Continue",
            ("name", "Open search"), ("class", "tactic"), ("approval", "Chief officer, 7"), ("version", "Edition 2"), ("approved.Day", "1"), ("approved.Month", "3"), ("approved.Year", "2026"), ("announced.Day", "2"), ("announced.Month", "3"), ("announced.Year", "2026"));
        Reading.Said(check, "Authority before use").ShouldBe("An authority is needed before each use");
        Reading.Said(check, "Version").ShouldBe("Edition 2");
        var item = await instructor.PressAsync(check, "Announce it");
        Reading.Said(item, "Authority before use").ShouldBe("An authority is needed before each use, says Norfolk Constabulary");
        Reading.Said(item, "Version").ShouldBe("Edition 2, from 2 March 2026 – the one in use");
        (await instructor.GetAsync("/commanders/who-may-command?role=tfc&item=open-search&place=norfolk")).Text.ShouldContain("Open search needs an authority before each use, says Norfolk Constabulary since 2 March 2026.");
        var form = await instructor.GetAsync(Reading.Link(item, "Record a version"));
        Reading.Problems(await instructor.PressAsync(form, "Record the version")).ShouldBe(["Enter what the version is called"]);
        var later = await instructor.PressAsync(form, "Record the version", ("version", "Edition 3"), ("from.Year", "2027"));
        Reading.Said(later, "Version").ShouldBe("Edition 3, from 31 March 2027 – to come Edition 2, from 2 March 2026 – the one in use");
    }

    private static async Task<Answer> RuleAsync(Visitor visitor, Answer form, string permission, string before) =>
        await visitor.PressAsync(form.Tick("permission", [permission]).Tick("before-use", [before]), "Record it", ("authority", "Chief officer, order 4"));

    private async Task<List<string>> ResultsAsync()
    {
        var book = (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        return [.. Evaluation.Run(book, SiteWithCommanders.Day, Scope.All).Results.Select(each => $"{each.Rule} {each.Unit} {each.Status} {each.Compliant} {each.Population} {each.Exceptions.Count}")];
    }
}
