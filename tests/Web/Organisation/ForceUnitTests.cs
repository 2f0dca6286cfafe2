using System.Net;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>The units of a force, their establishment by rank, and whether they count as armed response vehicles.</summary>
public sealed class ForceUnitTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    private const string Path = "/organisation/units/forces";

    [Fact]
    public async Task A_unit_for_another_purpose_is_in_no_number_of_armed_response_vehicles()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync(Path)).Text.ShouldContain("No unit of a force is on record here");
        var list = await RecordAsync(instructor, "Armed response team", "yes", "2020", ("number-sergeant", "2"), ("number-constable", "16"));
        list.Text.ShouldContain("Armed response team is recorded");
        list = await RecordAsync(instructor, "Proactive unit", "no", "2020", ("number-inspector", "1"), ("number-sergeant", "3"), ("number-constable", "20"));
        Reading.Said(list, "Armed response vehicles").ShouldBe("18 officers by establishment, in one unit");
        Reading.Said(list, "Not counted as these").ShouldBe("24 officers by establishment, in one unit");
        Reading.Row(list, "Proactive unit").ShouldStartWith("Proactive unit Norfolk Constabulary No 24: inspector 1, sergeant 3, constable 20 of Proactive unit 1 April 2020 –");

        // One that is yet to come shows the establishment of its first day.
        var planned = await RecordAsync(instructor, "Rural team", "no", "2029", ("number-constable", "5"));
        Reading.Row(planned, "Rural team").ShouldStartWith("Rural team Norfolk Constabulary No 5: constable 5");

        // From another day on it has another establishment; the old one stays on record.
        var numbers = await instructor.GetAsync(Reading.Link(list, "18: sergeant 2, constable 16 of Armed response team"));
        Reading.Problems(await instructor.PressAsync(numbers, "Record the establishment", ("number-sergeant", "many"))).ShouldBe(["The number of the rank sergeant must be a whole number from 0 to 9999", "Say on whose authority"]);
        list = await instructor.PressAsync(numbers, "Record the establishment", ("number-sergeant", ""), ("number-constable", "12"), ("authority", "Chief officer, order 9"));
        Reading.Said(list, "Armed response vehicles").ShouldBe("12 officers by establishment, in one unit");
        var history = await instructor.GetAsync(Reading.Link(list, "12: constable 12 of Armed response team"));
        Reading.Row(history, "1 April 2020").ShouldBe("1 April 2020 Sergeant 2 Chief officer, order 1, Sergeant, from 1 April 2020");
        Reading.Row(history, "31 March 2026").ShouldStartWith("31 March 2026 Sergeant 0 Chief officer, order 9");
        Reading.Problems(await instructor.PressAsync(history, "Record the establishment", ("authority", "Again"))).Single().ShouldStartWith("There is an establishment from this day already");

        var ended = await instructor.PressAsync(await instructor.GetAsync(Reading.Link(list, "End it: Armed response team")), "Record the end", ("reason", "Merged"));
        Reading.Said(ended, "Armed response vehicles").ShouldBe("No unit");
        Reading.Row(ended, "Armed response team").ShouldContain("1 April 2020 31 March 2026");
    }

    [Fact]
    public async Task What_is_missing_is_said_and_other_forces_neither_see_nor_record_it()
    {
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        var wrong = await suffolk.PressAsync(await suffolk.GetAsync($"{Path}/new"), "Record it", ("name", "Team"));
        Reading.Problems(wrong).ShouldBe(["Choose whether it counts as armed response vehicles", "The day from which it is there must be entered", "Enter the number of at least one rank", "Say on whose authority"]);
        wrong.Typed("name").ShouldBe("Team");
        var list = await RecordAsync(suffolk, "Suffolk team", "yes", "2020", ("number-constable", "8"));
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync(Path)).Text.ShouldNotContain("Suffolk team");
        (await instructor.GetAsync(Reading.Link(list, "8: constable 8 of Suffolk team"))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync(Path)).Text.ShouldContain("Suffolk team");
        (await lead.GetAsync(Path)).Text.ShouldNotContain("End it");
        (await lead.GetAsync($"{Path}/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_unit_is_not_counted_twice_by_a_second_record_of_its_name()
    {
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        await RecordAsync(suffolk, "Night team", "yes", "2020", ("number-constable", "6"));
        var again = await RecordAsync(suffolk, "night team", "yes", "2020", ("number-constable", "6"));
        Reading.Problems(again).ShouldBe(["The force has a unit of this name already. Change its numbers, or give this one another name"]);
        Reading.Problems(await RecordAsync(suffolk, new string('a', 201), "yes", "2020", ("number-constable", "6"))).ShouldBe(["Name must be 200 characters or fewer"]);
    }

    private static async Task<Answer> RecordAsync(Visitor visitor, string name, string counts, string from, params (string, string)[] numbers) =>
        await visitor.PressAsync((await visitor.GetAsync($"{Path}/new")).Tick("counts", [counts]), "Record it", [("name", name), ("from.Day", "1"), ("from.Month", "4"), ("from.Year", from), ("authority", "Chief officer, order 1"), .. numbers]);
}
