using System.Net;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Organisations that are no force are recorded once, and chosen where somebody is party to an agreement or provides a capability.</summary>
public sealed class OtherOrganisationTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task An_organisation_is_recorded_once_and_chosen_as_a_party_and_as_a_provider_while_it_is_there()
    {
        using var national = await records.Site.SignedInAsync("national-lead");
        var list = await RecordAsync(national, "College of Policing", "professional-body");
        list.Text.ShouldContain("College of Policing is recorded");
        Reading.Row(list, "College of Policing").ShouldStartWith("College of Policing Professional body 1 February 2013 –");
        Reading.Problems(await RecordAsync(national, "college of policing", "other")).ShouldBe(["An organisation of this name is on record already"]);
        await RecordAsync(national, "Counter Terrorism Policing", "policing-network");

        using var lead = await records.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/organisation/agreements/new")).Tick("kind", ["other"]).Tick("sensitive", ["no"]).Tick("stage", ["draft"]).Tick("organisation", ["college-of-policing"]);
        var agreement = await lead.PressAsync(form, "Record it", ("owner", "region/eastern"), ("title", "Licensed courses"));
        Reading.Said(agreement, "With").ShouldBe("College of Policing");
        var change = await lead.GetAsync(Reading.Link(agreement, "Change it"));
        change.Document.QuerySelectorAll("input[name=organisation][checked]").Select(each => each.GetAttribute("value")).ShouldBe(["college-of-policing"]);
        change.Typed("parties").ShouldBe("");
        var changed = await lead.PressAsync(change, "Record the change", ("parties", "Suffolk\nCollege of Policing\nTIAA"), ("reason", "More of them"));
        Reading.Said(changed, "With").ShouldBe("College of Policing, TIAA, Suffolk Constabulary", "what is chosen and typed is one party");

        var capability = await lead.GetAsync("/organisation/capabilities/new");
        var both = await lead.PressAsync(capability, "Record it", ("name", "Specialist officers"), ("organisation", "counter-terrorism-policing"), ("provider", "Kent"), ("minutes", "90"));
        Reading.Problems(both).ShouldBe(["Choose an organisation from the list or enter who else provides it, not both"]);
        Reading.Row(await lead.PressAsync(both, "Record it", ("provider", "")), "Specialist officers").ShouldStartWith("Specialist officers Eastern region Counter Terrorism Policing 90");

        var ended = await national.PressAsync(await national.GetAsync(Reading.Link(await national.GetAsync("/organisation/others"), "End it: Counter Terrorism Policing")), "Record the end", ("reason", "Another name"));
        Reading.Row(ended, "Counter Terrorism Policing").ShouldContain("1 February 2013 31 March 2026");
        (await lead.GetAsync("/organisation/capabilities/new")).Document.QuerySelectorAll("select[name=organisation] option").Select(Reading.Folded).ShouldNotContain("Counter Terrorism Policing");
    }

    [Fact]
    public async Task Only_who_records_for_the_nation_records_one_and_everybody_who_reads_records_reads_it()
    {
        using var national = await records.Site.SignedInAsync("national-lead");
        var empty = await national.PressAsync(await national.GetAsync("/organisation/others/new"), "Record it");
        Reading.Problems(empty).ShouldBe(["Enter its name", "Choose what sort of organisation it is", "The day since when it has been there must be entered"]);
        await RecordAsync(national, "TIAA", "auditor");
        foreach (var persona in (string[])["regional-lead", "liaison", "instructor", "inspector"])
        {
            using var visitor = await records.Site.SignedInAsync(persona);
            (await visitor.GetAsync("/organisation/others/new")).Status.ShouldBe(HttpStatusCode.Forbidden, persona);
            (await visitor.GetAsync("/organisation/others/end?organisation=tiaa")).Status.ShouldBe(HttpStatusCode.Forbidden, persona);
            Reading.Row(await visitor.GetAsync("/organisation/others"), "TIAA").ShouldStartWith("TIAA Auditor");
        }
    }

    private static async Task<Answer> RecordAsync(Visitor visitor, string name, string sort) => await visitor.PressAsync((await visitor.GetAsync("/organisation/others/new")).Tick("sort", [sort]), "Record it",
        ("name", name), ("from.Day", "1"), ("from.Month", "2"), ("from.Year", "2013"));
}
