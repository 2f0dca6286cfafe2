using System.Net;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Reference documents: which to go by, which not any more, and where a force departs from one.</summary>
public sealed class ReferenceDocumentTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task A_new_version_ends_the_one_before_which_then_warns_whoever_opens_it()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var first = await RecordAsync(lead, "Code on carrying arms", "Edition 1", "1/4/2020");
        first.Document.QuerySelectorAll("main .govuk-warning-text").ShouldBeEmpty();
        var form = await lead.GetAsync(Reading.Link(first, "Record a new version of it"));
        form.Typed("title").ShouldBe("Code on carrying arms");
        Reading.Problems(await lead.PressAsync(form, "Record it", [("version", "Edition 2"), .. Date("from", "1/4/2020")])).ShouldBe(["A new version must come into force after the version before"]);
        var second = await lead.PressAsync(form, "Record it", [("version", "Edition 2"), .. Date("from", "1/3/2026")]);
        Reading.Said(second, "Took the place of").ShouldBe("Code on carrying arms, Edition 1");
        var old = await lead.GetAsync(first.Address.AbsolutePath);
        old.Document.QuerySelector("main .govuk-warning-text")!.TextContent.ShouldContain("Do not go by this version. It was superseded on 1 March 2026.");
        Reading.Said(old, "Replaced by").ShouldBe("Code on carrying arms, Edition 2");
        old.Text.ShouldNotContain("Record a new version of it");
        (await lead.GetAsync(form.Address.PathAndQuery)).Text.ShouldContain("This version has ended already");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var list = await instructor.GetAsync("/organisation/documents");
        Section(list, "Current").ShouldContain("Edition 2");
        Section(list, "Superseded").ShouldContain("Edition 1");
        list.Text.ShouldNotContain("Record a document");
        (await instructor.GetAsync("/organisation/documents/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_version_to_come_leaves_the_one_before_in_force_until_its_day()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var first = await RecordAsync(lead, "Guidance on logs", "2024", "1/4/2024");
        var second = await lead.PressAsync(await lead.GetAsync(Reading.Link(first, "Record a new version of it")), "Record it", [("version", "2027"), .. Date("from", "1/1/2027")]);
        second.Text.ShouldContain("This version is not in force yet. It comes into force on 1 January 2027.");
        (await lead.GetAsync(first.Address.AbsolutePath)).Document.QuerySelectorAll("main .govuk-warning-text").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_in_the_archive_warns_and_its_reason_stays_in_the_history()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var page = await RecordAsync(lead, "Guidance on pagers", "1999", "1/4/1999");
        var archive = await lead.GetAsync(Reading.Link(page, "Put it in the archive"));
        Reading.Problems(await lead.PressAsync(archive, "Put it in the archive", ("to.Year", "1998"))).ShouldBe(["The day from which it is no longer in force must not be before the day from which it was", "Say why"]);
        var after = await lead.PressAsync(archive, "Put it in the archive", ("reason", "Nobody has one any more"));
        after.Text.ShouldContain("Do not go by this document. It is in the archive: it was in force until 30 March 2026, and nothing took its place.");
        (await lead.GetAsync(Reading.Link(after, "See who recorded it, and when"))).Text.ShouldContain("Nobody has one any more");
        Section(await lead.GetAsync("/organisation/documents"), "In the archive").ShouldContain("Guidance on pagers");
    }

    [Fact]
    public async Task A_departure_stands_on_the_document_s_page_for_who_may_see_the_force()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var document = await RecordAsync(lead, "Code on storing arms", "Edition 1", "1/4/2020");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.GetAsync(Reading.Link(await instructor.GetAsync(document.Address.AbsolutePath), "Record a departure from it"));
        var refused = await instructor.PressAsync(form, "Record the departure", ("reason", "The building is listed"));
        Reading.Problems(refused).ShouldBe(["Enter what the force does instead", "Enter the role of whoever approved it", "The day of the approval must be entered"]);
        refused.Typed("reason").ShouldBe("The building is listed");
        var page = await instructor.PressAsync(refused, "Record the departure", [("what", "Keeps the second door wooden"), ("approved-by", "Deputy chief constable"), .. Date("on", "1/2/2026")]);
        Reading.Row(page, "1 February 2026").ShouldStartWith("1 February 2026 Norfolk Constabulary Keeps the second door wooden The building is listed Deputy chief constable");
        using var regional = await records.Site.SignedInAsync("regional-lead");
        var seen = await regional.GetAsync(document.Address.AbsolutePath);
        seen.Text.ShouldContain("Keeps the second door wooden");
        seen.Text.ShouldNotContain("Record a departure from it");
        await lead.PressAsync(await lead.GetAsync(form.Address.PathAndQuery), "Record the departure", [("force", "kent"), ("what", "Keeps it at Dover"), ("reason", "The sea"), ("approved-by", "Chief constable"), .. Date("on", "1/2/2026")]);
        (await instructor.GetAsync(document.Address.AbsolutePath)).Text.ShouldNotContain("Dover");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question()
    {
        using var lead = await records.Site.SignedInAsync("national-lead");
        var empty = await lead.PressAsync(await lead.GetAsync("/organisation/documents/new"), "Record it", ("version", "3"));
        Reading.Problems(empty).ShouldBe(["Enter the title", "Choose what kind of document it is", "Enter who issued it", "The day from which it is in force must be entered"]);
        empty.Typed("version").ShouldBe("3");
    }

    private static async Task<Answer> RecordAsync(Visitor visitor, string title, string version, string from) =>
        await visitor.PressAsync((await visitor.GetAsync("/organisation/documents/new")).Tick("kind", ["guidance"]), "Record it", [("title", title), ("version", version), ("issuer", "The College of Policing"), .. Date("from", from)]);

    private static IEnumerable<(string Field, string Value)> Date(string field, string day) => day.Split('/').Zip(["Day", "Month", "Year"], (value, part) => ($"{field}.{part}", value));

    private static string Section(Answer page, string name) => Reading.Folded(page.Document.QuerySelector($"[aria-label='{name}']")!);
}
