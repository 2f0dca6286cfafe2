using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Tests.Records;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A session, a stage of a road, an act on somebody’s standing and the approval of an item cite the guidance that was in force on their day, and say how it stands today.</summary>
public sealed class CitingTests : IAsyncLifetime
{
    private readonly SiteWithCommanders records = new();

    public async ValueTask InitializeAsync()
    {
        await records.InitializeAsync();
        await records.Site.Store.RecordAsync(
            Document("app/1", "Edition 1", new DateOnly(2020, 1, 1), new DateOnly(2026, 3, 20), "app/2"),
            Document("app/2", "Edition 2", new DateOnly(2026, 3, 20)),
            Document("app/3", "Edition 3", new DateOnly(2026, 6, 1)));
    }

    public ValueTask DisposeAsync() => records.DisposeAsync();

    [Fact]
    public async Task A_session_cites_what_was_in_force_on_its_day_and_shows_that_it_was_superseded_since()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var check = await instructor.PressAsync((await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]).Tick("attended", ["norfolk/15"]), "Continue", ("on.Day", "10"));
        var session = await instructor.PressAsync(check, "Record the session");
        Reading.Said(session, "Guidance it goes by").ShouldBe("Nothing is cited Cite guidance for Training session of 10 March 2026");
        var form = await instructor.GetAsync(Reading.Link(session, "Cite guidance for Training session of 10 March 2026"));
        form.Document.QuerySelectorAll("main input[type=radio]").Select(each => each.GetAttribute("value")).ShouldBe(["app/1"]);
        Reading.Problems(await instructor.PressAsync(form, "Cite it")).ShouldBe(["Choose a document"]);
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forced = await instructor.PostAsync(form.Address.PathAndQuery, new Dictionary<string, string>(StringComparer.Ordinal) { ["document"] = "app/2", ["__RequestVerificationToken"] = token });
        Reading.Problems(forced).Single().ShouldStartWith("Choose a document that was in force on that day");
        var cited = await instructor.PressAsync(form.Tick("document", ["app/1"]), "Cite it");
        cited.Text.ShouldContain("The guidance is cited");
        Reading.Said(cited, "Guidance it goes by").ShouldBe("APP Armed policing, Edition 1 – superseded since 20 March 2026 Put right that Training session of 10 March 2026 goes by APP Armed policing, Edition 1 Cite guidance for Training session of 10 March 2026");
        (await instructor.GetAsync(Reading.Link(await instructor.GetAsync(Reading.Link(cited, "Put right that Training session of 10 March 2026 goes by APP Armed policing, Edition 1")), "Withdraw this record"))).Status.ShouldBe(HttpStatusCode.OK);
        (await instructor.GetAsync(form.Address.PathAndQuery)).Text.ShouldContain("No reference document is on record that was in force on 10 March 2026 and is not cited yet");
        using var inspector = await records.Site.SignedInAsync("inspector");
        Reading.Said(await inspector.GetAsync(cited.Address.PathAndQuery), "Guidance it goes by").ShouldBe("APP Armed policing, Edition 1 – superseded since 20 March 2026");
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        (await suffolk.GetAsync(form.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_approval_of_an_item_cites_what_was_in_force_on_its_day()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var check = await instructor.PressAsync((await instructor.GetAsync("/commanders/changes/new")).Tick("kind", ["tactic"]).Tick("authority", ["tfc"]), "Continue",
            ("name", "Open search"), ("class", "tactic"), ("approval", "Chief officer, 7"), ("approved.Day", "25"), ("approved.Month", "3"), ("approved.Year", "2026"), ("announced.Day", "26"), ("announced.Month", "3"), ("announced.Year", "2026"));
        var item = await instructor.PressAsync(check, "Announce it");
        var form = await instructor.GetAsync(Reading.Link(item, "Cite guidance for Approval of open-search"));
        var cited = await instructor.PressAsync(form.Tick("document", ["app/2"]), "Cite it");
        Reading.Said(cited, "Guidance the approval goes by").ShouldBe("APP Armed policing, Edition 2 – current Put right that Approval of open-search goes by APP Armed policing, Edition 2 Cite guidance for Approval of open-search");
        (await instructor.GetAsync("/commanders/cite?kind=officers&key=norfolk/15")).Status.ShouldBe(HttpStatusCode.NotFound);
        // Of an item of every force the nation says what its approval goes by.
        Reading.Said(await instructor.GetAsync("/commanders/changes/of/containment?force=norfolk"), "Approved").ShouldBe("Not on record");
    }

    [Fact]
    public async Task A_stage_on_a_road_cites_what_was_in_force_on_its_day()
    {
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/980", Force = "norfolk", Name = "Cy Cited" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        await instructor.HoldAsync("norfolk/980", "tfc", "selection", "10");
        var road = await instructor.GetAsync(Roads.Of("norfolk/980", "tfc"));
        Reading.Said(road, "Selection, 10 March 2026").ShouldBe("Nothing is cited Cite guidance for Selection, 10 March 2026");
        var form = await instructor.GetAsync(Reading.Link(road, "Cite guidance for Selection, 10 March 2026"));
        var cited = await instructor.PressAsync(form.Tick("document", ["app/1"]), "Cite it");
        cited.Address.PathAndQuery.ShouldBe(Roads.Of("norfolk/980", "tfc"));
        Reading.Said(cited, "Selection, 10 March 2026").ShouldStartWith("APP Armed policing, Edition 1 – superseded since 20 March 2026");
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        (await suffolk.GetAsync(form.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_done_to_a_commanders_standing_cites_what_was_in_force_on_its_day()
    {
        await records.Site.Store.RecordAsync(
            new Officer { Id = "norfolk/981", Force = "norfolk", Name = "Sol Suspended" },
            new CommanderEvent { Event = "norfolk/981-a", Officer = "norfolk/981", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 6, 1) },
            new CommanderEvent { Event = "norfolk/981-b", Officer = "norfolk/981", Role = "tfc", Kind = "suspended", On = new DateOnly(2026, 3, 12) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var commander = await instructor.GetAsync("/commanders/officers/norfolk/981");
        commander.Document.QuerySelectorAll("main a[href*='/commanders/cite']").Length.ShouldBe(1, "what happens in training goes by what the session goes by");
        var form = await instructor.GetAsync(Reading.Link(commander, "Cite guidance for Suspended, 12 March 2026"));
        var cited = await instructor.PressAsync(form.Tick("document", ["app/1"]), "Cite it");
        cited.Address.AbsolutePath.ShouldBe("/commanders/officers/norfolk/981");
        cited.Text.ShouldContain("APP Armed policing, Edition 1 – superseded since 20 March 2026");
        using var inspector = await records.Site.SignedInAsync("inspector");
        var read = await inspector.GetAsync("/commanders/officers/norfolk/981");
        read.Text.ShouldContain("APP Armed policing, Edition 1 – superseded since 20 March 2026");
        read.Text.ShouldNotContain("Cite guidance");
        await using var app = await records.Site.Store.AppAsync();
        await using (var scope = new NpgsqlCommand("select set_config('app.scopes', 'force/norfolk', false)", app)) await scope.ExecuteNonQueryAsync();
        await using var views = new NpgsqlCommand("select count(*) from access.view_log where person = 'instructor' and page like '%/Cite' and 'commander_events:norfolk/981-b' = any (subjects)", app);
        (await views.ExecuteScalarAsync()).ShouldBe(2L, "the form and what was sent with it");
        (await instructor.GetAsync("/commanders/cite?kind=commander_events&key=norfolk/981-a")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Fact Document(string document, string version, DateOnly from, DateOnly? to = null, string? replaced = null) =>
        records.Site.Store.Kinds.Named("reference_documents").Make([document, "APP Armed policing", "app", version, "The College of Policing", from, to, replaced], default, null, false);
}
