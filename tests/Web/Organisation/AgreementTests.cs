using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Board;
using ArmedPolicingGov.Web.Tests.Commanders;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>Agreements: who needs to see to which, and what is never recorded of a sensitive one.</summary>
public sealed class AgreementTests(SiteOfTheRegion records) : IClassFixture<SiteOfTheRegion>
{
    [Fact]
    public async Task The_list_begins_with_what_has_expired_or_is_past_its_review_and_ends_with_what_is_in_force()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await RecordAsync(lead, "Mutual aid in the east", "signed", signed: "1/3/2024", expires: "1/3/2026");
        await RecordAsync(lead, "Shared range", "published", signed: "1/3/2024", review: "28/2/2026");
        await RecordAsync(lead, "Joint command", "with-lawyers");
        await RecordAsync(lead, "Dog support", "signed", signed: "1/3/2026", review: "1/3/2027");
        var page = await lead.GetAsync("/organisation/agreements");
        page.Document.QuerySelectorAll("main caption").Select(Reading.Folded).Select(each => each.Split(" (")[0]).ShouldBe(["Expired, or past their review", "Not signed yet", "In force"]);
        Reading.Row(page, "Mutual aid in the east").ShouldBe("Mutual aid in the east Eastern region Ministry of Testing, Suffolk Constabulary Expired on 1 March 2026 – 1 March 2026");
        Reading.Row(page, "Shared range").ShouldContain("Review overdue since 1 March 2026");
        Reading.Row(page, "Joint command").ShouldContain("Not signed yet");
        Reading.Row(page, "Dog support").ShouldContain("In force, signed on 1 March 2026");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var read = await instructor.GetAsync("/organisation/agreements");
        read.Text.ShouldContain("Mutual aid in the east");
        read.Text.ShouldNotContain("Record an agreement");
        (await instructor.GetAsync("/organisation/agreements/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_sensitive_agreement_covers_is_refused_and_nothing_but_title_parties_and_dates_is_shown()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        var form = Fill(await liaison.GetAsync("/organisation/agreements/new"), "draft", sensitive: true);
        var refused = await liaison.PressAsync(form, "Record it", ("title", "Quiet help"), ("parties", "Suffolk"), ("covers", "All of it"));
        Reading.Problems(refused).ShouldBe(["Leave this blank: of a sensitive agreement only its title, parties and dates are recorded"]);
        refused.Typed("covers").ShouldBe("All of it");
        var page = await liaison.PressAsync(refused, "Record it", ("covers", ""));
        page.Text.ShouldContain("Quiet help is recorded");
        page.Document.QuerySelectorAll("main dt").Select(Reading.Folded).ShouldBe(["With", "Signed on", "To be reviewed by", "Expires on"]);
        Reading.Said(page, "With").ShouldBe("Suffolk Constabulary");
    }

    [Fact]
    public async Task A_change_needs_its_reason_and_keeps_what_was_recorded_in_the_history()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var page = await RecordAsync(lead, "Training together", "draft");
        var change = await lead.GetAsync(Reading.Link(page, "Change it"));
        change.Typed("parties").ShouldBe("Ministry of Testing\nSuffolk Constabulary");
        Reading.Problems(await lead.PressAsync(change, "Record the change")).ShouldBe(["Say why you change it"]);
        var changed = await lead.PressAsync(change.Tick("stage", ["signed"]), "Record the change", ("signed.Day", "2"), ("signed.Month", "3"), ("signed.Year", "2026"), ("parties", "Suffolk\nEssex Police"), ("reason", "Both chief officers signed"));
        changed.Text.ShouldContain("Training together is changed");
        Reading.Said(changed, "With").ShouldBe("Essex Police, Suffolk Constabulary");
        Reading.Said(changed, "Signed on").ShouldBe("2 March 2026");
        (await lead.GetAsync(Reading.Link(changed, "See who recorded it, and when"))).Text.ShouldContain("Both chief officers signed");
        var late = await lead.PressAsync(change, "Record the change", ("title", "Mine"), ("signed.Day", "2"), ("signed.Month", "3"), ("signed.Year", "2026"), ("reason", "A better title"));
        Reading.Problems(late).ShouldHaveSingleItem().ShouldStartWith("Somebody has changed this since you opened the page");
        late.Typed("title").ShouldBe("Mine");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_question()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        var empty = await liaison.PressAsync(await liaison.GetAsync("/organisation/agreements/new"), "Record it");
        Reading.Problems(empty).ShouldBe(["Enter the title", "Choose what kind of agreement it is", "Choose whether it is sensitive", "Choose how far it has come", "Name at least one other party"]);
        var dates = Fill(empty, "signed");
        var refused = await liaison.PressAsync(dates, "Record it", ("title", "A title"), ("parties", "Kent Police"), ("signed.Day", "1"), ("signed.Month", "4"), ("signed.Year", "2026"), ("expires.Day", "1"), ("expires.Month", "1"), ("expires.Year", "2026"));
        Reading.Problems(refused).ShouldBe(["The day on which it was signed must be today or in the past", "The day on which it expires must be after the day on which it was signed"]);
    }

    [Fact]
    public async Task An_agreement_of_another_force_is_not_there_for_who_may_not_read_it()
    {
        using var national = await records.Site.SignedInAsync("national-lead");
        var form = Fill(await national.GetAsync("/organisation/agreements/new"), "draft");
        var page = await national.PressAsync(form, "Record it", ("owner", "force/kent"), ("title", "Kent alone"), ("parties", "Essex Police"));
        page.Text.ShouldContain("Kent Police");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync(page.Address.AbsolutePath)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var liaison = await records.Site.SignedInAsync("liaison");
        var region = await RecordAsync(await records.Site.SignedInAsync("regional-lead"), "Of the region", "draft");
        (await liaison.GetAsync(region.Address.AbsolutePath)).Text.ShouldNotContain("Change it");
        (await liaison.GetAsync($"/organisation/agreements/change?agreement={region.Address.AbsolutePath.Split("/of/")[1]}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task How_far_an_agreement_has_come_stands_beside_the_recommendation_on_cover_and_changes_nothing_of_it()
    {
        await records.Site.Store.RecordAsync(new Agreement { Id = "cadre", Owner = "region/eastern", Title = "Cadre of specialist commanders", Kind = "section-22a-collaboration", Stage = "with-lawyers" });
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/recommendations/2/region/eastern");
        Reading.Row(page, "Cadre of specialist commanders").ShouldBe("Cadre of specialist commanders Collaboration agreement under section 22A of the Police Act 1996 With the lawyers – –");
        page.Text.ShouldContain("They change nothing of the status");
        page.Section("2-specialist-cover").ShouldContain("Not met");
        (await lead.GetAsync("/recommendations/2/region/eastern?as-at=2026-03-31&known=2020-01-01")).Text.ShouldNotContain("Cadre of specialist commanders", customMessage: "it was not known then");
        (await lead.GetAsync("/recommendations/2/force/norfolk")).Text.ShouldNotContain("Agreements of the region");
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync("/recommendations/2/region/eastern")).Text.ShouldNotContain("Agreements of the region");
    }

    [Fact]
    public async Task The_text_of_an_agreement_is_kept_and_replaced_and_never_of_a_sensitive_one()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        var page = await RecordAsync(lead, "With its text", "draft");
        Reading.Said(page, "Text").ShouldBe("Not kept here");
        var form = await lead.GetAsync(Reading.Link(page, "Add its text"));
        Reading.Problems(await lead.PressAsync(form, "Add the text")).ShouldBe(["Choose the file with the text"]);
        Reading.Problems(await lead.SendAsync(form, "file", "empty.pdf", [])).ShouldBe(["The file is empty"]);
        await lead.SendAsync(form, "file", "first.pdf", "%PDF first"u8.ToArray());
        var added = await lead.SendAsync(await lead.GetAsync(form.Address.PathAndQuery), "file", "second.pdf", "%PDF second"u8.ToArray());
        Reading.Said(added, "Text").ShouldBe("Download second.pdf");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var text = await instructor.GetAsync(Reading.Link(await instructor.GetAsync(page.Address.AbsolutePath), "Download second.pdf"));
        (await text.Response.Content.ReadAsByteArrayAsync()).ShouldBe("%PDF second"u8.ToArray());

        var sensitive = await lead.PressAsync(Fill(await lead.GetAsync("/organisation/agreements/new"), "draft", sensitive: true), "Record it", ("owner", "region/eastern"), ("title", "Quieter help"), ("parties", "Suffolk"));
        sensitive.Text.ShouldNotContain("Add its text");
        (await lead.GetAsync($"/organisation/agreements/text?agreement={sensitive.Address.AbsolutePath.Split("/of/")[1]}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_agreements_have_two_titles_and_whose_it_is_is_no_party_beside()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        await RecordAsync(lead, "Help by air", "draft");
        var again = await RecordAsync(lead, "Help by Air", "draft");
        Reading.Problems(again).ShouldBe(["Another agreement has this title. Add what tells the two apart, such as the year"]);
        using var liaison = await records.Site.SignedInAsync("liaison");
        var form = Fill(await liaison.GetAsync("/organisation/agreements/new"), "draft");
        Reading.Problems(await liaison.PressAsync(form, "Record it", ("title", "Alone"), ("parties", "Norfolk Constabulary"))).ShouldBe(["Name at least one other party"]);
        Reading.Said(await liaison.PressAsync(form, "Record it", ("title", "Not alone"), ("parties", "Norfolk Constabulary\nSuffolk Constabulary")), "With").ShouldBe("Suffolk Constabulary");
    }

    private static async Task<Answer> RecordAsync(Visitor visitor, string title, string stage, string signed = "", string review = "", string expires = "")
    {
        var form = Fill(await visitor.GetAsync("/organisation/agreements/new"), stage);
        return await visitor.PressAsync(form, "Record it", [("owner", "region/eastern"), ("title", title), ("covers", "Help with vehicles"), ("parties", "suffolk\nMinistry of Testing"), .. Date("signed", signed), .. Date("review", review), .. Date("expires", expires)]);
    }

    private static Answer Fill(Answer form, string stage, bool sensitive = false) => form.Tick("kind", ["memorandum-of-understanding"]).Tick("sensitive", [sensitive ? "yes" : "no"]).Tick("stage", [stage]);

    private static IEnumerable<(string Field, string Value)> Date(string field, string day) =>
        day.Length == 0 ? [] : day.Split('/').Zip(["Day", "Month", "Year"], (value, part) => ($"{field}.{part}", value));
}
