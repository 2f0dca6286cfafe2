using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Commanders;
using ArmedPolicingGov.Web.Tests.Cover;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>Every act of daily work changes what the rules say exactly as they say it, and nothing else: their own results before and after each.</summary>
public sealed class ActsTests(SiteOfCommand command) : IClassFixture<SiteOfCommand>
{
    private static readonly DateOnly Since = new(2025, 5, 1);

    private TestSite Site => command.Site;

    [Theory]
    [InlineData("norfolk/601", "suspend", "Suspend", "reinstate", "Reinstate")]
    [InlineData("norfolk/602", "step-back", "Record it", "return", "Record it")]
    [InlineData("norfolk/603", "hand-in-ticket", "Record it", "take-back-ticket", "Record it")]
    public async Task Who_is_put_out_of_post_counts_nowhere_until_they_are_back(string officer, string act, string button, string back, string backButton)
    {
        await command.CommanderAsync(officer, "tfc", Since);
        using var instructor = await Site.SignedInAsync("instructor");

        (await command.ChangedByAsync(() => StandAsync(instructor, officer, act, button, day: "30"))).ShouldBe(["5-observed-roster norfolk -1 -1", "6-in-date norfolk -1 -1"]);
        (await command.ChangedByAsync(() => StandAsync(instructor, officer, back, backButton))).ShouldBe(["5-observed-roster norfolk +1 +1", "6-in-date norfolk +1 +1"]);
    }

    [Theory]
    [InlineData("norfolk/604", "relinquish", "Record it")]
    [InlineData("norfolk/605", "revoke", "Revoke")]
    public async Task Who_is_no_commander_any_more_counts_nowhere(string officer, string act, string button)
    {
        await command.CommanderAsync(officer, "tfc", Since);
        using var instructor = await Site.SignedInAsync("instructor");

        (await command.ChangedByAsync(() => StandAsync(instructor, officer, act, button))).ShouldBe(["5-observed-roster norfolk -1 -1", "6-in-date norfolk -1 -1"]);
    }

    [Fact]
    public async Task A_session_mends_what_was_overdue_and_unobserved_of_who_attended_and_taking_them_out_brings_it_back()
    {
        await command.CommanderAsync("norfolk/610", "tfc", new DateOnly(2025, 2, 1), hasObserved: false);
        using var instructor = await Site.SignedInAsync("instructor");
        Answer session = null!;

        (await command.ChangedByAsync(async () => session = await SessionAsync(instructor, "norfolk/610"))).ShouldBe(
            ["5-observed-roster norfolk 0 +1 -(norfolk/610 not-observed containment)", "6-in-date norfolk 0 +1 -(norfolk/610 apstra-overdue tfc) -(norfolk/610 refresher-overdue tfc)"]);
        var takeOut = session.Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Take out Commander norfolk/610", StringComparison.Ordinal)).GetAttribute("href")!;
        (await command.ChangedByAsync(async () => await instructor.PressAsync(await instructor.GetAsync(takeOut), "Take out", ("reason", "Was not there")))).ShouldBe(
            ["5-observed-roster norfolk 0 -1 +(norfolk/610 not-observed containment)", "6-in-date norfolk 0 -1 +(norfolk/610 apstra-overdue tfc) +(norfolk/610 refresher-overdue tfc)"]);
    }

    [Fact]
    public async Task What_is_announced_counts_from_the_day_of_its_use_against_whoever_may_authorise_it()
    {
        await command.CommanderAsync("suffolk/615", "tfc", Since);
        await command.CommanderAsync("suffolk/616", "sfc", Since);
        using var instructor = await Site.SignedInAsync("suffolk-instructor");

        (await command.ChangedByAsync(() => AnnounceAsync(instructor, "Net", ("in-use.Day", "1"), ("in-use.Month", "5"), ("in-use.Year", "2026")))).ShouldBeEmpty("it is planned");
        (await command.ChangedByAsync(() => AnnounceAsync(instructor, "Shield wall", ("in-use.Day", "31"), ("in-use.Month", "3"), ("in-use.Year", "2026"))))
            .ShouldBe(["5-observed-roster suffolk 0 -1 +(suffolk/615 not-observed shield-wall)"]);
    }

    [Fact]
    public async Task On_the_road_to_a_role_nothing_counts_before_the_sign_off_and_a_selection_that_was_left_out_shows_then()
    {
        await Site.Store.RecordAsync(new Officer { Id = "norfolk/620", Force = "norfolk", Name = "Nia New" }, new Officer { Id = "norfolk/621", Force = "norfolk", Name = "Una Chosen" });
        using var instructor = await Site.SignedInAsync("instructor");

        (await command.ChangedByAsync(async () =>
        {
            foreach (var (stage, day) in new[] { ("selection", "2"), ("course", "5"), ("adviser-session", "9"), ("mentored", "12") }) await instructor.HoldAsync("norfolk/620", "sfc", stage, day);
        })).ShouldBeEmpty();
        (await command.ChangedByAsync(() => instructor.HoldAsync("norfolk/620", "sfc", "sign-off", "31"))).ShouldBe(["1-selection norfolk +1 +1", "5-observed-roster norfolk +1 +1", "6-in-date norfolk +1 +1"]);

        var leftOut = ("left-out", "Was a commander of the Royal Military Police");
        (await command.ChangedByAsync(() => instructor.HoldAsync("norfolk/621", "sfc", "sign-off", "31", answers: leftOut)))
            .ShouldBe(["1-selection norfolk +1 0 +(norfolk/621 no-selection-record sfc)", "5-observed-roster norfolk +1 +1", "6-in-date norfolk +1 +1"]);
    }

    [Fact]
    public async Task Who_moves_counts_in_the_force_that_took_them_over_and_in_none_between()
    {
        await command.CommanderAsync("suffolk/630", "sfc", Since);
        using var suffolk = await Site.SignedInAsync("suffolk-instructor");
        using var norfolk = await Site.SignedInAsync("instructor");

        (await command.ChangedByAsync(async () => await suffolk.PressAsync(await suffolk.GetAsync("/organisation/officers/transfer?officer=suffolk/630"), "Record the transfer", ("to", "norfolk"), ("on.Day", "30"), ("reason", "Agreed"))))
            .ShouldBe(["5-observed-roster suffolk -1 -1", "6-in-date suffolk -1 -1"]);
        var accept = (await norfolk.GetAsync("/organisation/officers")).Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "Take them over, Commander suffolk/630").GetAttribute("href")!;
        (await command.ChangedByAsync(async () => await norfolk.PressAsync(await norfolk.GetAsync(accept), "Take them over", ("number", "9630"))))
            .ShouldBe(["5-observed-roster norfolk +1 +1", "6-in-date norfolk +1 +1"]);
    }

    [Fact]
    public async Task Who_leaves_the_service_counts_nowhere_and_counts_again_when_that_was_wrong()
    {
        await command.CommanderAsync("norfolk/635", "tfc", Since);
        await Site.Store.RecordAsync(new PostHeld { Officer = "norfolk/635", Post = "control-room-operator", Area = "norfolk", From = new DateOnly(2024, 1, 1) });
        using var instructor = await Site.SignedInAsync("instructor");
        Answer left = null!;

        (await command.ChangedByAsync(async () => left = await instructor.PressAsync(await instructor.GetAsync("/organisation/officers/leave?officer=norfolk/635"), "Record that they leave", ("on.Day", "30"), ("on.Month", "3"), ("on.Year", "2026"), ("why", "retired"))))
            .ShouldBe(["3-operators-trained norfolk -1 0 -(norfolk/635 not-trained)", "5-observed-roster norfolk -1 -1", "6-in-date norfolk -1 -1"]);
        (await command.ChangedByAsync(async () => await instructor.PressAsync(await instructor.GetAsync(Reading.Link(left, "Record that they have not left after all")), "Withdraw that they left", ("reason", "A mistake"))))
            .ShouldBe(["3-operators-trained norfolk +1 0 +(norfolk/635 not-trained)", "5-observed-roster norfolk +1 +1", "6-in-date norfolk +1 +1"]);
    }

    [Fact]
    public async Task A_post_that_is_taken_up_and_a_rank_count_where_rules_ask_for_them()
    {
        await Site.Store.RecordAsync(
            new Officer { Id = "norfolk/640", Force = "norfolk", Name = "Ray Reviewer" }, new RankHeld { Officer = "norfolk/640", From = new DateOnly(2020, 1, 1), Rank = "chief-inspector" },
            new Armoury { Id = "norfolk/a640", Force = "norfolk", Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 1) },
            new OversightReview { Review = "norfolk/r640", Armoury = "norfolk/a640", On = new DateOnly(2026, 3, 20), Officer = "norfolk/640" });
        using var instructor = await Site.SignedInAsync("instructor");

        (await command.ChangedByAsync(async () => await instructor.PressAsync(await instructor.GetAsync("/organisation/officers/post?officer=norfolk/640"), "Record the post", ("post", "control-room-operator"), ("area", "norfolk"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"))))
            .ShouldBe(["3-operators-trained norfolk +1 0 +(norfolk/640 not-trained)"]);
        (await command.ChangedByAsync(async () => await instructor.PressAsync(await instructor.GetAsync("/organisation/officers/rank?officer=norfolk/640"), "Record the rank", ("rank", "superintendent"), ("sort", "held"), ("from.Day", "1"), ("from.Month", "3"), ("from.Year", "2026"))))
            .ShouldBe(["10-senior-oversight norfolk 0 +1 -(norfolk/a640 reviewer-rank norfolk/r640)"]);
    }

    [Fact]
    public async Task Shifts_cover_by_the_minute_while_their_officer_is_in_date()
    {
        await command.CommanderAsync("norfolk/650", "tfc-s", Since);
        await command.CommanderAsync("norfolk/651", "tfc-s", Since);
        using var lead = await Site.SignedInAsync("regional-lead");
        using var instructor = await Site.SignedInAsync("instructor");

        (await command.ChangedByAsync(() => PutOnAsync(lead, "norfolk/650", 20))).ShouldBe(["2-specialist-cover eastern 0 +720"]);
        var shift = await command.ShiftAsync("norfolk/650");
        var move = await lead.GetAsync($"/cover/shifts/move?shift={shift}");
        (await command.ChangedByAsync(async () => move = await lead.PressAsync(move, "Change the times", ("to.Time", "18:00"), ("reason", "Left early")))).ShouldBeEmpty("the hole is said first");
        (await command.ChangedByAsync(async () => await lead.PressAsync(move, "Change the times"))).ShouldBe(["2-specialist-cover eastern 0 -120"]);
        (await command.ChangedByAsync(async () => await lead.PressAsync(await lead.GetAsync($"/cover/shifts/swap?shift={shift}"), "Swap the shift", ("officer", "norfolk/651"), ("reason", "Childcare")))).ShouldBeEmpty("the other is in date too");
        (await command.ChangedByAsync(() => StandAsync(instructor, "norfolk/651", "suspend", "Suspend", "tfc-s", day: "19"))).ShouldBe(["2-specialist-cover eastern 0 -600", "5-observed-roster norfolk -1 -1", "6-in-date norfolk -1 -1"]);
        (await command.ChangedByAsync(async () => await lead.PressAsync(await lead.GetAsync($"/cover/shifts/take-off?shift={shift}"), "Take off the rota", ("reason", "Suspended")))).ShouldBeEmpty("it covered nothing");
    }

    [Fact]
    public async Task An_override_puts_somebody_on_the_rota_and_makes_them_cover_nothing()
    {
        await command.CommanderAsync("norfolk/660", "tfc-s", Since);
        await Site.Store.RecordAsync(SiteOfCommand.Event("norfolk/660", "suspended", "tfc-s", new DateOnly(2026, 3, 2)));
        using var lead = await Site.SignedInAsync("regional-lead");
        using var deputy = await Site.SignedInAsync("regional-deputy");

        (await command.ChangedByAsync(async () =>
        {
            var refused = await lead.PressAsync(await SiteWithRota.FormAsync(lead), "Continue", SiteWithRota.Answers("norfolk/660", 22, "08:00", 22, "20:00", 3));
            await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
            var decide = (await deputy.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Decide", StringComparison.Ordinal)).GetAttribute("href")!;
            Recorded(await deputy.PressAsync((await deputy.GetAsync(decide)).Tick("decision", ["approved"]), "Record your decision", ("reason", "For this day")));
        })).ShouldBeEmpty();
        (await lead.GetAsync("/cover/shifts?from=2026-03-16")).Text.ShouldContain("Commander norfolk/660");
    }

    [Fact]
    public async Task What_is_kept_for_daily_work_alone_changes_no_result()
    {
        await command.CommanderAsync("norfolk/670", "tfc-s", Since);
        using var lead = await Site.SignedInAsync("regional-lead");
        using var instructor = await Site.SignedInAsync("instructor");
        await PutOnAsync(lead, "norfolk/670", 24);

        (await command.ChangedByAsync(async () =>
        {
            Recorded(await lead.PressAsync((await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["kidnap"]), "Add them", ("officer", "norfolk/670")));
            Recorded(await lead.PressAsync((await lead.GetAsync("/cover/absences/new")).Tick("kind", ["leave"]), "Record the absence", ("number", "norfolk/670"), ("from.Day", "23")));
            Recorded(await lead.PressAsync((await lead.GetAsync("/organisation/agreements/new")).Tick("kind", ["other"]).Tick("sensitive", ["no"]).Tick("stage", ["draft"]), "Record it", ("owner", "region/eastern"), ("title", "Cover from Kent"), ("parties", "Kent")));
            Recorded(await instructor.PressAsync(await instructor.GetAsync("/commanders/establishment"), "Record the number", ("role", "tfc-s"), ("required", "5"), ("reason", "Yearly APSTRA"), ("approval", "Chief officer, 12"), ("from.Day", "1")));
            Recorded(await instructor.PressAsync((await instructor.GetAsync("/commanders/tactics-session?officer=norfolk%2F670")).Tick("needed", ["true"]), "Record the decision", ("reason", "Has not commanded this year")));
        })).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_board_says_of_force_and_region_what_the_rules_say()
    {
        await command.CommanderAsync("norfolk/680", "tfc", new DateOnly(2025, 2, 1), hasObserved: false);
        using var instructor = await Site.SignedInAsync("instructor");
        using var lead = await Site.SignedInAsync("regional-lead");
        await BoardAgreesAsync(lead);
        await SessionAsync(instructor, "norfolk/680");
        await StandAsync(instructor, "norfolk/680", "suspend", "Suspend");
        await BoardAgreesAsync(lead);
    }

    private static void Recorded(Answer answer) => Reading.Problems(answer).ShouldBeEmpty();

    private async Task BoardAgreesAsync(Visitor lead)
    {
        var page = await lead.GetAsync("/?region=eastern");
        foreach (var (unit, row) in new[] { ("norfolk", "Norfolk"), ("suffolk", "Suffolk") })
            foreach (var (recommendation, words) in await command.WorstAsync(unit)) page.Cell(row, recommendation).ShouldStartWith(words);
    }

    private static async Task<Answer> StandAsync(Visitor instructor, string officer, string act, string button, string role = "tfc", string day = "31")
    {
        var page = await instructor.GetAsync($"/commanders/standing?officer={Uri.EscapeDataString(officer)}&act={act}");
        if (act == "hand-in-ticket") page = page.Tick("why", ["own-choice"]);
        (string, string)[] answers = [("reason", "Decided by the chief officer"), ("on.Day", day)];
        if (act is not ("suspend" or "relinquish" or "revoke")) return await instructor.PressAsync(page, button, answers);
        return await instructor.PressAsync(await instructor.PressAsync(page.Tick("role", [role]), "Continue", answers), button);
    }

    private static async Task<Answer> SessionAsync(Visitor instructor, string officer) => await instructor.PressAsync(await instructor.PressAsync(
        (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual", "apstra"]).Tick("role", ["tfc"]).Tick("item", ["containment"]).Tick("shown", ["live"]).Tick("attended", [officer]), "Continue"), "Record the session");

    private static async Task AnnounceAsync(Visitor instructor, string name, params (string, string)[] inUse) => Recorded(await instructor.PressAsync(await instructor.PressAsync(
        (await instructor.GetAsync("/commanders/changes/new")).Tick("kind", ["tactic"]).Tick("authority", ["tfc"]), "Continue",
        [("name", name), ("class", "tactic"), ("approval", "Chief officer"), ("approved.Day", "1"), ("approved.Month", "3"), ("approved.Year", "2026"), ("announced.Day", "10"), ("announced.Month", "3"), ("announced.Year", "2026"), .. inUse]), "Announce it"));

    /// <summary>From eight to eight on a day of March that has passed.</summary>
    private static async Task PutOnAsync(Visitor lead, string officer, int day) => await lead.PressAsync(
        await lead.PressAsync(await SiteWithRota.FormAsync(lead), "Continue", SiteWithRota.Answers(officer, day, "08:00", day, "20:00", 3)), "Put on the rota", ("afterwards", "The paper rota was found"));
}
