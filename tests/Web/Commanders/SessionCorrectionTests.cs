using System.Net;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A session on record is put right without being recorded anew: people are added, what it was is corrected, the whole is withdrawn.</summary>
public sealed class SessionCorrectionTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private TestSite Site => records.Site;

    [Fact]
    public async Task Somebody_who_was_forgotten_is_added_with_what_the_session_gives()
    {
        await RecordAsync("norfolk/900", "norfolk/901");
        using var instructor = await Site.SignedInAsync("instructor");
        var session = await instructor.PressAsync(await instructor.PressAsync((await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual", "apstra"]).Tick("role", ["tfc"]).Tick("item", ["containment"]).Tick("shown", ["live"]), "Continue", ("numbers", "900")), "Record the session");
        var form = await FollowAsync(instructor, session, "Add people who were forgotten");
        form.Document.QuerySelector("input[name=attended][value='norfolk/900']").ShouldBeNull("who is in it is not offered");
        var refused = await instructor.PressAsync(form, "Continue", ("numbers", "12\n900 Commander\n14"));
        Reading.Problems(refused).ShouldBe(["Line 2: Commander norfolk/900 (norfolk/900) is in the session already. Take them off this list"]);
        refused.Typed("numbers").ShouldBe("12\n900 Commander\n14");
        var filed = await instructor.SendAsync(form, "file", "late.csv", Encoding.UTF8.GetBytes("Number\n901\n900\n"), "check");
        filed.Document.QuerySelectorAll("[aria-label='Rows of the file'] tbody tr").Select(row => Reading.Folded(row.LastElementChild!)).ShouldBe(["Found", "Is in the session already"]);
        var check = await instructor.PressAsync(form.Tick("attended", ["norfolk/901", "norfolk/11"]), "Continue");
        Reading.Row(check, "Commander norfolk/901").ShouldBe("Commander norfolk/901 (norfolk/901) Annual refresher, Tactical firearms commander (TFC); APSTRA refresher; Observed a tactic or munition, Containment");
        (await InDateAsync("norfolk/901")).ShouldBeFalse("nothing is recorded before it is confirmed");
        var after = await instructor.PressAsync(check, "Add them to the session");
        after.Text.ShouldContain("2 commanders are added to the session");
        after.Text.ShouldContain("Who attended (3)");
        after.Text.ShouldContain("Added people to a training session");
        (await InDateAsync("norfolk/901")).ShouldBeTrue();
        (await instructor.PressAsync(check, "Add them to the session")).Text.ShouldContain("is in the session already");
    }

    [Fact]
    public async Task What_adding_somebody_leaves_open_is_said_first()
    {
        await RecordAsync("norfolk/905");
        using var instructor = await Site.SignedInAsync("instructor");
        var session = await RecordedAsync(instructor, "norfolk/905");
        var check = await instructor.PressAsync((await FollowAsync(instructor, session, "Add people who were forgotten")).Tick("attended", ["norfolk/12"]), "Continue");
        check.Text.ShouldContain("This session leaves one duty of those who attended open");
        Reading.Row(check, "Paul Current (norfolk/12) Containment").ShouldBe("Paul Current (norfolk/12) Containment 19 April 2025");
    }

    [Fact]
    public async Task A_session_of_another_day_and_worth_is_corrected_and_everybody_s_credits_with_it()
    {
        await RecordAsync("norfolk/910", "norfolk/911");
        using var instructor = await Site.SignedInAsync("instructor");
        var session = await RecordedAsync(instructor, "norfolk/910", "norfolk/911");
        var form = await FollowAsync(instructor, session, "Correct what the session was");
        Reading.Problems(await instructor.PressAsync(form, "Continue", ("reason", "The wrong day"))).ShouldBe(["This is what is on record already. Change what is wrong, or go back"]);
        Reading.Problems(await instructor.PressAsync(form, "Continue", ("on.Year", "2027"))).ShouldBe(["The date of the session must be today or in the past", "Say what was wrong"]);
        var check = await instructor.PressAsync(form.Tick("worth", ["apstra"], ticked: false).Tick("item", ["containment"]).Tick("shown", ["footage"]), "Continue", ("on.Day", "20"), ("reason", "The wrong day, and no APSTRA"));
        Reading.Row(check, "Commander norfolk/910").ShouldBe("Commander norfolk/910 (norfolk/910) Withdrawn: APSTRA refresher; Credited: Observed a tactic or munition, Containment; Annual refresher, Tactical firearms commander (TFC): 20 March 2026, not 31 March 2026 Annual refresher, Tactical firearms commander (TFC); Observed a tactic or munition, Containment");
        check.Text.ShouldContain("Not in date any more once this is recorded: Commander norfolk/910 (norfolk/910), Tactical firearms commander (TFC); Commander norfolk/911");
        (await EventsAsync("norfolk/910")).ShouldContain("apstra-refresher 2026-03-31", "a look-over records nothing");
        var after = await instructor.PressAsync(check, "Correct the session");
        after.Text.ShouldContain("The session is corrected");
        after.Text.ShouldContain("Corrected a training session – The wrong day, and no APSTRA");
        Reading.Said(after, "Date").ShouldBe("20 March 2026");
        (await EventsAsync("norfolk/910")).ShouldBe(["annual-refresher 2026-03-20", "initial-accreditation 2025-03-01", "observation 2026-03-20"]);
        (await instructor.GetAsync($"/records/commander_events/history?key={Uri.EscapeDataString(session.Address.AbsolutePath.Split("/of/")[1] + "/1")}")).Text.ShouldContain("The wrong day, and no APSTRA");
        var back = await instructor.PressAsync((await FollowAsync(instructor, after, "Correct what the session was")).Tick("worth", ["apstra"]).Tick("item", ["containment"], ticked: false), "Continue", ("reason", "It was one after all"));
        await instructor.PressAsync(back, "Correct the session");
        (await EventsAsync("norfolk/910")).ShouldBe(["annual-refresher 2026-03-20", "apstra-refresher 2026-03-20", "initial-accreditation 2025-03-01"], "what was withdrawn once can be credited again");
    }

    [Fact]
    public async Task A_session_does_not_show_what_nobody_had_announced()
    {
        await RecordAsync("norfolk/915");
        await Site.Store.RecordAsync(new Item { Id = "net-gun", Force = "norfolk", Kind = "tactic", Name = "Net", Authority = "sfc", AnnouncedOn = new DateOnly(2026, 3, 10) });
        using var instructor = await Site.SignedInAsync("instructor");
        var form = await FollowAsync(instructor, await RecordedAsync(instructor, "norfolk/915"), "Correct what the session was");
        var refused = await instructor.PressAsync(form.Tick("item", ["net-gun"]).Tick("shown", ["live"]), "Continue", ("on.Day", "9"), ("reason", "Forgot the net"));
        Reading.Problems(refused).ShouldBe(["Net was announced on 10 March 2026, after the session. Correct the date of the session, or leave it out"]);
        refused.Typed("reason").ShouldBe("Forgot the net");
        (await instructor.PressAsync(refused, "Continue", ("on.Day", "10"))).Text.ShouldContain("Check what changes for whom");
    }

    [Fact]
    public async Task Of_two_who_change_a_session_at_once_the_second_is_told_and_loses_nothing()
    {
        await RecordAsync("norfolk/920", "norfolk/921");
        using var instructor = await Site.SignedInAsync("instructor");
        var session = await RecordedAsync(instructor, "norfolk/920");
        var adding = await instructor.PressAsync((await FollowAsync(instructor, session, "Add people who were forgotten")).Tick("attended", ["norfolk/921"]), "Continue");
        var correcting = await instructor.PressAsync(await FollowAsync(instructor, session, "Correct what the session was"), "Continue", ("on.Day", "21"), ("reason", "The wrong day"));
        await instructor.PressAsync(correcting, "Correct the session");
        var refused = await instructor.PressAsync(adding, "Add them to the session");
        Reading.Problems(refused).ShouldBe(["Somebody has changed this session since you looked it over. Look at it as it is now, then record it again"]);
        (await EventsAsync("norfolk/921")).ShouldBe(["initial-accreditation 2025-03-01"]);
        (await instructor.PressAsync(refused, "Add them to the session")).Text.ShouldContain("One commander is added to the session");
        (await EventsAsync("norfolk/921")).ShouldContain("annual-refresher 2026-03-21");
    }

    [Fact]
    public async Task Of_two_in_the_same_instant_one_is_recorded()
    {
        await RecordAsync("norfolk/925", "norfolk/926", "norfolk/927");
        using var one = await Site.SignedInAsync("instructor");
        using var other = await Site.SignedInAsync("instructor");
        var session = await RecordedAsync(one, "norfolk/925");
        var form = (await FollowAsync(one, session, "Add people who were forgotten")).Tick("attended", ["norfolk/926"]);
        var checks = new[] { await one.PressAsync(form, "Continue"), await other.PressAsync((await other.GetAsync(form.Address.PathAndQuery)).Tick("attended", ["norfolk/927"]), "Continue") };
        var answers = await Task.WhenAll(one.PressAsync(checks[0], "Add them to the session"), other.PressAsync(checks[1], "Add them to the session"));
        answers.Count(answer => answer.Text.Contains("One commander is added", StringComparison.Ordinal)).ShouldBe(1);
        Reading.Problems(answers.Single(answer => !answer.Text.Contains("One commander is added", StringComparison.Ordinal))).ShouldHaveSingleItem();
        new[] { (await EventsAsync("norfolk/926")).Count, (await EventsAsync("norfolk/927")).Count }.ShouldBe([3, 1], ignoreOrder: true);
    }

    [Fact]
    public async Task A_session_that_never_was_is_withdrawn_whole()
    {
        await RecordAsync("norfolk/930", "norfolk/931");
        using var instructor = await Site.SignedInAsync("instructor");
        var session = await RecordedAsync(instructor, "norfolk/930", "norfolk/931");
        (await InDateAsync("norfolk/930")).ShouldBeTrue();
        var page = await FollowAsync(instructor, session, "Withdraw the whole session");
        page.Text.ShouldContain("Commander norfolk/931 (norfolk/931): Annual refresher, Tactical firearms commander (TFC); APSTRA refresher");
        page.Text.ShouldContain("Not in date any more once this is recorded: Commander norfolk/930");
        Reading.Problems(await instructor.PressAsync(page, "Withdraw the session")).ShouldBe(["Say why the session is withdrawn"]);
        var gone = await instructor.PressAsync(page, "Withdraw the session", ("reason", "Recorded twice"));
        gone.Text.ShouldContain("This session was withdrawn. Nobody is credited with anything by it. The reason: Recorded twice");
        gone.Text.ShouldNotContain("norfolk/930");
        (await InDateAsync("norfolk/930")).ShouldBeFalse();
        foreach (var again in new[] { await instructor.GetAsync(page.Address.PathAndQuery), await instructor.PressAsync(page, "Withdraw the session", ("reason", "Recorded twice")) })
        {
            again.Address.AbsolutePath.ShouldBe(session.Address.AbsolutePath);
            again.Text.ShouldContain("This session is withdrawn already. This is what is left of it");
        }

        var list = await instructor.GetAsync("/commanders/sessions");
        list.Document.QuerySelectorAll($"main table a[href='{session.Address.AbsolutePath}']").ShouldBeEmpty();
        Reading.Folded(list.Document.QuerySelectorAll($"main details a[href='{session.Address.AbsolutePath}']").ShouldHaveSingleItem()).ShouldStartWith("Withdrawn at ");
        (await instructor.GetAsync("/commanders/officers/norfolk/930")).Text.ShouldNotContain("APSTRA refresher 31 March 2026");
    }

    [Theory]
    [InlineData("regional-lead")]
    [InlineData("inspector")]
    public async Task Who_keeps_no_sessions_changes_none(string persona)
    {
        await RecordAsync("norfolk/940");
        using var instructor = await Site.SignedInAsync("instructor");
        var reference = Uri.EscapeDataString((await RecordedAsync(instructor, "norfolk/940")).Address.AbsolutePath.Split("/of/")[1]);
        using var visitor = await Site.SignedInAsync(persona);
        foreach (var act in new[] { "add", "correct", "withdraw" }) (await visitor.GetAsync($"/commanders/sessions/{act}?session={reference}")).Status.ShouldBe(HttpStatusCode.Forbidden, act);
        (await instructor.GetAsync("/commanders/sessions/correct?session=norfolk/none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>An annual and an APSTRA refresher of today for TFCs, on record.</summary>
    private static async Task<Answer> RecordedAsync(Visitor instructor, params string[] attended)
    {
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual", "apstra"]).Tick("role", ["tfc"]).Tick("attended", attended);
        return await instructor.PressAsync(await instructor.PressAsync(form, "Continue"), "Record the session");
    }

    private Task RecordAsync(params string[] officers) => Site.Store.RecordAsync([.. officers.SelectMany(officer => new Fact[]
    {
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 3, 1) },
    })]);

    private async Task<FactBook> BookAsync() => (await Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;

    private async Task<bool> InDateAsync(string officer) => (await BookAsync()).IsInDate(officer, "tfc", SiteWithCommanders.Day);

    private async Task<List<string>> EventsAsync(string officer)
    {
        var book = await BookAsync();
        var met = book.Commanders.FirstMeeting(officer, "containment", "observation");
        return [.. book.Commanders.Events(officer, "tfc").Concat(book.Commanders.ApstraRefreshers(officer)).Concat(met is null ? [] : [met]).Select(each => $"{each.Kind} {each.On:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
    }

    private static Task<Answer> FollowAsync(Visitor visitor, Answer page, string link) =>
        visitor.GetAsync(page.Document.QuerySelectorAll("main a").Single(each => Reading.Folded(each) == link).GetAttribute("href")!);
}
