using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>The change register: something new is announced, opens duties, and they are closed by a session.</summary>
public sealed class ChangesTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task A_new_munition_is_announced_and_its_duties_are_closed_by_a_session()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/changes/new")).Tick("kind", ["specialist-munition"]).Tick("authority", ["both"]);
        var check = await instructor.PressAsync(form, "Continue", ("name", "Bean bag round"), ("class", "less-lethal-weapon"), ("approval", "Secretary of State, 20 February 2026"),
            ("approved.Day", "20"), ("approved.Month", "2"), ("approved.Year", "2026"), ("announced.Day", "10"), ("announced.Month", "3"), ("announced.Year", "2026"),
            ("in-use.Day", "1"), ("in-use.Month", "3"), ("in-use.Year", "2026"));
        Reading.Said(check, "Reference").ShouldBe("bean-bag-round");
        check.Text.ShouldContain("It opens duties for 3 commanders in post. The first is to be met by 28 February 2026.");
        (await NotObservedAsync()).ShouldBeEmpty("nothing is recorded before it is confirmed");
        var item = await instructor.PressAsync(check, "Announce it");
        item.Text.ShouldContain("Bean bag round is announced");
        item.Text.ShouldContain("Open duties (3)");
        Reading.Row(item, "Ann Indate").ShouldBe("Ann Indate (norfolk/15) Tactical firearms commander (TFC) 28 February 2026 – overdue");
        (await NotObservedAsync()).ShouldBe(["norfolk/11", "norfolk/12", "norfolk/15"], ignoreOrder: true);

        var session = (await instructor.GetAsync(item.Document.QuerySelectorAll("main a").Single(link => Reading.Folded(link) == "Record a session that covers it").GetAttribute("href")!))
            .Tick("shown", ["footage"]).Tick("attended", ["norfolk/11", "norfolk/12"]);
        await instructor.PressAsync(await instructor.PressAsync(session, "Continue"), "Record the session");
        (await NotObservedAsync()).ShouldBe(["norfolk/15"]);
        var after = await instructor.GetAsync("/commanders/changes/of/bean-bag-round");
        after.Text.ShouldContain("Open duties (1)");
        after.Text.ShouldContain("Have met it (2)");
        Reading.Row(await instructor.GetAsync("/commanders/changes"), "Bean bag round").ShouldBe("Bean bag round Specialist munition Both 10 March 2026 1 March 2026 1 2");
        Reading.Row(await instructor.GetAsync("/commanders/officers/norfolk/15"), "Bean bag round").ShouldBe("Bean bag round 28 February 2026 – overdue");
    }

    [Fact]
    public async Task Who_in_post_has_never_met_it_is_listed_though_no_duty_has_a_day()
    {
        await records.Site.Store.RecordAsync(new Item { Id = "old-shield", Force = "norfolk", Kind = "weapon-system", Name = "Old shield", InUseFrom = new DateOnly(2020, 1, 1) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/changes/of/old-shield");
        page.Text.ShouldNotContain("everybody in post whom it concerns has met it.");
        page.Text.ShouldContain("Never met it, without a day to do so (3)");
        page.Text.ShouldContain("Ann Indate (norfolk/15)");
        page.Text.ShouldNotContain("Sam Suspended");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question_and_what_was_typed_stays()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var refused = await instructor.PressAsync(await instructor.GetAsync("/commanders/changes/new"), "Continue", ("approval", "Chief officer"), ("reference", "Not a reference!"), ("name", "Net"));
        Reading.Problems(refused).ShouldBe(
        [
            "Choose whether it is a tactic, a munition or a weapon system", "Choose its class", "The day of the approval must be entered", "The day of the announcement must be entered",
            "Enter a reference of small letters, figures and hyphens, at most 48 characters",
        ]);
        refused.Typed("approval").ShouldBe("Chief officer");
        refused.Typed("reference").ShouldBe("Not a reference!");
    }

    [Fact]
    public async Task A_class_of_another_kind_an_approval_after_the_use_and_a_day_long_past_are_asked_back()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/changes/new")).Tick("kind", ["specialist-munition"]).Tick("authority", ["both"]);
        (string, string)[] typed = [("name", "Baton round"), ("approval", "Chief officer, APSTRA 2026"), ("approved.Day", "1"), ("approved.Month", "3"), ("announced.Day", "10"), ("announced.Month", "3"), ("announced.Year", "2026"), ("in-use.Day", "1"), ("in-use.Month", "2")];
        Reading.Problems(await instructor.PressAsync(form, "Continue", [.. typed, ("class", "tactic"), ("in-use.Year", "2026"), ("approved.Year", "2026")])).ShouldBe(
            ["“Tactic” is no class of a specialist munition. Choose “Ammunition” or “Specialist munition” or “Less lethal weapon”", "The first day of use must not come before the approval"]);
        var old = await instructor.PressAsync(form, "Continue", [.. typed, ("class", "ammunition"), ("in-use.Year", "2020"), ("approved.Year", "2019")]);
        Reading.Problems(old).ShouldBe(["The first day of use lies more than a year in the past. Correct it, or tick that it is right"]);
        Reading.Said(await instructor.PressAsync(old.Tick("old", ["yes"]), "Continue"), "In use from").ShouldBe("1 February 2020");
    }

    [Fact]
    public async Task What_has_no_date_does_not_stand_under_what_is_planned()
    {
        await records.Site.Store.RecordAsync(new Item { Id = "undated", Force = "norfolk", Kind = "tactic", Name = "Undated tactic", Authority = "sfc" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/changes");
        Reading.Folded(page.Document.QuerySelector("[aria-label='Without any date']")!).ShouldContain("Undated tactic");
    }

    [Fact]
    public async Task The_national_lead_announces_for_every_force_and_others_who_may_not_record_do_not()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var page = await lead.GetAsync("/commanders/changes/new");
        page.Text.ShouldContain("Every force");
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/commanders/changes/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await inspector.GetAsync("/commanders/changes?force=norfolk")).Text.ShouldNotContain("Announce a new one");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders/changes?force=kent")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/commanders/changes/of/containment?force=kent")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/commanders/changes/of/ray-gun")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<List<string>> NotObservedAsync()
    {
        var book = (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        return [.. Rulebook.V1.Find("5-observed-roster")!.Judge(book, SiteWithCommanders.Day, "norfolk").Exceptions.Where(each => each.Detail == "bean-bag-round").Select(each => each.Subject)];
    }
}
