using System.Globalization;
using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>
/// What the nation, a region and a force set for themselves: the strictest holds, and each value changes what the product warns
/// of or refuses and never what a rule answers.
/// </summary>
public sealed class SettingTests : IAsyncLifetime
{
    private const string Path = "/commanders/settings";
    private readonly SiteWithCommanders records = new();

    public async ValueTask InitializeAsync() => await records.InitializeAsync();

    public ValueTask DisposeAsync() => records.DisposeAsync();

    [Fact]
    public async Task The_strictest_of_nation_region_and_force_holds_and_a_laxer_value_is_refused()
    {
        var before = await ResultsAsync();
        using var lead = await records.Site.SignedInAsync("regional-lead");
        using var instructor = await records.Site.SignedInAsync("instructor");
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        (await SetAsync(lead, "conduct-check-months", "9")).Text.ShouldContain("The setting is recorded");
        var region = await lead.GetAsync(Path);
        region.Text.ShouldContain("Settings, Eastern region");
        Checks(region).ShouldContain(" 9 31 March 2026 No end Eastern region");
        var refused = await SetAsync(instructor, "conduct-check-months", "10");
        Reading.Problems(refused).ShouldBe(["Eastern region asks for more: 9. Give a value that is as strict, or stricter"]);
        refused.Document.QuerySelector("input[name=value]")!.GetAttribute("value").ShouldBe("10", "what was typed is kept");
        var set = await instructor.PressAsync(refused, "Set it", ("value", "6"));
        Checks(set).ShouldBe("Months between complaint and misconduct checks 6 31 March 2026 No end Norfolk Constabulary Paper 1 Set another: Months between complaint and misconduct checks");
        Checks(await suffolk.GetAsync(Path)).ShouldContain(" 9 31 March 2026 No end Eastern region Paper 1");
        (await suffolk.GetAsync(Path)).Text.ShouldNotContain("Norfolk Constabulary");

        await records.Site.Store.RecordAsync(Check("norfolk/15", new DateOnly(2025, 9, 1)), Check("suffolk/11", new DateOnly(2025, 9, 1)));
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/15"), "Complaint and misconduct check").ShouldBe("1 September 2025, next by 28 February 2026 – overdue");
        Reading.Said(await suffolk.GetAsync("/commanders/officers/suffolk/11"), "Complaint and misconduct check").ShouldBe("1 September 2025, next by 31 May 2026");
        Due(await lead.GetAsync("/commanders/due?force=all&kind=check"), "Ann Indate").ShouldStartWith("Overdue since 1 March 2026");
        Due(await lead.GetAsync("/commanders/due?force=all&kind=check"), "Sue Suffolk").ShouldStartWith("31 May 2026");

        // What the nation sets later, and more strictly, holds in the force that set its own.
        using var national = await records.Site.SignedInAsync("national-lead");
        Checks(await SetAsync(national, "conduct-check-months", "4")).ShouldContain(" 4 31 March 2026 No end The nation");
        var page = await instructor.GetAsync(Path);
        Checks(page).ShouldContain(" 4 31 March 2026 No end The nation");
        History(page).ShouldContain("Months between complaint and misconduct checks 6 31 March 2026 No end Norfolk Constabulary Another place asks for more");
        (await ResultsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_value_to_come_and_one_that_ends_say_so()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.PressAsync(await instructor.GetAsync($"{Path}/set?name=afo-cycle-days"), "Set it", ("value", "5"), ("authority", "Paper 2"), ("from.Year", "2027"), ("until.Day", "30"), ("until.Month", "3"), ("until.Year", "2027"));
        Reading.Problems(page).ShouldBe(["The last day must not be before the first"]);
        page = await instructor.PressAsync(page, "Set it", ("until.Day", "31"), ("until.Month", "12"));
        Reading.Row(page, "Training days").ShouldBe("Training days of an AFO in each cycle 3 Always No end The product Nobody set another Set another: Training days of an AFO in each cycle");
        History(page).ShouldContain("Training days of an AFO in each cycle 5 31 March 2027 31 December 2027 Norfolk Constabulary To come");
        Reading.Problems(await SetAsync(instructor, "afo-cycle-days", "2")).ShouldBe(["The value must be a whole number from 3 to 28"]);
        Reading.Problems(await instructor.PressAsync(await instructor.GetAsync($"{Path}/set?name=afo-cycle-days"), "Set it", ("value", "6"), ("authority", "Paper 2"), ("from.Year", "2027"))).Single().ShouldStartWith("There is a value from this day already");
    }

    [Fact]
    public async Task Each_sets_for_their_own_place_alone()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        (await armourer.GetAsync($"{Path}/set?name=warning-days")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await armourer.GetAsync(Path)).Text.ShouldNotContain("Set another:");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync($"{Path}?place=kent")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync($"{Path}/set?name=nonsense")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync($"{Path}/set?name=warning-days")).Text.ShouldContain("Norfolk Constabulary");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync($"{Path}/set?name=warning-days")).Text.ShouldContain("Eastern region");
        (await instructor.GetAsync("/records/local_settings/new")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_longer_warning_lists_what_is_due_later()
    {
        var before = await ResultsAsync();
        // Overdue a year later: on 9 July 2026, 100 days ahead.
        await records.Site.Store.RecordAsync(Officer("norfolk/701"), Event("norfolk/701", "initial-accreditation", new DateOnly(2025, 7, 9)));
        using var instructor = await records.Site.SignedInAsync("instructor");
        Reading.Problems(await SetAsync(instructor, "warning-days", "60")).ShouldBe(["The value must be a whole number from 90 to 365"]);
        (await instructor.GetAsync("/commanders/due?kind=refresher")).Text.ShouldNotContain("norfolk/701");
        Group(await instructor.GetAsync("/commanders"), "norfolk/701").ShouldStartWith("In date");
        await SetAsync(instructor, "warning-days", "120");
        var due = await instructor.GetAsync("/commanders/due?kind=refresher");
        due.Text.ShouldContain("falls due in the next 120 days");
        due.Text.ShouldContain("Due in 61 to 120 days (1)");
        Due(due, "Officer norfolk/701").ShouldStartWith("8 July 2026");
        Group(await instructor.GetAsync("/commanders"), "norfolk/701").ShouldStartWith("Due in 61 to 120 days");
        (await ResultsAsync()).Where(each => !each.Contains(" norfolk ", StringComparison.Ordinal)).ShouldBe(before.Where(each => !each.Contains(" norfolk ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rank_is_asked_for_and_keeps_nobody_who_has_it_or_acts_in_it_from_command()
    {
        await records.Site.Store.RecordAsync(
            Officer("norfolk/702"), Event("norfolk/702", "initial-accreditation", new DateOnly(2026, 1, 15)), Rank("norfolk/702", "inspector"),
            Officer("norfolk/703"), Event("norfolk/703", "initial-accreditation", new DateOnly(2026, 1, 15)), Rank("norfolk/703", "sergeant"), Acting("norfolk/703", "inspector"));
        var before = await ResultsAsync();
        using var instructor = await records.Site.SignedInAsync("instructor");
        May(await WhoAsync(instructor)).ShouldBe(["Ann Indate (norfolk/15)", "Officer norfolk/702 (norfolk/702)", "Officer norfolk/703 (norfolk/703)", "Paul Current (norfolk/12)"], ignoreOrder: true);
        Reading.Row(await RankAsync(instructor, "rank-tfc", "inspector", "yes"), "Tactical").ShouldStartWith("Tactical firearms commander (TFC) Inspector or above, acting or substantive 31 March 2026 No end Norfolk Constabulary");
        May(await WhoAsync(instructor)).ShouldBe(["Officer norfolk/702 (norfolk/702)", "Officer norfolk/703 (norfolk/703)"], ignoreOrder: true);
        const string Below = "Below the rank that is asked for: inspector, acting or substantive, by Norfolk Constabulary since 31 March 2026";
        Reading.Row(await WhoAsync(instructor), "Ann Indate").ShouldBe($"Ann Indate (norfolk/15) {Below}");
        Reading.Row(await instructor.GetAsync("/commanders"), "Ann Indate").ShouldContain(Below);

        await records.Site.Store.RecordAsync(records.Site.Store.Kinds.Named("officer_sign_ins").Make(["norfolk/15/sign-in", "norfolk/15", "commander", new DateOnly(2026, 1, 1), null], default, null, false));
        using var commander = await records.Site.SignedInAsync("commander");
        Reading.Said(await commander.GetAsync("/commanders/mine"), "What stands in the way").ShouldBe(Below);

        // The nation wants it substantively, so that acting is not enough any more.
        using var national = await records.Site.SignedInAsync("national-lead");
        await RankAsync(national, "rank-tfc", "inspector", "no");
        May(await WhoAsync(instructor)).ShouldBe(["Officer norfolk/702 (norfolk/702)"]);
        Reading.Row(await WhoAsync(instructor), "Officer norfolk/703").ShouldContain("inspector, substantive, by the nation");
        var laxer = await instructor.PressAsync((await instructor.GetAsync($"{Path}/set?name=rank-tfc")).Tick("acting", ["yes"]), "Continue", ("value", "sergeant"), ("authority", "Paper 3"), ("from.Year", "2027"));
        Reading.Problems(await instructor.PressAsync(laxer, "Set it"))
            .ShouldBe(["The nation asks for more: Inspector or above, substantive. Give a value that is as strict, or stricter"]);
        (await ResultsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task How_many_a_rank_keeps_from_command_is_said_before_it_is_set()
    {
        await records.Site.Store.RecordAsync(
            Officer("norfolk/711"), Event("norfolk/711", "initial-accreditation", new DateOnly(2026, 1, 15)), Rank("norfolk/711", "inspector"),
            Officer("norfolk/712"), Event("norfolk/712", "initial-accreditation", new DateOnly(2026, 1, 15)), Rank("norfolk/712", "sergeant"), Acting("norfolk/712", "inspector"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var may = May(await WhoAsync(instructor));
        foreach (var (acting, kept) in new[] { ("yes", 2), ("no", 1) })
        {
            var check = await AskedRankAsync(instructor, "rank-tfc", "inspector", acting);
            var inPost = (await BookAsync()).CommandersInPost("norfolk", SiteWithCommanders.Day).Count(each => each.Role == "tfc");
            check.Text.ShouldContain($"{inPost - kept} people of the {inPost} in post as Tactical firearms commander (TFC) on 31 March 2026 are below it");
            Reading.Row(check, "Norfolk").ShouldBe($"Norfolk Constabulary {inPost} {inPost - kept}");
            var changed = await instructor.PressAsync(check, "Change something");
            changed.Document.QuerySelector("input[name=authority]")!.GetAttribute("value").ShouldBe("Paper 3", "what was typed is kept");
        }

        May(await WhoAsync(instructor)).ShouldBe(may, "a look-over sets nothing");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var region = await AskedRankAsync(lead, "rank-tfc", "inspector", "no");
        Reading.Row(region, "Norfolk").ShouldEndWith((await BookAsync()).CommandersInPost("norfolk", SiteWithCommanders.Day).Count(each => each.Role == "tfc" && each.Officer != "norfolk/711").ToString(CultureInfo.InvariantCulture));
        Reading.Row(region, "Suffolk").ShouldStartWith("Suffolk Constabulary");

        // Of OFCs, whom no rule knows, as well.
        (await AskedRankAsync(instructor, "rank-ofc", "inspector", "no")).Text.ShouldContain("Nobody in post as");
    }

    [Fact]
    public async Task A_rank_that_was_a_slip_is_corrected_and_one_that_asks_for_less_than_another_place_says_so()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await RankAsync(lead, "rank-tfc", "inspector", "no");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var set = await instructor.PressAsync((await instructor.GetAsync($"{Path}/set?name=rank-tfc")).Tick("acting", ["no"]), "Continue", ("value", "none"), ("authority", "Paper 3"));
        History(set).ShouldContain("Least rank: Tactical firearms commander (TFC) No rank is asked for 31 March 2026 No end Norfolk Constabulary Another place asks for more");
        await RankAsync(instructor, "rank-sfc", "chief-superintendent", "no");
        var page = await instructor.GetAsync(Path);
        var history = await instructor.GetAsync(page.Document.QuerySelectorAll("[aria-label='Every value on record'] tbody tr").Single(row => row.TextContent.Contains("Chief superintendent", StringComparison.Ordinal)).QuerySelector("a[href*='history']")!.GetAttribute("href")!);
        var form = await instructor.GetAsync(Reading.Link(history, "Correct this record"));
        form.Document.QuerySelector("[name=value]")!.GetAttribute("value").ShouldBe("chief-superintendent");
        (await instructor.GetAsync(Reading.Link(history, "Withdraw this record"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("rank-tfc-s", "is shown among those who may not command, is refused on the rota, and is signed off only for a reason")]
    [InlineData("rank-sfc", "is shown among those who may not command, and is signed off only for a reason")]
    [InlineData("rank-ofc", "is shown as below it, and is signed off only for a reason")]
    public async Task What_becomes_of_whoever_is_below_a_rank_is_said_for_each_role(string name, string words)
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync($"{Path}/set?name={name}")).Text.ShouldContain($"Whoever is below it {words}.");
    }

    [Fact]
    public async Task Nobody_below_the_rank_is_signed_off_without_a_reason()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/704"), Rank("norfolk/704", "sergeant"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        await RankAsync(instructor, "rank-sfc", "superintendent", "no");
        var form = await instructor.GetAsync(Roads.StagePath("norfolk/704", "sfc", "sign-off"));
        form.Text.ShouldContain("Why are they signed off below the rank that is asked for?");
        var refused = await instructor.PressAsync(form, "Continue", ("provider", "Chief officer"), ("left-out", "Held the role before"));
        Reading.Problems(refused).ShouldBe(["Below the rank that is asked for: superintendent, substantive, by Norfolk Constabulary since 31 March 2026. Say why they are signed off all the same, or record their rank first"]);
        var check = await instructor.PressAsync(refused, "Continue", ("below-rank", "No superintendent is trained"));
        Reading.Said(check, "Below the rank that is asked for, because").ShouldBe("No superintendent is trained");
        (await instructor.PressAsync(check, "Record the sign-off")).Text.ShouldContain("The stage is recorded");
        var signed = (await BookAsync()).InPost("norfolk/704", "sfc", SiteWithCommanders.Day)!.Accreditation.Event;
        (await instructor.GetAsync($"/records/commander_events/history?key={Uri.EscapeDataString(signed)}")).Text.ShouldContain("No superintendent is trained");
        (await instructor.GetAsync("/commanders/officers/norfolk/704")).Text.ShouldContain("Below the rank that is asked for: superintendent");

        // Of OFCs, whom no rule knows, the rank is asked for in the same way.
        await RankAsync(instructor, "rank-ofc", "inspector", "yes");
        refused = await instructor.PressAsync(await instructor.GetAsync(Roads.StagePath("norfolk/704", "ofc", "sign-off")), "Continue", ("provider", "Chief officer"), ("left-out", "Held the role before"));
        Reading.Problems(refused).Single().ShouldStartWith("Below the rank that is asked for: inspector, acting or substantive, by Norfolk Constabulary since 31 March 2026");
        await instructor.PressAsync(await instructor.PressAsync(refused, "Continue", ("below-rank", "Until the board sits")), "Record the sign-off");
        Reading.Said(await instructor.GetAsync("/commanders/armed-officers/of/norfolk/704"), "Rank").ShouldStartWith("Below the rank that is asked for: inspector");
    }

    [Fact]
    public async Task A_stage_that_may_not_be_left_out_is_held_first()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/705"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var set = await instructor.PressAsync((await instructor.GetAsync($"{Path}/set?name=stages-sfc")).Tick("value", ["selection", "mentored"]), "Set it", ("authority", "Paper 4"));
        History(set).ShouldContain("Stages that may not be left out: Strategic firearms commander (SFC) Selection, mentored 31 March 2026 No end Norfolk Constabulary Holds");
        var refused = await instructor.PressAsync((await instructor.GetAsync(Roads.StagePath("norfolk/705", "sfc", "course"))).Tick("result", ["passed"]), "Record the stage",
            [("provider", "The College"), .. Roads.Answers("course"), ("left-out", "Came from another force")]);
        Reading.Problems(refused).ShouldBe(["Selection may not be left out on the road to Strategic firearms commander (SFC): Norfolk Constabulary asks for it since 31 March 2026. Record that stage first"]);
        (await instructor.HoldAsync("norfolk/705", "sfc", "selection", "31")).Text.ShouldContain("The stage is recorded");
        (await instructor.HoldAsync("norfolk/705", "sfc", "adviser-session", "31", answers: ("left-out", "The course is to come"))).Text.ShouldContain("The stage is recorded");
        // Another role's road asks for a reason alone.
        (await instructor.HoldAsync("norfolk/705", "tfc", "course", "31", answers: ("left-out", "Came from another force"))).Text.ShouldContain("The stage is recorded");
    }

    private static async Task<Answer> SetAsync(Visitor visitor, string name, string value) =>
        await visitor.PressAsync(await visitor.GetAsync($"{Path}/set?name={name}"), "Set it", ("value", value), ("authority", "Paper 1"));

    private static async Task<Answer> RankAsync(Visitor visitor, string name, string rank, string acting) =>
        await visitor.PressAsync(await AskedRankAsync(visitor, name, rank, acting), "Set it");

    private static async Task<Answer> AskedRankAsync(Visitor visitor, string name, string rank, string acting) =>
        await visitor.PressAsync((await visitor.GetAsync($"{Path}/set?name={name}")).Tick("acting", [acting]), "Continue", ("value", rank), ("authority", "Paper 3"));

    private static Task<Answer> WhoAsync(Visitor visitor) => visitor.GetAsync("/commanders/who-may-command?role=tfc&place=norfolk");

    private static List<string> May(Answer page) => [.. page.Document.QuerySelectorAll("[aria-label='Who may'] tbody th, [aria-label='Who may'] tbody tr > :first-child").Select(Reading.Folded).Distinct(StringComparer.Ordinal)];

    private static string Checks(Answer page) => Reading.Row(page, "Months between complaint");

    private static List<string> History(Answer page) => [.. page.Document.QuerySelectorAll("[aria-label='Every value on record'] tbody tr").Select(row => string.Join(' ', row.Children.SkipLast(1).Select(Reading.Folded)))];

    private static string Due(Answer page, string who) => page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded))).First(row => row.Contains(who, StringComparison.Ordinal));

    /// <summary>The group of the roster in which somebody stands.</summary>
    private static string Group(Answer page, string officer) => page.Document.QuerySelectorAll("main .app-scroll").First(each => each.TextContent.Contains(officer, StringComparison.Ordinal)).GetAttribute("aria-label")!;

    private static Officer Officer(string officer) => new() { Id = officer, Force = "norfolk", Name = $"Officer {officer}" };

    private static CommanderEvent Event(string officer, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = "tfc", Kind = kind, On = on };

    private static CommanderEvent Check(string officer, DateOnly on) => new() { Event = $"{officer}/check", Officer = officer, Kind = "conduct-check", On = on };

    private static RankHeld Rank(string officer, string rank) => new() { Officer = officer, Rank = rank, From = new DateOnly(2020, 1, 1) };

    private Fact Acting(string officer, string rank) => records.Site.Store.Kinds.Named("acting_ranks").Make([officer, new DateOnly(2026, 1, 1), null, rank], default, null, false);

    private async Task<List<string>> ResultsAsync() =>
        [.. Evaluation.Run(await BookAsync(), SiteWithCommanders.Day, Scope.All).Results.Select(each => $"{each.Rule} {each.Unit} {each.Status} {each.Compliant} {each.Population} {string.Join('|', each.Exceptions.Select(exception => $"{exception.Subject} {exception.Reason} {exception.Detail}"))}")];

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
