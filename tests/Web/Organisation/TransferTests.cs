using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>An officer moves to another force: the one that they leave hands over, the one that they go to takes over.</summary>
public sealed class TransferTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task An_officer_who_is_taken_over_commands_under_their_new_number_and_each_page_leads_to_the_other()
    {
        await records.CommanderAsync("suffolk/8101", "Mo Mover");
        await records.Site.Store.RecordAsync(
            new CommanderEvent { Event = "suffolk/8101/check", Officer = "suffolk/8101", Kind = "conduct-check", On = new DateOnly(2026, 1, 6) },
            new PostHeld { Officer = "suffolk/8101", Post = "armed-policing-lead", Area = "suffolk", From = new DateOnly(2022, 1, 1) });
        using var lead = await records.Site.SignedInAsync("suffolk-instructor");
        var offer = await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8101");
        offer.Text.ShouldContain("From that day on they no longer command here as Tactical firearms commander (TFC).");
        offer.Text.ShouldContain("These posts end on that day: Armed policing lead, since 1 January 2022");
        var left = await lead.PressAsync(offer, "Record the transfer", ("to", "norfolk"), ("on.Day", "30"), ("reason", "Agreed by both chief officers"));
        left.Text.ShouldContain("Leaves for Norfolk Constabulary on 30 March 2026. That force has not taken them over yet.");
        left.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded).Take(2).ShouldBe(["Left a post", "Relinquished"], ignoreOrder: true);

        using var instructor = await records.Site.SignedInAsync("instructor");
        var list = await instructor.GetAsync("/organisation/officers");
        Reading.Row(list, "Mo Mover").ShouldStartWith("Mo Mover (suffolk/8101) Norfolk Constabulary 30 March 2026");
        var accept = await instructor.GetAsync(list.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "Take them over, Mo Mover").GetAttribute("href")!);
        Reading.Said(accept, "Rank on that day").ShouldBe("Inspector");
        var there = await instructor.PressAsync(accept.Tick("event", ["suffolk/8101/check"], ticked: false), "Take them over", ("number", "9101"));
        there.Address.AbsolutePath.ShouldBe("/organisation/officers/of/norfolk/9101");
        there.Text.ShouldContain("Transferred from suffolk/8101");
        there.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded).ShouldBe(["Inspector", "First accredited"]);
        (await lead.GetAsync("/organisation/officers/of/suffolk/8101")).Text.ShouldContain("Transferred to norfolk/9101, Norfolk Constabulary, on 30 March 2026.");

        var book = (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        book.ObstaclesTo("norfolk/9101", "tfc", SiteOfTheRegion.Day).ShouldBeEmpty();
        book.InPost("suffolk/8101", "tfc", SiteOfTheRegion.Day).ShouldBeNull("nobody commands for two forces");
        book.Commanders.Events("norfolk/9101", "tfc").ShouldHaveSingleItem().Reference.ShouldBe("suffolk/8101/first");
        (await instructor.GetAsync("/organisation/officers")).Text.ShouldNotContain("Mo Mover");
        (await instructor.GetAsync(accept.Address.PathAndQuery)).Text.ShouldContain("Mo Mover is taken over already");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question_and_what_was_typed_stays()
    {
        await records.CommanderAsync("norfolk/8102", "Una Certain");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var refused = await instructor.PressAsync(await instructor.GetAsync("/organisation/officers/transfer?officer=norfolk/8102"), "Record the transfer", ("on.Year", "2027"));
        Reading.Problems(refused).ShouldBe(["Choose the force that they go to", "Their first day there must be today or in the past", "Say why, or who decided it"]);
        refused.Typed("on.Year").ShouldBe("2027");
        await instructor.PressAsync(refused, "Record the transfer", ("to", "kent"), ("on.Year", "2026"), ("reason", "Their own wish"));
        (await instructor.GetAsync("/organisation/officers/transfer?officer=norfolk/8102")).Text.ShouldContain("is on record already");
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused()
    {
        await records.CommanderAsync("suffolk/8103", "Ed Double");
        await records.CommanderAsync("norfolk/9103", "Already There");
        await OfferAsync("suffolk/8103", "norfolk", "Their own wish");
        using var liaison = await records.Site.SignedInAsync("liaison");
        var list = await liaison.GetAsync("/organisation/officers");
        var accept = await liaison.GetAsync(list.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "Take them over, Ed Double").GetAttribute("href")!);
        Reading.Problems(await liaison.PressAsync(accept, "Take them over", ("number", "norfolk/9103"))).ShouldBe(["Enter their number here, in letters and figures without the force"]);
        var refused = await liaison.PressAsync(accept, "Take them over", ("number", "9103"));
        Reading.Problems(refused).ShouldBe(["Somebody is on record as norfolk/9103 already. Give another number"]);
        refused.Typed("number").ShouldBe("9103");
    }

    [Fact]
    public async Task Only_who_records_for_a_force_hands_over_its_officers_or_takes_them_over()
    {
        await records.CommanderAsync("suffolk/8104", "Not Yours");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await OfferAsync("suffolk/8104", "norfolk", "Their own wish");
        var list = await lead.GetAsync("/organisation/officers");
        list.Text.ShouldContain("Not Yours");
        list.Document.QuerySelectorAll("main a").ShouldAllBe(link => !Reading.Folded(link).StartsWith("Take them over", StringComparison.Ordinal));
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/organisation/officers/transfer?officer=suffolk/8104")).Status.ShouldBe(HttpStatusCode.NotFound);
        var accept = (await instructor.GetAsync("/organisation/officers")).Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "Take them over, Not Yours").GetAttribute("href")!;
        (await lead.GetAsync(accept)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var commander = await records.Site.SignedInAsync("commander");
        (await commander.GetAsync(accept)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_handed_over_is_read_by_the_force_that_it_is_for_and_by_no_third()
    {
        await records.CommanderAsync("suffolk/8108", "Third Party");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await OfferAsync("suffolk/8108", "essex", "Their own wish");
        var list = await lead.GetAsync("/organisation/officers");
        Reading.Row(list, "Third Party").ShouldContain("Essex Police");
        await using var find = records.Site.Store.Store.Book.CreateCommand("select transfer from organisation.now_transfers where from_officer = 'suffolk/8108'");
        var accept = $"/organisation/officers/accept?transfer={await find.ExecuteScalarAsync()}";
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/organisation/officers")).Text.ShouldNotContain("Third Party");
        (await instructor.GetAsync(accept)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync("/records/transfer_events")).Text.ShouldNotContain("suffolk/8108");
        (await lead.GetAsync(accept)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_transfer_that_nobody_has_taken_over_can_be_withdrawn_and_recorded_anew()
    {
        await records.CommanderAsync("suffolk/8107", "Stay Here");
        using var lead = await records.Site.SignedInAsync("suffolk-instructor");
        var left = await OfferAsync("suffolk/8107", "norfolk", "Their own wish");
        var back = await lead.GetAsync(left.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "record that they do not leave after all").GetAttribute("href")!);
        Reading.Problems(await lead.PressAsync(back, "Withdraw the transfer")).ShouldBe(["Say why"]);
        var after = await lead.PressAsync(back, "Withdraw the transfer", ("reason", "They changed their mind"));
        after.Text.ShouldContain("The transfer is withdrawn");
        (await BookAsync()).InPost("suffolk/8107", "tfc", SiteOfTheRegion.Day).ShouldNotBeNull("they command here as before");
        after.Text.ShouldContain("Record that they leave for another force");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/organisation/officers")).Text.ShouldNotContain("Stay Here");
        (await instructor.GetAsync(back.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await OfferAsync("suffolk/8107", "norfolk", "They changed it back")).Text.ShouldContain("Leaves for Norfolk Constabulary");
        (await instructor.GetAsync("/organisation/officers")).Text.ShouldContain("Stay Here");
    }

    [Fact]
    public async Task Two_records_of_one_person_are_joined_and_parted_again_each_with_its_reason()
    {
        await records.CommanderAsync("norfolk/8105", "Ann Married");
        await records.CommanderAsync("norfolk/8106", "Ann Maiden");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.GetAsync("/organisation/officers/join?officer=norfolk/8105");
        Reading.Problems(await instructor.PressAsync(form, "Join the two records")).ShouldBe(["The other number must be entered", "Say how you know that it is the same person"]);
        Reading.Problems(await instructor.PressAsync(form, "Join the two records", ("other", "norfolk/8105"), ("reason", "So they say"))).ShouldBe(["This is the record itself. Enter the number of the other one"]);
        Reading.Problems(await instructor.PressAsync(form, "Join the two records", ("other", "norfolk/none"), ("reason", "So they say"))).ShouldHaveSingleItem().ShouldContain("norfolk/none");
        var joined = await instructor.PressAsync(form, "Join the two records", ("other", "norfolk/8106"), ("reason", "One staff file"));
        joined.Text.ShouldContain("The same person as Ann Maiden (norfolk/8106): One staff file");
        (await instructor.GetAsync("/organisation/officers/of/norfolk/8106")).Text.ShouldContain("The same person as Ann Married (norfolk/8105): One staff file");
        Reading.Problems(await instructor.PressAsync(await instructor.GetAsync("/organisation/officers/join?officer=norfolk/8106"), "Join the two records", ("other", "norfolk/8105"), ("reason", "Again"))).ShouldBe(["These two records are joined already"]);
        var part = await instructor.GetAsync("/organisation/officers/part?officer=norfolk/8105&same=norfolk/8106");
        Reading.Problems(await instructor.PressAsync(part, "Part them")).ShouldBe(["Say why they are not the same person"]);
        (await instructor.PressAsync(part, "Part them", ("reason", "Two staff files after all"))).Text.ShouldNotContain("The same person as");
        (await instructor.GetAsync("/organisation/officers/of/norfolk/8106")).Text.ShouldNotContain("The same person as");
        (await instructor.PressAsync(form, "Join the two records", ("other", "norfolk/8106"), ("reason", "It was one file"))).Text.ShouldContain("It was one file");
    }

    [Fact]
    public async Task Taking_somebody_over_is_undone_with_a_reason_and_can_be_done_anew_under_the_same_number()
    {
        using var instructor = await TakenOverAsync("suffolk/8111", "Ann Again", "9111");
        var undo = await UndoAsync(instructor, "norfolk/9111");
        undo.Document.QuerySelectorAll("main li").Select(Reading.Folded).ShouldContain("Officer: Ann Again (norfolk/9111)");
        Reading.Problems(await instructor.PressAsync(undo, "Undo it")).ShouldBe(["Say why"]);
        var undone = await instructor.PressAsync(undo, "Undo it", ("reason", "The wrong number"));
        undone.Text.ShouldContain("Ann Again (norfolk/9111) is not taken over any more");
        Reading.Row(undone, "Ann Again").ShouldStartWith("Ann Again (suffolk/8111) Norfolk Constabulary");
        (await instructor.GetAsync("/organisation/officers/of/norfolk/9111")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync("/records/officers/history?key=norfolk/9111")).Text.ShouldContain("The wrong number");
        (await instructor.GetAsync("/records/commander_events/history?key=norfolk/9111/from-suffolk-1")).Text.ShouldContain("The wrong number");
        (await BookAsync()).Commanders.Events("norfolk/9111", "tfc").ShouldBeEmpty();
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/organisation/officers/of/suffolk/8111")).Text.ShouldContain("That force has not taken them over yet.");
        (await lead.GetAsync("/records/transfers")).Text.ShouldContain("suffolk/8111");

        var accept = await instructor.GetAsync(undone.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "Take them over, Ann Again").GetAttribute("href")!);
        (await instructor.PressAsync(accept, "Take them over", ("number", "9111"))).Text.ShouldContain("Ann Again is taken over as norfolk/9111");
        (await BookAsync()).Commanders.Events("norfolk/9111", "tfc").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_is_not_undone_once_something_else_is_on_record_under_the_new_number_and_that_is_named()
    {
        using var instructor = await TakenOverAsync("suffolk/8112", "Bea Busy", "9112");
        var undo = await UndoAsync(instructor, "norfolk/9112");
        await records.Site.Store.RecordAsync(new TrackingTraining { Officer = "norfolk/9112", On = new DateOnly(2026, 3, 30) });
        var refused = await instructor.PressAsync(undo, "Undo it", ("reason", "The wrong number"));
        Reading.Problems(refused).ShouldHaveSingleItem().ShouldStartWith("More is on record under norfolk/9112 since: Tracking training: ");
        var page = await UndoAsync(instructor, "norfolk/9112");
        page.Text.ShouldContain("so this cannot be undone");
        page.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        (await instructor.GetAsync(page.Document.QuerySelector("main li a")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        (await BookAsync()).Commanders.Events("norfolk/9112", "tfc").ShouldHaveSingleItem();
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync(undo.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.Forbidden, "who accredits nobody takes nobody over, and undoes none of it");
        (await lead.GetAsync("/organisation/officers/of/norfolk/9112")).Text.ShouldNotContain("undo that they were taken over");
    }

    [Fact]
    public async Task The_force_that_takes_over_reads_what_was_handed_over_and_none_of_its_history_at_the_other_force()
    {
        using var instructor = await TakenOverAsync("suffolk/8113", "Cy Closed", "9113");
        var own = await instructor.GetAsync("/records/commander_events/history?key=norfolk/9113/from-suffolk-1");
        own.Text.ShouldContain("suffolk/8113/first", Case.Sensitive, "it says which event it repeats");
        var transfer = (await instructor.GetAsync("/organisation/officers/of/norfolk/9113")).Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "See the record of the transfer").GetAttribute("href")!;
        (await instructor.GetAsync(transfer)).Status.ShouldBe(HttpStatusCode.OK);
        (await instructor.GetAsync("/records/commander_events/history?key=suffolk/8113/first")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync("/records/officers/history?key=suffolk/8113")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync($"/records/transfers/history?{transfer.Split('?')[1]}")).Status.ShouldBe(HttpStatusCode.NotFound, "what was handed over is read as it is known, not its versions");
        (await instructor.GetAsync("/organisation/officers/of/suffolk/8113")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/records/commander_events/history?key=suffolk/8113/first")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_commander_s_transfer_is_recorded_by_who_may_end_what_they_command()
    {
        await records.CommanderAsync("suffolk/8114", "Still There");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8114");
        page.Text.ShouldContain("They are a firearms commander here: Tactical firearms commander (TFC). That ends with the transfer, so the chief firearms instructor or the force liaison officer of their force records it.");
        page.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    /// <summary>Suffolk records that an officer of its leaves.</summary>
    private async Task<Answer> OfferAsync(string officer, string to, string reason)
    {
        using var giver = await records.Site.SignedInAsync("suffolk-instructor");
        return await giver.PressAsync(await giver.GetAsync($"/organisation/officers/transfer?officer={officer}"), "Record the transfer", ("to", to), ("reason", reason));
    }

    /// <summary>Somebody who was handed over by Suffolk and taken over by Norfolk; and who took them over.</summary>
    private async Task<Visitor> TakenOverAsync(string officer, string name, string number)
    {
        await records.CommanderAsync(officer, name);
        await OfferAsync(officer, "norfolk", "Their own wish");
        var instructor = await records.Site.SignedInAsync("instructor");
        var list = await instructor.GetAsync("/organisation/officers");
        var accept = await instructor.GetAsync(list.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == $"Take them over, {name}").GetAttribute("href")!);
        await instructor.PressAsync(accept, "Take them over", ("number", number));
        return instructor;
    }

    private static async Task<Answer> UndoAsync(Visitor visitor, string officer) => await visitor.GetAsync((await visitor.GetAsync($"/organisation/officers/of/{officer}")).Document
        .QuerySelectorAll("main a").Single(each => Reading.Folded(each) == "undo that they were taken over").GetAttribute("href")!);

    private async Task<FactBook> BookAsync() => (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
}
