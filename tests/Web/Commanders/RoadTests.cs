using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
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
            Officer("norfolk/601"),
            new Milestone { Recommendation = "1", DeliveredOn = new DateOnly(2024, 3, 1), Owner = "college" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var (stage, day) in new[] { ("selection", "1"), ("course", "5"), ("adviser-session", "8"), ("mentored", "20") })
            (await instructor.HoldAsync("norfolk/601", "tfc", stage, day)).Text.ShouldContain("The stage is recorded");
        Reading.Row(await instructor.GetAsync("/commanders/road"), "Officer norfolk/601").ShouldBe("Officer norfolk/601 (norfolk/601), Tactical firearms commander (TFC) Tactical firearms commander (TFC) 4 of 5 stages Mentored, 20 March 2026 1 March 2026 Nothing");
        var check = await instructor.PressAsync(await instructor.AskedAsync("norfolk/601", "tfc", "sign-off"), "Continue", ("on.Day", "25"), ("provider", "The chief officer"));
        (Reading.Said(check, "First accredited"), Reading.Said(check, "In date until"), Reading.Said(check, "Signed off by")).ShouldBe(("From 25 March 2026", "24 March 2027", "The chief officer"));
        (await BookAsync()).InPost("norfolk/601", "tfc", SiteWithCommanders.Day).ShouldBeNull("a look-over records nothing");
        var changed = await instructor.PressAsync(check, "Change something");
        changed.Typed("provider").ShouldBe("The chief officer");
        var page = await instructor.PressAsync(check, "Record the sign-off");
        (await instructor.PressAsync(check, "Record the sign-off")).Text.ShouldContain("The stage is recorded", customMessage: "a form that is sent twice records once");
        var book = await BookAsync();
        book.IsInDate("norfolk/601", "tfc", SiteWithCommanders.Day).ShouldBeTrue();
        Rulebook.V1.Find("1-selection")!.Judge(book, SiteWithCommanders.Day, "norfolk").Exceptions.ShouldNotContain(each => each.Subject == "norfolk/601");
        Reading.Row(page, "Selection").ShouldBe("Selection 1 March 2026, passed The College of Policing, Criteria 2 Direct application");
        Reading.Row(page, "National course").ShouldBe("National course 5 March 2026, passed The College of Policing, Curriculum 4 Modules passed: Command, Spontaneous and planned");
        Reading.Row(page, "Session").ShouldBe("Session with a tactical adviser 8 March 2026 The College of Policing Footage watched: Market Street, 2024; Tactical options menu gone through");
        Reading.Row(page, "Mentored").ShouldBe("Mentored 20 March 2026 The College of Policing Deployments or exercises: 4");
        (await instructor.GetAsync("/commanders/road")).Text.ShouldNotContain("norfolk/601");
    }

    [Fact]
    public async Task Whoever_is_in_post_is_not_signed_off_again()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/605"), Event("norfolk/605", "initial-accreditation", new DateOnly(2024, 6, 1)));
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var stage in new[] { "selection", "course", "sign-off" })
        {
            var page = await instructor.GetAsync(Roads.StagePath("norfolk/605", "tfc", stage));
            page.Address.AbsolutePath.ShouldBe("/commanders/road/of/norfolk/605", stage);
            page.Text.ShouldContain("They are in post as Tactical firearms commander (TFC) since 1 June 2024, so no stage of the road to it can be recorded. Record a refresher in a training session");
        }

        Reading.Row(await instructor.GetAsync(Roads.Of("norfolk/605", "tfc")), "Signed off").ShouldBe("Signed off 1 June 2024, from the commander’s record");
        (await instructor.GetAsync(Roads.Of("norfolk/605", "tfc"))).Document.QuerySelectorAll("main a[href*='/road/stage']").ShouldBeEmpty();
        await records.Site.Store.RecordAsync(Event("norfolk/605", "suspended", new DateOnly(2025, 1, 1)));
        (await instructor.GetAsync(Roads.Of("norfolk/605", "tfc"))).Text.ShouldContain("suspended since 1 January 2025. Record that they are back, or first that they relinquish the role");
    }

    [Fact]
    public async Task A_signature_that_was_open_when_somebody_came_into_post_records_nothing()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/606"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var check = await instructor.PressAsync(await instructor.AskedAsync("norfolk/606", "tfc", "sign-off"), "Continue", ("provider", "The chief officer"), ("left-out", "Done elsewhere"));
        await records.Site.Store.RecordAsync(Event("norfolk/606", "initial-accreditation", new DateOnly(2025, 1, 1)));
        Reading.Problems(await instructor.PressAsync(check, "Record the sign-off")).ShouldBe(["They are in post as Tactical firearms commander (TFC) since 1 January 2025, so no stage of the road to it can be recorded. Record a refresher in a training session; if they hold the role no more, record first that they relinquish it"]);
        (await BookAsync()).InPost("norfolk/606", "tfc", SiteWithCommanders.Day)!.Accreditation.On.ShouldBe(new DateOnly(2025, 1, 1));
    }

    [Theory]
    [InlineData("norfolk/611", "tfc")]
    [InlineData("norfolk/612", "ofc")]
    public async Task Of_two_signatures_in_the_same_instant_one_is_recorded(string officer, string role)
    {
        await records.Site.Store.RecordAsync(Officer(officer));
        using var one = await records.Site.SignedInAsync("instructor");
        using var other = await records.Site.SignedInAsync("liaison");
        var checks = new List<Answer>();
        foreach (var visitor in new[] { one, other }) checks.Add(await visitor.PressAsync(await visitor.AskedAsync(officer, role, "sign-off"), "Continue", ("provider", "The chief officer"), ("left-out", "Done elsewhere")));
        // Both have looked whether the officer is in post, and wait to be recorded.
        await using var owner = await records.Site.Store.OwnerAsync();
        await RunAsync(owner, "select pg_advisory_lock(7126203)");
        var answers = new[] { one.PressAsync(checks[0], "Record the sign-off"), other.PressAsync(checks[1], "Record the sign-off") };
        while (await RunAsync(owner, "select count(*) from pg_locks where locktype = 'advisory' and objid = 7126203 and not granted and database = (select oid from pg_database where datname = current_database())") is not 2L) await Task.Yield();
        await RunAsync(owner, "select pg_advisory_unlock(7126203)");
        var pages = await Task.WhenAll(answers);
        pages.Count(page => page.Text.Contains("The stage is recorded", StringComparison.Ordinal)).ShouldBe(1);
        Reading.Problems(pages.Single(page => !page.Text.Contains("The stage is recorded", StringComparison.Ordinal))).ShouldBe(["Somebody else has signed them off for this role just now. Look at their road as it is now"]);
        if (role == "tfc") (await BookAsync()).Commanders.Events(officer, "tfc").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_import_tells_of_earlier_signatures_whoever_was_signed_off_here()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/613"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        await instructor.HoldAsync("norfolk/613", "tfc", "sign-off", "25", answers: ("left-out", "Done elsewhere"));
        var kind = records.Site.Store.Kinds.Named("road_steps");
        var step = kind.Make([.. new object?[] { "norfolk/613/old", "norfolk/613", "tfc", "sign-off", new DateOnly(2024, 2, 1) }, .. Enumerable.Repeat<object?>(null, kind.Columns.Count - 5)], default, null, withdrawn: false);
        Row[] rows = [new Row(CommanderEvent.Declaration, new CommanderEvent { Event = "norfolk/613/old", Officer = "norfolk/613", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2024, 2, 1) }), new Row(kind, step)];
        (await records.Site.Store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "import", TestStore.Operator), rows) { IsBulk = true }, CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        (await BookAsync()).Commanders.Events("norfolk/613", "tfc").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_stage_that_was_not_passed_is_held_again_before_the_next_follows()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/607"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        await instructor.HoldAsync("norfolk/607", "sfc", "selection", "1", "not-passed");
        (await BookAsync()).Commanders.Events("norfolk/607", "sfc").ShouldBeEmpty("the rules know of passed stages only");
        var refused = await instructor.HoldAsync("norfolk/607", "sfc", "course", "5");
        Reading.Problems(refused).ShouldBe(["These stages are not on record as passed: selection. Record them first, or say why they are left out"]);
        (refused.Typed("provider"), refused.Typed("modules")).ShouldBe(("The College of Policing", "Command\nSpontaneous and planned"));
        var page = await instructor.HoldAsync("norfolk/607", "sfc", "selection", "9");
        Reading.Row(page, "Selection").ShouldStartWith("Selection 1 March 2026, not passed 9 March 2026, passed");
        (await instructor.HoldAsync("norfolk/607", "sfc", "course", "12")).Text.ShouldContain("The stage is recorded");
        (await instructor.GetAsync(Roads.StagePath("norfolk/607", "sfc", "selection"))).Text.ShouldContain("Selection is on record as passed already");
    }

    [Fact]
    public async Task Each_module_of_a_course_has_its_own_result()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/691"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        (string, string)[] modules = [("left-out", "Done elsewhere"), ("modules", "Command\r\n\r\n Planned operations "), ("not-passed", "Record keeping")];
        var refused = await instructor.HoldAsync("norfolk/691", "tfc", "course", "5", answers: modules);
        Reading.Problems(refused).ShouldBe(["“Record keeping” was not passed, so the course was not. Choose “Not passed”; when it has been passed, record the course again"]);
        refused.Typed("not-passed").ShouldBe("Record keeping");
        var page = await instructor.HoldAsync("norfolk/691", "tfc", "course", "5", "not-passed", modules);
        Reading.Row(page, "National course").ShouldBe("National course 5 March 2026, not passed The College of Policing, Curriculum 4 Modules passed: Command, Planned operations Modules not passed: Record keeping");
        var one = await instructor.GetAsync(page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Record keeping").GetAttribute("href")!);
        one.Text.ShouldContain("Not passed");
        page = await instructor.HoldAsync("norfolk/691", "tfc", "course", "19", answers: ("modules", "Command\nPlanned operations\nRecord keeping"));
        Reading.Row(page, "National course").ShouldContain("19 March 2026, passed");
        Reading.Row(page, "National course").ShouldEndWith("Modules not passed: Record keeping Modules passed: Command, Planned operations, Record keeping");
    }

    [Theory]
    [InlineData("Command\ncommand", "", "“Command” stands here twice. Remove one of them")]
    [InlineData("Command", "COMMAND", "“COMMAND” stands among those passed as well. Leave it where it belongs")]
    [InlineData("", "", "Enter the modules")]
    [InlineData("Command, a module with a name of two hundred characters and more xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "", "“Command, a module with a name of two hun…” is longer than 200 characters. Write each module on a line of its own")]
    public async Task Modules_that_are_no_list_are_refused(string passed, string failed, string problem)
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/692"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var refused = await instructor.HoldAsync("norfolk/692", "tfc", "course", "5", "not-passed", ("left-out", "Done elsewhere"), ("modules", passed), ("not-passed", failed));
        Reading.Problems(refused).ShouldBe([problem]);
        (refused.Typed("modules"), refused.Typed("not-passed")).ShouldBe((passed, failed));
    }

    [Fact]
    public async Task A_stage_of_before_anybody_served_is_a_slip()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/693"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.AskedAsync("norfolk/693", "tfc", "selection");
        Reading.Problems(await instructor.PressAsync(form, "Record the stage", [("on.Year", "1960"), ("provider", "The College"), .. Roads.Answers("selection")])).ShouldBe(["The date must be in 1980 or later"]);
    }

    [Fact]
    public async Task Each_stage_has_its_own_questions()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/608"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var problems = new List<string>();
        foreach (var (stage, button) in new[] { ("selection", "Record the stage"), ("course", "Record the stage"), ("adviser-session", "Record the stage"), ("mentored", "Record the stage"), ("sign-off", "Continue") })
            problems.Add(string.Join("; ", Reading.Problems(await instructor.PressAsync(await instructor.GetAsync(Roads.StagePath("norfolk/608", "tfc", stage)), button)).Where(each => !each.StartsWith("These stages", StringComparison.Ordinal))));
        problems.ShouldBe(
        [
            "Choose by which route they came; Enter who assessed them; Enter the version of the criteria; Choose the result",
            "Enter who gave the course; Enter the version of the curriculum; Choose the result; Enter the modules",
            "Enter who the tactical adviser was; Choose whether they watched footage; Choose whether they went through the tactical options menu",
            "Enter who the mentor was; The number of deployments or exercises must be a whole number from 1 to 999",
            "Enter who signed them off",
        ]);
        var session = (await instructor.AskedAsync("norfolk/608", "tfc", "adviser-session")).Tick("footage-watched", ["yes"]);
        Reading.Problems(await instructor.PressAsync(session, "Record the stage", ("provider", "An adviser"), ("left-out", "Done elsewhere"))).ShouldBe(["Enter which footage they watched"]);
    }

    [Fact]
    public async Task A_road_knows_what_the_commander_s_record_says_of_it()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/609"),
            Event("norfolk/609", "selection", new DateOnly(2026, 1, 5)), Event("norfolk/609", "tactical-adviser-session", new DateOnly(2026, 2, 5)), Event("norfolk/609", "mentored", new DateOnly(2026, 2, 20)));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(Roads.Of("norfolk/609", "tfc"));
        Reading.Row(page, "Selection").ShouldBe("Selection 5 January 2026, from the commander’s record");
        Reading.Row(page, "National course").ShouldBe("National course Not on record");
        page.Document.QuerySelectorAll("main a[href*='/road/stage']").Select(Reading.Folded).ShouldBe(["National course", "Signed off"]);
        Reading.Row(await instructor.GetAsync("/commanders/road"), "Officer norfolk/609").ShouldContain("3 of 5 stages Mentored, 20 February 2026 5 January 2026");
    }

    [Fact]
    public async Task A_stage_is_left_out_only_for_a_reason_and_that_shows()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/602"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var refused = await instructor.HoldAsync("norfolk/602", "sfc", "adviser-session", "31");
        Reading.Problems(refused).ShouldBe(["These stages are not on record as passed: selection, national course. Record them first, or say why they are left out"]);
        refused.Typed("footage").ShouldBe("Market Street, 2024");
        var done = await instructor.PressAsync(refused, "Record the stage", ("left-out", "Came from another force with both"));
        Reading.Row(done, "Selection").ShouldBe("Selection Left out: Came from another force with both");
        Reading.Row(await instructor.GetAsync("/commanders/officers/norfolk/602"), "Strategic").ShouldBe("Strategic firearms commander (SFC) 1 of 5 stages Selection: Came from another force with both National course: Came from another force with both");
        var early = await instructor.HoldAsync("norfolk/602", "sfc", "mentored", "1");
        Reading.Problems(early).ShouldHaveSingleItem().ShouldStartWith("The date lies before that of an earlier stage");
        var check = await instructor.PressAsync(await instructor.AskedAsync("norfolk/602", "sfc", "sign-off"), "Continue", ("provider", "The chief officer"), ("left-out", "Mentored before"));
        Reading.Said(check, "Mentored, left out").ShouldBe("Mentored before");
        Reading.Said(check, "National course, left out").ShouldBe("Came from another force with both");
    }

    [Fact]
    public async Task A_role_that_ended_is_come_to_by_a_new_road()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/610"), Event("norfolk/610", "selection", new DateOnly(2023, 5, 1)), Event("norfolk/610", "initial-accreditation", new DateOnly(2023, 6, 1)), Event("norfolk/610", "relinquished", new DateOnly(2026, 3, 10)));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(Roads.Of("norfolk/610", "tfc"));
        Reading.Row(page, "Selection").ShouldBe("Selection Not on record");
        var earlier = page.Document.QuerySelector("details")!;
        Reading.Folded(earlier.QuerySelector("summary")!).ShouldBe("An earlier road, over since 10 March 2026: relinquished");
        Reading.Folded(earlier).ShouldContain("1 June 2023, from the commander’s record");
        Reading.Problems(await instructor.HoldAsync("norfolk/610", "tfc", "selection", "10")).ShouldBe(["The date must be after the day on which the role ended: relinquished, 10 March 2026"]);
        page = await instructor.HoldAsync("norfolk/610", "tfc", "selection", "11");
        Reading.Row(page, "Selection").ShouldStartWith("Selection 11 March 2026, passed");
        await instructor.HoldAsync("norfolk/610", "tfc", "sign-off", "31", answers: ("left-out", "Held the role before"));
        (await BookAsync()).InPost("norfolk/610", "tfc", SiteWithCommanders.Day)!.Accreditation.On.ShouldBe(SiteWithCommanders.Day);
    }

    [Fact]
    public async Task A_road_is_asked_for_by_number_and_role_and_shown_to_who_may_see_the_officer()
    {
        await records.Site.Store.RecordAsync(Officer("norfolk/603"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders/road?officer=603&role=ofc")).Address.PathAndQuery.ShouldBe(Roads.Of("norfolk/603", "ofc"));
        Reading.Problems(await instructor.GetAsync("/commanders/road?officer=999&role=")).ShouldBe(["No such officer is on record. Check the number, or record the officer first", "Choose a role"]);
        (await instructor.GetAsync(Roads.Of("suffolk/11", "tfc"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync(Roads.Of("norfolk/603", "chief"))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync(Roads.Of("norfolk/603", "tfc"))).Text.ShouldNotContain("Record a stage");
        (await inspector.GetAsync(Roads.StagePath("norfolk/603", "tfc", "selection"))).Status.ShouldBe(HttpStatusCode.Forbidden);
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
        var page = await lead.GetAsync("/commanders/settings/set?name=conduct-check-months");
        Reading.Problems(await lead.PressAsync(page, "Set it", ("value", "24"), ("authority", "Portfolio paper 7"))).ShouldBe(["The value must be a whole number from 1 to 12"]);
        var set = await lead.PressAsync(page, "Set it", ("value", "6"), ("authority", "Portfolio paper 7"));
        Reading.Row(set, "Months between complaint").ShouldBe("Months between complaint and misconduct checks 6 31 March 2026 No end The nation Portfolio paper 7 Set another: Months between complaint and misconduct checks");
        await records.Site.Store.RecordAsync(
            new Officer { Id = "norfolk/604", Force = "norfolk", Name = "Checked Commander" },
            new CommanderEvent { Event = "norfolk/604/first", Officer = "norfolk/604", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 1) },
            new CommanderEvent { Event = "norfolk/604/check", Officer = "norfolk/604", Kind = "conduct-check", On = new DateOnly(2025, 9, 1) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/604"), "Complaint and misconduct check").ShouldBe("1 September 2025, next by 28 February 2026 – overdue");
        Reading.Row(await instructor.GetAsync("/commanders/settings?place=norfolk"), "Months between complaint").ShouldContain("The nation Portfolio paper 7");
    }

    private static Officer Officer(string officer) => new() { Id = officer, Force = Identifier.ForceOf(officer), Name = $"Officer {officer}" };

    private static CommanderEvent Event(string officer, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = "tfc", Kind = kind, On = on };

    private static async Task<object?> RunAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteScalarAsync();
    }

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
