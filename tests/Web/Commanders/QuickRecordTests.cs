using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>The five commonest acts on one page; what few may see; certificates.</summary>
public sealed class QuickRecordTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task An_observation_a_refresher_a_check_and_a_ticket_are_recorded_one_after_the_other()
    {
        await RecordAsync("norfolk/501", new DateOnly(2025, 3, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=observation"), "Record", ("officer", "501"), ("item", "containment"), ("shown", "footage"), ("shown-by", "Sergeant Bell"));
        page.Text.ShouldContain("Recorded for Commander norfolk/501 (norfolk/501): Observed a tactic or munition, Containment, 31 March 2026. You can record the next one");
        page = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=refresher"), "Record", ("officer", "norfolk/501"), ("refresher", "tfc"));
        page = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=refresher"), "Record", ("officer", "501"), ("refresher", "apstra"));
        page = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=check"), "Record", ("officer", "501"), ("outcome", "under-review"));
        page.Text.ShouldContain("Recorded for Commander norfolk/501 (norfolk/501): Complaint and misconduct check, 31 March 2026");
        var book = await BookAsync();
        book.IsInDate("norfolk/501", "tfc", SiteWithCommanders.Day).ShouldBeTrue();
        book.OpenDuties("norfolk/501", SiteWithCommanders.Day).ShouldBeEmpty();
        var own = await instructor.GetAsync("/commanders/officers/norfolk/501");
        Reading.Said(own, "Complaint and misconduct check").ShouldBe("31 March 2026, next by 30 March 2027");
        Reading.Said(own, "What it found").ShouldBe("Something to be looked at");
        await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=ticket"), "Record", ("officer", "501"), ("why", "health"));
        (await BookAsync()).ObstaclesTo("norfolk/501", "tfc", SiteWithCommanders.Day).Select(each => each.Reason).ShouldBe(["non-operational"]);
    }

    [Fact]
    public async Task Each_act_asks_its_own_questions_and_the_commonest_is_open_at_once()
    {
        await RecordAsync("norfolk/520", new DateOnly(2025, 6, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/quick?officer=norfolk%2F520");
        string[] common = ["officer", "on.Day", "on.Month", "on.Year"];
        Asked(page).ShouldBe([.. common, "item", "shown", "shown-by"]);
        foreach (var (link, own) in new[] { ("They attended a refresher", "refresher"), ("A complaint and misconduct check was done", "outcome"), ("They handed in their ticket", "why") })
        {
            var form = await instructor.GetAsync(page.Document.QuerySelectorAll("main nav a").Single(each => Reading.Folded(each) == link).GetAttribute("href")!);
            Asked(form).ShouldBe([.. common, own]);
            form.Typed("officer").ShouldBe("norfolk/520", "who was chosen is kept");
        }

        // Opened, and saved: two pages. The next of the same acts can follow at once.
        var saved = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick"), "Record", ("officer", "520"), ("item", "containment"), ("shown", "live"));
        saved.Text.ShouldContain("Recorded for Commander norfolk/520 (norfolk/520)");
        Asked(await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=check"), "Record", ("officer", "520"), ("outcome", "nothing-found"))).ShouldBe([.. common, "outcome"]);
    }

    [Fact]
    public async Task An_officer_is_found_by_name_and_chosen_where_several_have_it()
    {
        await records.Site.Store.RecordAsync([.. new[] { ("norfolk/531", "Jo Larkin"), ("norfolk/532", "Joan Larkin"), ("norfolk/533", "Mina Okafor"), ("suffolk/534", "Jo Larkin-Smith") }.SelectMany(each => new Fact[]
        {
            new Officer { Id = each.Item1, Force = Identifier.ForceOf(each.Item1), Name = each.Item2 },
            new CommanderEvent { Event = $"{each.Item1}/first", Officer = each.Item1, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 6, 1) },
        })]);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/quick");
        (await instructor.PressAsync(page, "Record", ("officer", "okafor"), ("item", "containment"), ("shown", "live"))).Text.ShouldContain("Recorded for Mina Okafor (norfolk/533)");
        Reading.Problems(await instructor.PressAsync(page, "Record", ("officer", "Nobody Such"), ("item", "containment"), ("shown", "live"))).ShouldBe(["Nobody called Nobody Such is on record. Check the name, or give the number"]);
        var asked = await instructor.PressAsync(page, "Record", ("officer", "larkin"), ("item", "containment"), ("shown", "footage"), ("shown-by", "Sergeant Bell"));
        Reading.Problems(asked).ShouldBe(["Choose which of them it was"]);
        asked.Document.QuerySelectorAll("input[name=which]").Select(each => Reading.Folded(each.ParentElement!)).ShouldBe(["Jo Larkin (norfolk/531), Tactical firearms commander (TFC)", "Joan Larkin (norfolk/532), Tactical firearms commander (TFC)"], "and nobody of a force that they do not record for");
        (asked.Typed("officer"), asked.Typed("item"), asked.Typed("shown-by")).ShouldBe(("larkin", "containment", "Sergeant Bell"));
        (await instructor.PressAsync(asked.Tick("which", ["norfolk/532"]), "Record")).Text.ShouldContain("Recorded for Joan Larkin (norfolk/532): Observed a tactic or munition, Containment, 31 March 2026");
        // A choice that belongs to another name is none.
        (await instructor.PressAsync(asked.Tick("which", ["norfolk/532"]), "Record", ("officer", "Jo Larkin"))).Text.ShouldContain("Recorded for Jo Larkin (norfolk/531)");
    }

    [Fact]
    public async Task The_page_says_whose_record_it_wrote_and_a_wrong_person_s_is_withdrawn_from_there()
    {
        await RecordAsync("norfolk/511", new DateOnly(2025, 6, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=check"), "Record", ("officer", "511"), ("outcome", "unsuitable"));
        page.Text.ShouldContain("Recorded last: Complaint and misconduct check, 31 March 2026, of Commander norfolk/511 (norfolk/511).");
        page.Text.ShouldContain("not suitable for the role. They stay in post until you suspend them or revoke their accreditation");
        foreach (var (path, says) in new[] { ("/commanders", true), ("/commanders/officers/norfolk/511", true), ("/commanders/who-may-command?role=tfc", true) })
            (await instructor.GetAsync(path)).Text.Contains("Check of 31 March 2026: not suitable for the role", StringComparison.Ordinal).ShouldBe(says, path);
        using var inspector = await records.Site.SignedInAsync("inspector");
        foreach (var path in new[] { "/commanders?force=norfolk", "/commanders/officers/norfolk/511", "/commanders/who-may-command?role=tfc" })
            (await inspector.GetAsync(path)).Text.ShouldNotContain("not suitable for the role");

        var back = await instructor.GetAsync(page.Document.QuerySelectorAll("main a").Single(link => Reading.Folded(link) == "Withdraw it").GetAttribute("href")!);
        Reading.Problems(await instructor.PressAsync(back, "Withdraw it")).ShouldBe(["Say what was wrong"]);
        var after = await instructor.PressAsync(back, "Withdraw it", ("reason", "The wrong number"));
        after.Text.ShouldContain("Withdrawn for Commander norfolk/511 (norfolk/511): Complaint and misconduct check");
        Reading.Said(after, "Complaint and misconduct check").ShouldBe("None is on record");
        (await instructor.GetAsync("/commanders")).Text.ShouldNotContain("not suitable for the role");
    }

    [Fact]
    public async Task What_is_likely_to_be_a_slip_is_refused_with_the_reason()
    {
        await RecordAsync("norfolk/512", new DateOnly(2025, 6, 1));
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/513", Force = "norfolk", Name = "Never Commanded" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/quick?what=observation");
        (string, string)[] seen = [("item", "containment"), ("shown", "live")];
        Reading.Problems(await instructor.PressAsync(page, "Record", [("officer", "513"), .. seen])).ShouldBe(["Never Commanded (norfolk/513) was never accredited as a commander. Check the number, or record first that they were accredited"]);
        Reading.Problems(await instructor.PressAsync(page, "Record", [("officer", "14"), .. seen])).ShouldBe(["Rita Revoked (norfolk/14) was no commander any more on 31 March 2026. Check the number and the date"]);
        Reading.Problems(await instructor.PressAsync(page, "Record", [("officer", "512"), ("on.Year", "2025"), .. seen])).ShouldHaveSingleItem().ShouldStartWith("Commander norfolk/512 (norfolk/512) was first accredited on 1 June 2025");
        Reading.Problems(await instructor.PressAsync(page, "Record", [("officer", "512"), ("on.Year", "1925"), .. seen])).ShouldBe(["The date must be in 1980 or later"]);
        Reading.Problems(await instructor.PressAsync(page, "Record", ("officer", "512"), ("item", "containment"))).ShouldBe(["Choose how it was shown"]);
        await instructor.PressAsync(page, "Record", [("officer", "512"), .. seen]);
        var again = await instructor.GetAsync("/commanders/quick?what=observation");
        var refused = await instructor.PressAsync(again, "Record", [("officer", "512"), .. seen]);
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldStartWith("Commander norfolk/512 (norfolk/512) has this on record already for 31 March 2026, with the reference norfolk/512/observation-");
        refused.Typed("officer").ShouldBe("512");
    }

    [Fact]
    public async Task A_refresher_that_leaves_a_duty_open_is_recorded_only_when_somebody_says_so()
    {
        await RecordAsync("norfolk/514", new DateOnly(2025, 6, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        var asked = await instructor.PressAsync((await instructor.GetAsync("/commanders/quick?officer=norfolk%2F514&what=refresher&refresher=tfc")), "Record");
        asked.Text.ShouldContain("Commander norfolk/514 (norfolk/514) has yet to meet what stands below");
        asked.Text.ShouldContain("Containment, by 31 May 2025");
        (await BookAsync()).LastRefreshed("norfolk/514", "tfc", SiteWithCommanders.Day)!.On.ShouldBe(new DateOnly(2025, 6, 1), "nothing is recorded before it is confirmed");
        (await instructor.PressAsync(asked, "Record it all the same")).Text.ShouldContain("Annual refresher, Tactical firearms commander (TFC), 31 March 2026. You can record the next one");
        (await BookAsync()).LastRefreshed("norfolk/514", "tfc", SiteWithCommanders.Day)!.On.ShouldBe(SiteWithCommanders.Day);
    }

    [Fact]
    public async Task A_swap_is_for_whoever_keeps_the_rota_and_leads_to_the_shift_of_the_day()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync("/commanders/quick");
        page.Text.ShouldNotContain("They swapped a shift");
        page.Text.ShouldContain("A shift is swapped by whoever keeps the region’s rota");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var swap = await lead.PressAsync(await lead.GetAsync("/commanders/quick"), "Continue", ("officer", "norfolk/15"));
        swap.Address.PathAndQuery.ShouldBe("/cover/shifts/swap?shift=s-1");
        Reading.Problems(await lead.PressAsync(await lead.GetAsync("/commanders/quick"), "Continue", ("officer", "norfolk/12"))).ShouldBe(["Paul Current (norfolk/12) is on no shift of yours on 31 March 2026. Check the number and the date"]);
    }

    [Theory]
    [InlineData("officer=norfolk%2F12&kind=annual-refresher&role=tfc", "/commanders/quick?officer=norfolk%2F12&what=refresher&refresher=tfc")]
    [InlineData("officer=norfolk%2F12&kind=observation&item=containment", "/commanders/quick?officer=norfolk%2F12&what=observation&item=containment")]
    [InlineData("officer=norfolk%2F12&kind=suspended&role=tfc", "/commanders/standing?officer=norfolk%2F12&act=suspend")]
    [InlineData("officer=norfolk%2F12&kind=selection&role=tfc", "/commanders/road/of/norfolk/12?role=tfc")]
    [InlineData("", "/commanders/quick")]
    public async Task The_plain_form_leads_to_the_page_that_records_an_event(string known, string page)
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync($"/records/commander_events/new?{known}")).Address.PathAndQuery.ShouldBe(page);
        (await instructor.GetAsync("/records/commander_events/correct?key=norfolk%2F15%2Fobservation")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_check_found_is_for_few()
    {
        await RecordAsync("norfolk/502", new DateOnly(2026, 1, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=check"), "Record", ("officer", "502"), ("outcome", "restricted"));
        foreach (var persona in new[] { "commander", "regional-lead", "inspector", "national-lead" })
        {
            using var visitor = await records.Site.SignedInAsync(persona);
            var page = await visitor.GetAsync("/commanders/officers/norfolk/502");
            page.Text.ShouldContain("Complaint and misconduct check");
            page.Text.ShouldNotContain("What it found");
            page.Text.ShouldNotContain("Restrictions agreed");
            (await visitor.GetAsync("/records/conduct_check_outcomes")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question_and_what_was_typed_stays()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var empty = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick"), "Record");
        Reading.Problems(empty).ShouldBe(["Enter the officer’s number or name", "Choose what they observed, or were made familiar with"]);
        var refused = await instructor.PressAsync(await instructor.GetAsync("/commanders/quick?what=refresher"), "Record", ("officer", "12"), ("refresher", "sfc"), ("on.Year", "2027"));
        Reading.Problems(refused).ShouldBe(["The date must be today or in the past", "On that day they were not accredited as Strategic firearms commander (SFC). Choose another, or record first that they were accredited"]);
        refused.Typed("officer").ShouldBe("12");
        Reading.Problems(await instructor.PressAsync(empty, "Record", ("officer", "suffolk/11"))).ShouldBe(["No officer suffolk/11 is on record. Check the number, or record the officer first", "Choose what they observed, or were made familiar with"]);
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/commanders/quick")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await inspector.GetAsync("/commanders?force=norfolk")).Text.ShouldNotContain("Quick record");
    }

    [Fact]
    public async Task A_certificate_says_how_somebody_stood_on_any_day()
    {
        await RecordAsync("norfolk/503", new DateOnly(2025, 3, 1));
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503")).Text.ShouldContain("Annual refresher overdue since 1 March 2026");
        var earlier = await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503&on.Day=28&on.Month=2&on.Year=2026");
        earlier.Text.ShouldContain("As at 28 February 2026");
        Reading.Said(earlier, "Standing").ShouldStartWith("In date, until 28 February 2026");
        (await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503&on.Day=28&on.Month=2&on.Year=2025")).Text.ShouldContain("On that day they were accredited for no role");
        (await instructor.GetAsync("/commanders/certificate?officer=norfolk%2F503&on.Day=31&on.Month=2&on.Year=2025")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await instructor.GetAsync("/commanders/certificate?officer=suffolk%2F11")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The fields of the page’s form that somebody sees, in their order.</summary>
    private static List<string> Asked(Answer page) =>
        [.. page.Document.QuerySelectorAll("main form[method=post] :is(input:not([type=hidden]), select, textarea)").Select(each => each.GetAttribute("name")!)];

    private Task RecordAsync(string officer, DateOnly on) => records.Site.Store.RecordAsync(
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = on });

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
