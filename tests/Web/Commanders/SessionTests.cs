using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A training session is recorded once, for all who attended it.</summary>
public sealed class SessionTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private TestSite Site => records.Site;

    [Fact]
    public async Task A_session_that_is_on_record_already_is_named_before_it_is_recorded_again()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        async Task<Answer> AskAsync() => await instructor.PressAsync((await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]).Tick("attended", ["norfolk/11", "norfolk/12"]), "Continue", ("on.Day", "17"), ("content", "Version 9"));
        var first = await AskAsync();
        first.Text.ShouldNotContain("of the same day");
        var session = await instructor.PressAsync(first, "Record the session");
        var again = await AskAsync();
        again.Text.ShouldContain("2 of these people are in a training session of the same day: Version 9 already. Record this one only if it was another: whoever was forgotten is added there.");
        (await instructor.GetAsync(Reading.Link(again, "a training session of the same day: Version 9"))).Address.AbsolutePath.ShouldBe(session.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_session_of_24_credits_each_with_their_own_roles_and_the_items_that_it_covered()
    {
        await Site.Store.RecordAsync([.. Enumerable.Range(100, 24).SelectMany(number => Commander($"norfolk/{number}", number % 2 == 0 ? "tfc" : "sfc"))]);
        (await ExceptionsAsync("6-in-date")).ShouldContain(each => each.StartsWith("norfolk/100 ", StringComparison.Ordinal));
        using var instructor = await Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new"))
            .Tick("worth", ["annual", "apstra"]).Tick("role", ["tfc", "sfc"]).Tick("item", ["containment"]).Tick("shown", ["footage"]);
        var check = await instructor.PressAsync(form, "Continue", ("content", "National refresher, version 2"), ("numbers", string.Join("\r\n", Enumerable.Range(100, 24).Select(number => $"{number}\tCommander {number}"))));
        check.Text.ShouldContain("Who is credited with what (24)");
        Reading.Row(check, "Commander norfolk/100").ShouldBe("Commander norfolk/100 (norfolk/100) Annual refresher, Tactical firearms commander (TFC); APSTRA refresher; Observed a tactic or munition, Containment");
        Reading.Row(check, "Commander norfolk/101").ShouldContain("Annual refresher, Strategic firearms commander (SFC); APSTRA refresher");
        (await ExceptionsAsync("6-in-date")).ShouldContain(each => each.StartsWith("norfolk/100 ", StringComparison.Ordinal), "nothing is recorded before it is confirmed");
        var recorded = await instructor.PressAsync(check, "Record the session");
        recorded.Text.ShouldContain("The session is recorded");
        recorded.Text.ShouldContain("Who attended (24)");
        (await ExceptionsAsync("6-in-date")).ShouldNotContain(each => each.StartsWith("norfolk/1", StringComparison.Ordinal) && each.Split(' ')[0].Length == "norfolk/100".Length);
        (await ExceptionsAsync("5-observed-roster")).ShouldNotContain(each => each.StartsWith("norfolk/100 ", StringComparison.Ordinal));
        (await ExceptionsAsync("5-observed-roster")).ShouldContain("norfolk/101 not-observed", "the marker round was not covered, and SFCs are to have observed it");
        (await instructor.GetAsync("/commanders/sessions")).Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.Children.Select(Reading.Folded))).ShouldContain(row => row.EndsWith("National refresher, version 2 24", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_session_leaves_open_is_said_before_it_is_recorded()
    {
        await Site.Store.RecordAsync(new Item { Id = "dazzler", Force = "norfolk", Kind = "specialist-munition", Name = "Dazzler", Authority = "both", AnnouncedOn = new DateOnly(2026, 2, 1), InUseFrom = new DateOnly(2026, 5, 1) });
        using var instructor = await Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual"]).Tick("role", ["tfc"]).Tick("attended", ["norfolk/12", "norfolk/15"]);
        var check = await instructor.PressAsync(form, "Continue");
        check.Text.ShouldContain("This session leaves 3 duties of those who attended open");
        var open = check.Document.QuerySelectorAll("[aria-label='What stays open'] tbody tr").Select(row => string.Join(' ', row.Children.Select(Reading.Folded))).ToList();
        open.ShouldBe(["Paul Current (norfolk/12) Containment 19 April 2025", "Paul Current (norfolk/12) Dazzler 19 April 2026", "Ann Indate (norfolk/15) Dazzler 30 April 2026"]);
        var changed = await instructor.PressAsync(check, "Change something");
        changed.Typed("on.Day").ShouldBe("31");
        changed.Tick("item", ["dazzler", "containment"]).Tick("shown", ["live"]);
        var whole = await instructor.PressAsync(changed, "Continue");
        whole.Text.ShouldNotContain("duties of those who attended open");
    }

    [Fact]
    public async Task Somebody_who_did_not_attend_is_taken_out_with_all_that_it_was_worth_to_them()
    {
        await Site.Store.RecordAsync([.. Commander("norfolk/200", "tfc"), .. Commander("norfolk/201", "tfc")]);
        using var instructor = await Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual", "apstra"]).Tick("role", ["tfc"]).Tick("attended", ["norfolk/200", "norfolk/201"]);
        var session = await instructor.PressAsync(await instructor.PressAsync(form, "Continue"), "Record the session");
        (await ExceptionsAsync("6-in-date")).ShouldNotContain(each => each.StartsWith("norfolk/20", StringComparison.Ordinal));
        var page = await instructor.GetAsync(session.Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link) == "Take out Commander norfolk/200 (norfolk/200)").GetAttribute("href")!);
        page.Text.ShouldContain("Annual refresher, Tactical firearms commander (TFC) APSTRA refresher");
        Reading.Problems(await instructor.PressAsync(page, "Take out")).ShouldBe(["Say why they are taken out"]);
        var after = await instructor.PressAsync(page, "Take out", ("reason", "Left before it began"));
        after.Text.ShouldContain("is taken out of the session");
        after.Text.ShouldContain("Who attended (1)");
        // Somebody who goes back finds the session, not a closed door.
        (await instructor.GetAsync(page.Address.PathAndQuery)).Text.ShouldContain("They are not on record as having attended");
        (await ExceptionsAsync("6-in-date")).Where(each => each.StartsWith("norfolk/20", StringComparison.Ordinal)).ShouldBe(["norfolk/200 refresher-overdue", "norfolk/200 apstra-overdue"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_second_press_of_the_button_records_nothing_twice()
    {
        await Site.Store.RecordAsync([.. Commander("norfolk/300", "tfc")]);
        using var instructor = await Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]).Tick("attended", ["norfolk/300"]);
        var check = await instructor.PressAsync(form, "Continue");
        await instructor.PressAsync(check, "Record the session");
        (await instructor.PressAsync(check, "Record the session")).Text.ShouldContain("Who attended (1)");
        (await instructor.GetAsync("/commanders/officers/norfolk/300")).Document.QuerySelectorAll("main h3").Count(each => Reading.Folded(each).StartsWith("APSTRA refresher", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question_and_what_was_typed_stays()
    {
        using var instructor = await Site.SignedInAsync("instructor");
        var empty = await instructor.PressAsync(await instructor.GetAsync("/commanders/sessions/new"), "Continue");
        Reading.Problems(empty).ShouldBe(["Choose what the session was, or a tactic, munition or weapon that it covered", "Choose who attended, or give their numbers or a file"]);
        var form = empty.Tick("worth", ["annual"]).Tick("item", ["containment"]);
        var refused = await instructor.PressAsync(form, "Continue", ("on.Year", "2027"), ("numbers", "12 Paul\nsuffolk/11\n\n999"), ("provider", "The College"));
        Reading.Problems(refused).ShouldBe(
        [
            "The date of the session must be today or in the past", "Choose the roles that it refreshed", "Choose how tactics and munitions were shown",
            "Line 2: suffolk/11 is not of your force. The instructor of their own force records what they attended", "Line 4: no officer norfolk/999 is on record. Check the number, or record the officer first",
        ]);
        refused.Typed("provider").ShouldBe("The College");
        refused.Typed("numbers").ShouldBe("12 Paul\nsuffolk/11\n\n999");
        var nothing = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual"]).Tick("role", ["sfc"]).Tick("attended", ["norfolk/12"]);
        Reading.Problems(await instructor.PressAsync(nothing, "Continue")).ShouldBe(["Paul Current (norfolk/12) would gain nothing from it: on that day they held none of these roles. Take them out, or record first that they were accredited"]);
    }

    [Fact]
    public async Task One_of_a_pasted_list_who_gains_nothing_is_named_with_the_line_and_left_out_where_that_is_asked_for()
    {
        using var instructor = await Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual"]).Tick("role", ["tfc"]);
        form.Text.ShouldNotContain("leave these out");
        var refused = await instructor.PressAsync(form, "Continue", ("numbers", "12 Paul\n14 Rita"));
        Reading.Problems(refused).ShouldBe(["Line 2: Rita Revoked (norfolk/14) would gain nothing from it: on that day they held none of these roles. Take them out, or record first that they were accredited"]);
        var check = await instructor.PressAsync(refused.Tick("leave-out", ["yes"]), "Continue");
        check.Text.ShouldContain("Who is credited with what (1)");
        check.Text.ShouldContain("Paul Current (norfolk/12)");
        check.Text.ShouldNotContain("Rita Revoked");
    }

    [Theory]
    [InlineData("regional-lead")]
    [InlineData("inspector")]
    [InlineData("armourer")]
    public async Task Only_the_instructor_and_the_liaison_officer_record_sessions(string persona)
    {
        using var visitor = await Site.SignedInAsync(persona);
        (await visitor.GetAsync("/commanders/sessions/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/commanders/sessions")).Text.ShouldNotContain("Record a session");
    }

    private async Task<List<string>> ExceptionsAsync(string rule)
    {
        var book = (await Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        return [.. Rulebook.V1.Find(rule)!.Judge(book, SiteWithCommanders.Day, "norfolk").Exceptions.Select(each => $"{each.Subject} {each.Reason}")];
    }

    private static IEnumerable<Fact> Commander(string officer, string role) =>
    [
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = role, Kind = "initial-accreditation", On = new DateOnly(2025, 3, 1) },
    ];
}
