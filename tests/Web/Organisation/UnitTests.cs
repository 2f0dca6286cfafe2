using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Board;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Units that several forces run together, and what one force holds for another.</summary>
public sealed class UnitTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task A_joint_unit_is_read_by_each_of_its_forces_and_ends_with_a_reason()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/organisation/units/new")).Tick("forces", ["norfolk", "suffolk"]);
        var page = await lead.PressAsync(form, "Record it", ("name", "Joint specialist operations"), ("lead", "suffolk"), ("from.Day", "1"), ("from.Month", "4"), ("from.Year", "2020"));
        page.Text.ShouldContain("Joint specialist operations is recorded");
        Reading.Row(page, "Joint specialist operations").ShouldStartWith("Joint specialist operations Norfolk Constabulary, Suffolk Constabulary Suffolk Constabulary 1 April 2020 – –");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var own = await instructor.GetAsync("/organisation/units");
        Reading.Row(own, "Joint specialist operations").ShouldNotContain("End it");
        own.Text.ShouldNotContain("Record a joint unit");
        var end = await lead.GetAsync(Reading.Link(page, "End it: Joint specialist operations"));
        (await instructor.GetAsync(end.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await lead.PressAsync(end, "Record the end", ("to.Year", "2019"));
        Reading.Problems(refused).ShouldBe(["The day from which it is not there any more must not be before the day from which it was", "Say why"]);
        refused.Typed("to.Year").ShouldBe("2019");
        var ended = await lead.PressAsync(refused, "Record the end", ("to.Year", "2026"), ("reason", "Each has its own again"));
        Reading.Row(ended, "Joint specialist operations").ShouldContain("1 April 2020 31 March 2026");
        (await lead.GetAsync(Reading.Link(ended, "History of Joint specialist operations"))).Text.ShouldContain("Each has its own again");
    }

    [Fact]
    public async Task What_is_no_joint_unit_is_said_at_its_question_and_what_was_typed_stays()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var empty = await lead.PressAsync(await lead.GetAsync("/organisation/units/new"), "Record it");
        Reading.Problems(empty).ShouldBe(["Enter the name of the unit", "Choose at least two forces", "Choose the lead force", "The day from which it is there must be entered"]);
        var wrong = await lead.PressAsync(empty.Tick("forces", ["norfolk", "suffolk"]), "Record it", ("name", "Unit"), ("lead", "essex"), ("from.Day", "1"), ("from.Month", "4"), ("from.Year", "2020"));
        Reading.Problems(wrong).ShouldBe(["The lead force must be one of its forces"]);
        wrong.Typed("name").ShouldBe("Unit");
        Reading.Problems(await lead.PressAsync(await lead.GetAsync("/organisation/units/served"), "Record it"))
            .ShouldBe(["Choose the force that does not hold it itself", "Choose what the other force holds", "Choose the force that holds it", "The day from which it does must be entered"]);
        foreach (var persona in (string[])["instructor", "liaison", "inspector"])
        {
            using var visitor = await records.Site.SignedInAsync(persona);
            (await visitor.GetAsync("/organisation/units/new")).Status.ShouldBe(HttpStatusCode.Forbidden, persona);
            (await visitor.GetAsync("/organisation/units/served")).Status.ShouldBe(HttpStatusCode.Forbidden, persona);
        }
    }

    [Fact]
    public async Task Where_another_force_holds_the_armouries_its_result_stands_beside_the_own_one_which_stays()
    {
        await records.Site.Store.RecordAsync(new Armoury { Id = "suffolk/held-1", Force = "suffolk", Name = "Martlesham", OpenedOn = new DateOnly(2020, 1, 5) });
        using var lead = await records.Site.SignedInAsync("regional-lead");
        using var instructor = await records.Site.SignedInAsync("instructor");
        const string Page = "/recommendations/10/force/norfolk";
        var before = (await instructor.GetAsync(Page)).Section("10-independent-audit");
        before.ShouldContain("Nothing recorded");
        before.ShouldNotContain("Held by");

        var agreement = (await lead.GetAsync("/organisation/agreements/new")).Tick("kind", ["other"]).Tick("sensitive", ["no"]).Tick("stage", ["signed"]);
        await lead.PressAsync(agreement, "Record it", ("owner", "region/eastern"), ("title", "Shared armouries"), ("parties", "Suffolk"), ("signed.Day", "1"), ("signed.Month", "3"), ("signed.Year", "2024"));
        var form = (await lead.GetAsync("/organisation/units/served")).Tick("what", ["armouries"]);
        var under = form.Document.QuerySelectorAll("select[name=agreement] option").Single(each => Reading.Folded(each) == "Shared armouries").GetAttribute("value")!;
        var list = await lead.PressAsync(form, "Record it", ("force", "norfolk"), ("held-by", "suffolk"), ("from.Day", "1"), ("from.Month", "4"), ("from.Year", "2024"), ("agreement", under));
        Reading.Row(list, "Norfolk Constabulary").ShouldStartWith("Norfolk Constabulary Armouries Suffolk Constabulary 1 April 2024 – Shared armouries");

        var page = await instructor.GetAsync(Page);
        var section = page.Section("10-independent-audit");
        section.ShouldContain("Nothing recorded There are no armouries to judge.");
        section[section.IndexOf("Held by", StringComparison.Ordinal)..].ShouldBe("Held by Suffolk Constabulary under Shared armouries. This is how that force stands, and changes nothing of the status here: ✕ Not met 0 of 1 armoury.");
        section.ShouldNotContain("Martlesham", Case.Sensitive, "how that force stands is shown, and none of its records");
        page.Section("10-findings-closed").ShouldNotContain("Held by");
        (await instructor.GetAsync("/")).Cell("Norfolk", 10).ShouldBe("Nothing recorded");
        (await instructor.GetAsync($"{Page}?as-at=2024-03-31")).Section("10-independent-audit").ShouldNotContain("Held by", Case.Sensitive, "it did not hold them yet");
        (await instructor.GetAsync($"{Page}?as-at=2026-03-31&known=2024-03-31")).Section("10-independent-audit").ShouldNotContain("Held by", Case.Sensitive, "it was not known yet");
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync(Page)).Section("10-independent-audit").ShouldContain("Held by Suffolk Constabulary under an agreement. ");
        await lead.PressAsync(await lead.GetAsync(Reading.Link(list, "End it: Norfolk Constabulary, Armouries")), "Record the end", ("reason", "Norfolk has its own again"));
        (await instructor.GetAsync(Page)).Section("10-independent-audit").ShouldNotContain("Held by");
    }
}
