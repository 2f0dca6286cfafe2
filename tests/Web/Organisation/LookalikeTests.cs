using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Officers who may be on record twice are found, and joined or told apart.</summary>
public sealed class LookalikeTests
{
    private const string Page = "/organisation/officers/alike";

    [Fact]
    public async Task Officers_of_one_name_are_listed_until_they_are_joined_or_told_apart()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteOfTheRegion.Day);
        await site.Store.RecordAsync(
            Named("norfolk/1", "Jo Twice"), Named("norfolk/2", "TWICE, Jo"), Named("norfolk/3", "Jo Twicely"),
            Named("norfolk/4", "Al Common"), Named("norfolk/5", "Al  Common"), Named("suffolk/6", "Al Common"));
        using var instructor = await site.SignedInAsync("instructor");
        var list = await instructor.GetAsync(Reading.Link(await instructor.GetAsync("/organisation/officers"), "Officers who may be on record twice"));
        Pairs(list).ShouldBe(["Al Common norfolk/4 norfolk/5", "Jo Twice and TWICE, Jo norfolk/1 norfolk/2"]);

        var join = await instructor.GetAsync(Reading.Link(list, "Same person: norfolk/1 and norfolk/2"));
        join.Typed("other").ShouldBe("norfolk/2");
        await instructor.PressAsync(join, "Join the two records", ("reason", "One staff file"));
        var apart = await instructor.GetAsync(Reading.Link(list, "Two people: norfolk/4 and norfolk/5"));
        Reading.Problems(await instructor.PressAsync(apart, "Record that they are two people")).ShouldBe(["Say how you know that they are two people"]);
        var done = await instructor.PressAsync(apart, "Record that they are two people", ("reason", "Father and son"));

        done.Text.ShouldContain("They are recorded as two people");
        done.Text.ShouldContain("Nobody whom you may see shares a name with another officer.");
        var officer = await instructor.GetAsync("/organisation/officers/of/norfolk/5");
        officer.Text.ShouldContain("Not the same person as Al Common (norfolk/4): Father and son");

        // A change of mind joins them, and the decision before no longer holds.
        await instructor.PressAsync(await instructor.GetAsync(Reading.Link(officer, "They are one person after all: norfolk/4 and norfolk/5")), "Join the two records", ("reason", "One staff file after all"));
        (await instructor.GetAsync("/organisation/officers/of/norfolk/5")).Text.ShouldNotContain("Not the same person");
        Pairs(await instructor.GetAsync(Page)).ShouldBeEmpty();
        Reading.Problems(await instructor.PressAsync(apart, "Record that they are two people", ("reason", "Father and son"))).ShouldBe(["These two records are joined as one person. Part them first, on the officer’s page"]);
    }

    [Fact]
    public async Task Who_sees_several_forces_sees_pairs_across_them_and_a_force_only_its_own()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteOfTheRegion.Day);
        await site.Store.RecordAsync(Named("norfolk/4", "Al Common"), Named("suffolk/6", "Al Common"));
        using var lead = await site.SignedInAsync("regional-lead");
        var list = await lead.GetAsync(Page);
        Pairs(list).ShouldBe(["Al Common norfolk/4 suffolk/6"]);
        list.Text.ShouldContain("The chief firearms instructor of either force decides");
        using var instructor = await site.SignedInAsync("instructor");
        Pairs(await instructor.GetAsync(Page)).ShouldBeEmpty();
        (await instructor.GetAsync("/organisation/officers/apart?officer=norfolk/4&other=suffolk/6")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync("/organisation/officers/apart?officer=norfolk/4&other=suffolk/6")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Officer Named(string officer, string name) => new() { Id = officer, Force = Identifier.ForceOf(officer), Name = name };

    private static List<string> Pairs(Answer page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', Reading.Folded(row.Children[0]), Reading.Folded(row.Children[1].Children[0]), Reading.Folded(row.Children[2].Children[0])))];
}
