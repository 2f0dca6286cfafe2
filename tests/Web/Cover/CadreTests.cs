using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Cadres of specialists: who is a member, since when, and until when.</summary>
public sealed class CadreTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task Somebody_is_added_to_a_cadre_and_their_membership_ends_with_a_reason()
    {
        await rota.CommandersAsync("norfolk/10");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var added = await lead.PressAsync((await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["kidnap"]), "Add them", ("officer", "norfolk/10"), ("from.Day", "1"));
        added.Text.ShouldContain("Commander 10 (norfolk/10) is a member of the cadre");
        Reading.Row(added, "Commander 10").ShouldStartWith("Commander 10 (norfolk/10) 1 March 2026 –");
        var end = await lead.GetAsync(added.Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("End it: Commander 10", StringComparison.Ordinal)).GetAttribute("href")!);
        Reading.Problems(await lead.PressAsync(end, "End the membership", ("until.Day", "28"), ("until.Month", "2"))).ShouldBe(["The day must not lie before they became a member", "Say why it ends"]);
        var ended = await lead.PressAsync(end, "End the membership", ("reason", "Moved to another post"));
        ended.Text.ShouldContain("The membership of Commander 10 (norfolk/10) ends");
        ended.Document.QuerySelectorAll("main tbody tr").Select(Reading.Folded).ShouldNotContain(row => row.StartsWith("Commander 10"));
        var member = end.Address.Query.Split("member=")[1];
        (await lead.GetAsync($"/records/cadre_members/history?key={member}")).Text.ShouldContain("Moved to another post", Case.Sensitive, "the end is a further version");
    }

    [Fact]
    public async Task Who_is_a_member_already_or_of_another_region_or_of_nowhere_is_not_added()
    {
        await rota.CommandersAsync("norfolk/11");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var empty = await lead.PressAsync(await lead.GetAsync("/cover/cadres/new"), "Add them", ("from.Day", "32"));
        Reading.Problems(empty).ShouldBe(["Choose the cadre", "Choose an officer, or give their force and number", "The first day must be a real date"]);
        var form = empty.Tick("specialism", ["other"]);
        Reading.Problems(await lead.PressAsync(form, "Add them", ("number", "cumbria/4"), ("from.Day", "1"))).ShouldBe(["Their force is not of this region"]);
        Reading.Problems(await lead.PressAsync(form, "Add them", ("number", "norfolk/999"), ("from.Day", "1"))).ShouldBe(["No officer norfolk/999 is on record. Check the number, or record the officer first"]);
        var wrong = await lead.PressAsync(form, "Add them", ("number", "Ann"), ("from.Day", "1"));
        Reading.Problems(wrong).ShouldBe(["Give the force and the number, like norfolk/1234"]);
        wrong.Typed("number").ShouldBe("Ann");
        await lead.PressAsync(form, "Add them", ("number", "norfolk/11"), ("from.Day", "1"));
        var again = (await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["other"]);
        Reading.Problems(await lead.PressAsync(again, "Add them", ("number", "norfolk/11"))).ShouldBe(["They are a member of this cadre already on that day or later"]);
    }

    [Theory]
    [InlineData("instructor")]
    [InlineData("liaison")]
    [InlineData("inspector")]
    public async Task Others_read_the_cadres_and_do_not_change_them(string persona)
    {
        using var visitor = await rota.Site.SignedInAsync(persona);
        (await visitor.GetAsync("/cover/cadres/new?region=eastern")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await visitor.GetAsync("/cover/cadres?region=eastern");
        page.Text.ShouldContain("Kidnap and extortion");
        page.Text.ShouldNotContain("Add a member");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/cover/cadres?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.GetAsync("/cover/cadres/end?member=nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
