using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>An officer is recorded, promoted, takes up and leaves posts, and leaves the service; their page tells all of it.</summary>
public sealed class CareerTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task An_officer_is_recorded_with_their_rank_and_one_of_the_same_name_is_asked_about_first()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.GetAsync((await instructor.GetAsync("/organisation/officers")).Document.QuerySelectorAll("main a").Single(each => Reading.Folded(each) == "Record an officer").GetAttribute("href")!);
        var refused = await instructor.PressAsync(form, "Record the officer", ("number", "norfolk/7001"));
        Reading.Problems(refused).ShouldBe(["Enter their number, in letters and figures without the force", "Enter their name", "Choose the rank that they hold", "The day since when they have held it must be entered"], ignoreOrder: true);
        refused.Typed("number").ShouldBe("norfolk/7001");
        (string, string)[] answers = [("number", "7001"), ("name", "Ivy Newly"), ("rank", "inspector"), ("from.Day", "1"), ("from.Month", "2"), ("from.Year", "2026")];
        var recorded = await instructor.PressAsync(form, "Record the officer", answers);
        recorded.Address.AbsolutePath.ShouldBe("/organisation/officers/of/norfolk/7001");
        Reading.Said(recorded, "Rank").ShouldBe("Inspector, since 1 February 2026");

        Reading.Problems(await instructor.PressAsync(form, "Record the officer", answers)).ShouldContain("Somebody is on record as norfolk/7001 already. Give another number, or find them under Officers");
        answers[0] = ("number", "7002");
        var asked = await instructor.PressAsync(form, "Record the officer", answers);
        Reading.Problems(asked).ShouldBe(["Ivy Newly is on record as norfolk/7001. Tick the box if this is somebody else"]);
        (await instructor.PressAsync(asked.Tick("another", ["yes"], ticked: true), "Record the officer")).Text.ShouldContain("Ivy Newly is recorded as norfolk/7002");
    }

    [Fact]
    public async Task A_rank_is_held_or_acted_in_and_both_stand_on_the_officer_s_page()
    {
        await records.CommanderAsync("norfolk/7003", "Max Rising");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/organisation/officers/of/norfolk/7003");
        var form = await instructor.GetAsync(Reading.Link(page, "Record a rank or an acting rank"));
        Reading.Problems(await instructor.PressAsync(form, "Record the rank", ("rank", "chief-inspector"), ("sort", "held"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"), ("to.Day", "1"), ("to.Month", "4"), ("to.Year", "2026")))
            .ShouldBe(["A rank that they hold ends with their next one. Leave this date blank"]);
        var acting = await instructor.PressAsync(form, "Record the rank", ("rank", "chief-inspector"), ("sort", "acting"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"), ("to.Day", "1"), ("to.Month", "5"), ("to.Year", "2026"));
        Reading.Said(acting, "Rank").ShouldBe("Inspector, since 1 January 2020 Acting chief inspector, since 1 March 2026 until 1 May 2026");
        Titles(acting).ShouldContain("Acting chief inspector");
        Reading.Problems(await instructor.PressAsync(form, "Record the rank", ("rank", "superintendent"), ("sort", "acting"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"))).ShouldBe(["A rank from this day is on record already. Correct that one, from the officer’s page"]);
        var promoted = await instructor.PressAsync(form, "Record the rank", ("rank", "chief-inspector"), ("sort", "held"), ("from.Day", "31"), ("from.Month", "3"), ("from.Year", "2026"));
        Reading.Said(promoted, "Rank").ShouldStartWith("Chief inspector, since 31 March 2026");
    }

    [Fact]
    public async Task A_post_is_taken_up_and_ends()
    {
        await records.CommanderAsync("norfolk/7004", "Pia Posted");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.GetAsync("/organisation/officers/post?officer=norfolk/7004");
        Reading.Problems(await instructor.PressAsync(form, "Record the post", ("post", "armed-policing-lead"), ("area", "eastern"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"))).ShouldHaveSingleItem().ShouldContain("is no force");
        var held = await instructor.PressAsync(form, "Record the post", ("post", "armed-policing-lead"), ("area", "norfolk"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"));
        Reading.Said(held, "Posts").ShouldContain("Armed policing lead, Norfolk Constabulary, since 1 March 2026");
        Reading.Problems(await instructor.PressAsync(form, "Record the post", ("post", "armed-policing-lead"), ("area", "norfolk"), ("from.Day", "2"), ("from.Month", "3"), ("from.Year", "2026"))).ShouldBe(["That they hold this post is on record already"]);
        var end = await instructor.GetAsync(Reading.Link(held, "Record that it ends: Armed policing lead"));
        Reading.Problems(await instructor.PressAsync(end, "Record that it ends", ("to.Day", "1"), ("to.Month", "3"), ("to.Year", "2026"))).ShouldBe(["The day since when they have no longer held it must be after the day from which they did"]);
        var ended = await instructor.PressAsync(end, "Record that it ends", ("to.Day", "30"), ("to.Month", "3"), ("to.Year", "2026"));
        Reading.Said(ended, "Posts").ShouldBe("None on record");
        Titles(ended).ShouldContain("Left a post");
    }

    [Fact]
    public async Task Leaving_the_service_ends_roles_and_posts_and_is_undone_whole()
    {
        await records.CommanderAsync("norfolk/7005", "Una Gone");
        await records.Site.Store.RecordAsync(
            new PostHeld { Officer = "norfolk/7005", Post = "armed-policing-lead", Area = "norfolk", From = new DateOnly(2022, 1, 1) },
            new PostHeld { Officer = "norfolk/7005", Post = "control-room-operator", Area = "norfolk", From = new DateOnly(2021, 1, 1), To = new DateOnly(2026, 3, 30) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.GetAsync("/organisation/officers/leave?officer=norfolk/7005");
        form.Text.ShouldContain("From that day on they no longer command here as Tactical firearms commander (TFC).");
        Reading.Problems(await instructor.PressAsync(form, "Record that they leave")).ShouldContain("Choose why they leave");
        var left = await instructor.PressAsync(form, "Record that they leave", ("on.Day", "30"), ("on.Month", "3"), ("on.Year", "2026"), ("why", "retired"));
        left.Text.ShouldContain("Left the police service on 30 March 2026.");
        Titles(left).Take(4).ShouldBe(["Left a post", "Left a post", "Left the police service", "Relinquished"], ignoreOrder: true);
        (await StandsAsync("norfolk/7005")).ShouldBeFalse();
        (await instructor.GetAsync("/organisation/officers/leave?officer=norfolk/7005")).Text.ShouldContain("is on record already");

        var undo = await instructor.GetAsync(Reading.Link(left, "Record that they have not left after all"));
        Reading.Problems(await instructor.PressAsync(undo, "Withdraw that they left")).ShouldBe(["Say why it was wrong"]);
        var back = await instructor.PressAsync(undo, "Withdraw that they left", ("reason", "Somebody else of that name"));
        back.Text.ShouldNotContain("Left the police service on");
        (await StandsAsync("norfolk/7005")).ShouldBeTrue();
        var posts = Reading.Said(back, "Posts");
        posts.ShouldContain("Armed policing lead, Norfolk Constabulary, since 1 January 2022");
        posts.ShouldNotContain("Control room operator", Case.Sensitive, "what ended on that day for another reason stays ended");
    }

    [Fact]
    public async Task What_ended_by_leaving_is_not_given_back_alone()
    {
        await records.CommanderAsync("norfolk/7007", "Ed Ended");
        using var instructor = await records.Site.SignedInAsync("instructor");
        await LeaveAsync(instructor, "norfolk/7007", day: 30, month: 3);
        var end = (await BookAsync()).Commanders.Events("norfolk/7007", "tfc").Single(each => each.Kind == "relinquished");

        var refused = await instructor.PressAsync(await instructor.GetAsync($"/commanders/take-back?event={end.Event}"), "Withdraw it", ("reason", "They are still here"));

        Reading.Problems(refused).ShouldHaveSingleItem().ShouldContain("ended because the officer has left");
        (await StandsAsync("norfolk/7007")).ShouldBeFalse();
        (await records.Site.Store.RecordAsync(end with { Withdrawn = true, RecordedAt = default, Seq = null })).ShouldBeOfType<Outcome.Refused>("nor by any other way");
    }

    [Fact]
    public async Task Nobody_leaves_before_what_they_came_to_hold_later()
    {
        await records.CommanderAsync("norfolk/7008", "Lee Later");
        using var instructor = await records.Site.SignedInAsync("instructor");
        Reading.Problems(await LeaveAsync(instructor, "norfolk/7008", day: 4, month: 1))
            .ShouldBe(["Lee Later cannot have left before: they were first accredited as Tactical firearms commander (TFC) on 5 January 2026. Give a later day, or correct that first"]);
        Reading.Problems(await instructor.PressAsync(await instructor.GetAsync("/organisation/officers/transfer?officer=norfolk/7008"), "Record the transfer", ("to", "suffolk"), ("on.Day", "4"), ("on.Month", "1"), ("reason", "Their own wish")))
            .ShouldHaveSingleItem().ShouldStartWith("Lee Later cannot have left before");
        (await StandsAsync("norfolk/7008")).ShouldBeTrue();
    }

    [Fact]
    public async Task Why_somebody_left_is_for_few_and_that_they_left_for_all_who_read_them()
    {
        await records.CommanderAsync("norfolk/7009", "Di Screet");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await LeaveAsync(instructor, "norfolk/7009", day: 30, month: 3)).Text.ShouldContain("Retired");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/organisation/officers/of/norfolk/7009");
        page.Text.ShouldContain("Left the police service on 30 March 2026.");
        page.Text.ShouldNotContain("Retired");
        (await lead.GetAsync("/records/officers_left")).Text.ShouldNotContain("Retired");
    }

    [Fact]
    public async Task Everything_on_record_of_an_officer_stands_on_one_timeline_and_the_reason_of_an_absence_for_few()
    {
        await records.CommanderAsync("norfolk/7006", "Tim Line");
        using var instructor = await records.Site.SignedInAsync("instructor");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await instructor.PressAsync(await instructor.GetAsync("/commanders/standing?officer=norfolk/7006&act=hand-in-ticket"), "Record it", ("role", "tfc"), ("on.Day", "20"), ("on.Month", "3"), ("on.Year", "2026"), ("why", "own-choice"), ("reason", "Asked to"));
        await lead.PressAsync(await lead.GetAsync("/cover/absences/new?region=eastern"), "Record the absence", ("officer", "norfolk/7006"), ("kind", "leave"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"), ("to.Day", "8"), ("to.Month", "3"), ("to.Year", "2026"));

        var own = Titles(await instructor.GetAsync("/organisation/officers/of/norfolk/7006"));
        own.ShouldContain("Handed in their ticket");
        own.ShouldContain("On leave");
        using var inspector = await records.Site.SignedInAsync("inspector");
        var others = Titles(await inspector.GetAsync("/organisation/officers/of/norfolk/7006"));
        others.ShouldContain("Handed in their ticket");
        others.ShouldNotContain("On leave");
    }

    private static async Task<Answer> LeaveAsync(Visitor visitor, string officer, int day, int month) =>
        await visitor.PressAsync(await visitor.GetAsync($"/organisation/officers/leave?officer={officer}"), "Record that they leave", ("on.Day", $"{day}"), ("on.Month", $"{month}"), ("on.Year", "2026"), ("why", "retired"));

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;

    private async Task<bool> StandsAsync(string officer) => (await BookAsync()).InPost(officer, "tfc", SiteOfTheRegion.Day) is not null;

    private static List<string> Titles(Answer page) => [.. page.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded)];
}
