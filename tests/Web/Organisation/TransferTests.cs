using System.Net;
using ArmedPolicingGov.Facts;
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
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var offer = await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8101");
        offer.Text.ShouldContain("These posts end on that day: Armed policing lead, since 1 January 2022");
        var left = await lead.PressAsync(offer, "Record the transfer", ("to", "norfolk"), ("on.Day", "30"), ("reason", "Agreed by both chief officers"));
        left.Text.ShouldContain("Leaves for Norfolk Constabulary on 30 March 2026. That force has not taken them over yet.");
        left.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded).First().ShouldBe("Left a post");

        using var instructor = await records.Site.SignedInAsync("instructor");
        var list = await instructor.GetAsync("/organisation/officers");
        Reading.Row(list, "Mo Mover").ShouldStartWith("Mo Mover (suffolk/8101) Norfolk Constabulary 30 March 2026");
        var accept = await instructor.GetAsync(list.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "Take them over, Mo Mover").GetAttribute("href")!);
        Reading.Said(accept, "Rank on that day").ShouldBe("Inspector");
        var there = await instructor.PressAsync(accept.Tick("event", ["suffolk/8101/check"], ticked: false), "Take them over", ("number", "9101"));
        there.Address.AbsolutePath.ShouldBe("/organisation/officers/of/norfolk/9101");
        there.Text.ShouldContain("Transferred from suffolk/8101");
        there.Document.QuerySelectorAll(".app-timeline__title").Select(Reading.Folded).ShouldBe(["Inspector", "First accredited"]);
        (await lead.GetAsync("/organisation/officers/of/suffolk/8101")).Text.ShouldContain("Transferred to Mo Mover (norfolk/9101), Norfolk Constabulary, on 30 March 2026.");

        var book = (await records.Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        book.ObstaclesTo("norfolk/9101", "tfc", SiteOfTheRegion.Day).ShouldBeEmpty();
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
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await lead.PressAsync(await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8103"), "Record the transfer", ("to", "norfolk"), ("reason", "Their own wish"));
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
        await lead.PressAsync(await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8104"), "Record the transfer", ("to", "norfolk"), ("reason", "Their own wish"));
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
        await lead.PressAsync(await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8108"), "Record the transfer", ("to", "essex"), ("reason", "Their own wish"));
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
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var left = await lead.PressAsync(await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8107"), "Record the transfer", ("to", "norfolk"), ("reason", "Their own wish"));
        var back = await lead.GetAsync(left.Document.QuerySelectorAll("main a").First(each => Reading.Folded(each) == "record that they do not leave after all").GetAttribute("href")!);
        Reading.Problems(await lead.PressAsync(back, "Withdraw the transfer")).ShouldBe(["Say why"]);
        var after = await lead.PressAsync(back, "Withdraw the transfer", ("reason", "They changed their mind"));
        after.Text.ShouldContain("The transfer is withdrawn");
        after.Text.ShouldContain("Record that they leave for another force");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync("/organisation/officers")).Text.ShouldNotContain("Stay Here");
        (await instructor.GetAsync(back.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.PressAsync(await lead.GetAsync("/organisation/officers/transfer?officer=suffolk/8107"), "Record the transfer", ("to", "norfolk"), ("reason", "They changed it back"))).Text.ShouldContain("Leaves for Norfolk Constabulary");
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
}
