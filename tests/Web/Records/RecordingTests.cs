using System.Net;
using ArmedPolicingGov.Facts;
using Npgsql;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>Recording, correcting and withdrawing through the forms, as people with different roles do.</summary>
public sealed class RecordingTests(SiteWithRecords records) : IClassFixture<SiteWithRecords>
{
    private const string New = "/records/armoury_audits/new";

    [Fact]
    public async Task An_audit_is_recorded_by_form_check_answers_and_confirmation()
    {
        using var auditor = await records.Site.SignedInAsync("auditor");
        var form = await auditor.GetAsync($"{New}?armoury=norfolk/armoury-1&kind=annual-independent&on=2026-04-05");
        (form.Typed("armoury"), form.Typed("kind"), form.Typed("on.Day"), form.Typed("on.Month"), form.Typed("on.Year")).ShouldBe(("norfolk/armoury-1", "annual-independent", "5", "4", "2026"));

        var check = await auditor.PressAsync(form, "Continue", ("audit", "norfolk/audit-new"), ("auditor", "Jo “J” Marchant"), ("organisation", "Assurance Ltd"), ("independent", "true"),
            ("summary", "First line\r\nsecond line <b>"), ("why.reason", "Yearly audit"), ("why.evidence", "Report 7"));
        Problems(check).ShouldBeEmpty();
        check.Document.QuerySelector("h1")!.TextContent.ShouldBe("Check your answers before you record this armoury audit");
        (Said(check, "Armoury"), Said(check, "Date of the audit"), Said(check, "Kind of audit"), Said(check, "Independent of the force"))
            .ShouldBe(("Armoury of norfolk (norfolk/armoury-1)", "5 April 2026", "Annual independent audit", "Yes"));

        var changing = await auditor.PressAsync(check, "Change Auditor");
        changing.Typed("auditor").ShouldBe("Jo “J” Marchant");
        changing.Typed("summary").ShouldBe("First line\nsecond line <b>");
        check = await auditor.PressAsync(changing, "Continue", ("auditor", "Jo Marchant"));

        var history = await auditor.PressAsync(check, "Record");
        history.Address.AbsolutePath.ShouldBe("/records/armoury_audits/history");
        history.Document.QuerySelector(".govuk-notification-banner--success")!.TextContent.ShouldContain("The armoury audit is recorded");
        Said(history, "Auditor").ShouldBe("Jo Marchant");
        history.Text.ShouldContain("from auditor, Independent auditor");
        history.Text.ShouldContain("Why: Yearly audit Evidence: Report 7");
        Row(history, "Summary").ShouldBe("Summary First line second line <b>");

        var act = await auditor.GetAsync(history.Document.QuerySelector("a[href^='/records/acts/']")!.GetAttribute("href")!);
        (Said(act, "Who"), Said(act, "Role"), Said(act, "Reason"), Said(act, "Evidence"), Said(act, "Versions recorded")).ShouldBe(("auditor", "Independent auditor", "Yearly audit", "Report 7", "1"));
        Keys(act).ShouldHaveSingleItem().ShouldStartWith("norfolk/audit-new");
    }

    [Fact]
    public async Task What_is_wrong_is_said_field_by_field_and_what_was_typed_stays()
    {
        using var auditor = await records.Site.SignedInAsync("auditor");
        var form = await auditor.GetAsync(New);
        var wrong = await auditor.PressAsync(form, "Continue", ("audit", "Not An Id"), ("armoury", "norfolk/armoury-9"), ("on.Day", "31"), ("on.Month", "2"), ("on.Year", "2026"), ("organisation", "\"><script>x"));

        Problems(wrong).ShouldBe(
        [
            "Reference “Not An Id” is not an identifier. Use lower-case letters, digits and - . _ / only, at most 64 characters",
            "Date of the audit must be a real date", "Kind of audit must be given", "Auditor must be given", "Independent of the force: choose yes or no",
        ]);
        (wrong.Typed("audit"), wrong.Typed("on.Day"), wrong.Typed("organisation")).ShouldBe(("Not An Id", "31", "\"><script>x"));
        wrong.Body.ShouldNotContain("<script>x");
        foreach (var link in wrong.Document.QuerySelectorAll(".govuk-error-summary a")) wrong.Document.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();

        var nearly = await auditor.PressAsync(wrong, "Continue", ("audit", "norfolk/audit-z"), ("on.Month", "3"), ("kind", "inspection"), ("auditor", "Somebody"), ("independent", "false"));
        Problems(nearly).ShouldBe(["Armoury: there is no armoury “norfolk/armoury-9”. Correct it, or record the armoury as well (if its own row is refused, mend that row first)"]);
        nearly.Typed("auditor").ShouldBe("Somebody");
    }

    [Fact]
    public async Task A_reference_is_found_by_part_of_a_name()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var form = await armourer.GetAsync("/records/armoury_oversight/new?armoury=norfolk/armoury-1");
        var found = await armourer.PressAsync(form, "Find for “Reviewed by”", ("review", "norfolk/review-9"), ("officer", "ASHD"));
        found.Text.ShouldContain("One officer matches. Choose which you mean");
        found.Typed("review").ShouldBe("norfolk/review-9");

        var check = await armourer.PressAsync(found, "Continue", ("officer.Found", "norfolk/1234"), ("on.Day", "1"), ("on.Month", "5"), ("on.Year", "2026"));
        Said(check, "Reviewed by").ShouldBe("Robin Ashdown (norfolk/1234)");
        (await armourer.PressAsync(form, "Find for “Reviewed by”", ("officer", "kentish"))).Text.ShouldContain("No officer in your scope matches “kentish”");
    }

    [Fact]
    public async Task A_reference_that_is_taken_is_refused_before_the_answers_are_checked()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var again = await armourer.PressAsync(await armourer.GetAsync("/records/armouries/new"), "Continue",
            ("armoury", "norfolk/armoury-1"), ("name", "Another"), ("opened_on.Day", "1"), ("opened_on.Month", "1"), ("opened_on.Year", "2026"));
        Problems(again).ShouldHaveSingleItem().ShouldContain("A record with this reference exists already");
    }

    [Fact]
    public async Task Forces_are_those_that_the_person_records_for()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var form = await armourer.GetAsync("/records/armouries/new");
        form.Document.QuerySelectorAll("select[name=force] option").Select(Folded).ShouldBe(["Norfolk Constabulary"]);

        var sent = await armourer.PressAsync(form, "Continue", ("armoury", "kent/armoury-2"), ("force", "kent"), ("name", "N"), ("opened_on.Day", "1"), ("opened_on.Month", "1"), ("opened_on.Year", "2026"));
        Problems(sent).ShouldHaveSingleItem().ShouldContain("belongs to a force or region that you may not record for");
    }

    [Fact]
    public async Task A_time_in_london_is_refused_in_march_and_asked_again_in_october()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        (string, string)[] Deployment(string day, string month, string time) => [("deployment", "norfolk/d1"), ("kind", "spontaneous"), ("decision", "deployed"), ("opened_at.Day", day), ("opened_at.Month", month), ("opened_at.Year", "2026"), ("opened_at.Time", time)];
        var form = await liaison.GetAsync("/records/deployments/new");
        Problems(await liaison.PressAsync(form, "Continue", Deployment("29", "3", "1:30am"))).ShouldBe(["Opened at does not exist: on 29 March 2026 the clocks went forward from 1am to 2am"]);
        Problems(await liaison.PressAsync(form, "Continue", Deployment("29", "3", "half past"))).ShouldBe(["Opened at must be a real time, like 18:05"]);

        var asked = await liaison.PressAsync(form, "Continue", Deployment("25", "10", "01:30"));
        Problems(asked).ShouldBe(["Opened at came twice on 25 October 2026, when the clocks went back: choose which it was"]);
        Said(await liaison.PressAsync(asked, "Continue", ("opened_at.Which", "first")), "Opened at").ShouldBe("25 October 2026 at 1:30am (BST)");
        var check = await liaison.PressAsync(asked, "Continue", ("opened_at.Which", "second"));
        Said(check, "Opened at").ShouldBe("25 October 2026 at 1:30am (GMT)");

        await liaison.PressAsync(check, "Record");
        var correct = await liaison.GetAsync("/records/deployments/correct?key=norfolk/d1");
        (correct.Typed("opened_at.Time"), correct.Typed("opened_at.Which")).ShouldBe(("01:30", "second"));
    }

    [Fact]
    public async Task A_shift_is_recorded_on_the_pages_of_the_rota_and_not_by_the_plain_form()
    {
        using var lead = await records.Site.SignedInAsync("regional-lead");
        (await lead.GetAsync("/records/rota/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.GetAsync("/cover/shifts/new")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_shows_before_and_after()
    {
        await records.Site.Store.RecordAsync(SiteWithRecords.Audit(70));
        using var armourer = await records.Site.SignedInAsync("armourer");
        var form = await armourer.GetAsync("/records/armoury_audits/correct?key=norfolk/audit-70");
        form.Document.QuerySelector("[name=audit]").ShouldBeNull();
        Said(form, "Reference").ShouldBe("norfolk/audit-70");

        Problems(await armourer.PressAsync(form, "Continue", ("auditor", "Right Person"))).ShouldBe(["Say why it is corrected"]);
        Problems(await armourer.PressAsync(form, "Continue", ("why.reason", "A slip"))).ShouldBe(["You have not changed anything"]);

        var check = await armourer.PressAsync(form, "Continue", ("auditor", "Right Person"), ("summary", "Added"), ("why.reason", "A slip"));
        Row(check, "Auditor").ShouldBe("Auditor Auditor 70 Right Person Change Auditor");
        Row(check, "Summary").ShouldBe("Summary Not given Added Change Summary");
        var history = await armourer.PressAsync(check, "Correct the record");
        history.Text.ShouldContain("The armoury audit is corrected");
        history.Text.ShouldContain("2 versions, the newest first Corrected");
        Row(history, "Auditor Auditor 70").ShouldBe("Auditor Auditor 70 Right Person");
        history.Text.ShouldContain("Why: A slip");
    }

    [Fact]
    public async Task A_change_by_somebody_else_in_between_is_refused_and_nothing_typed_is_lost()
    {
        await records.Site.Store.RecordAsync(SiteWithRecords.Audit(71));
        using var armourer = await records.Site.SignedInAsync("armourer");
        var form = await armourer.GetAsync("/records/armoury_audits/correct?key=norfolk/audit-71");
        var check = await armourer.PressAsync(form, "Continue", ("auditor", "Mine"), ("why.reason", "A slip"));
        await records.Site.Store.RecordAsync(SiteWithRecords.Audit(71) with { Organisation = "Theirs" });

        var refused = await armourer.PressAsync(check, "Correct the record");
        Problems(refused).ShouldHaveSingleItem().ShouldContain("Somebody else has changed this record since you opened it");
        Row(refused, "Auditor’s organisation").ShouldBe("Auditor’s organisation Assurance Ltd Theirs");
        (refused.Typed("auditor"), refused.Typed("why.reason")).ShouldBe(("Mine", "A slip"));

        var history = await armourer.PressAsync(await armourer.PressAsync(refused, "Continue", ("organisation", "Theirs")), "Correct the record");
        history.Text.ShouldContain("3 versions");
    }

    [Fact]
    public async Task A_withdrawal_keeps_the_content_and_the_record_leaves_the_list()
    {
        await records.Site.Store.RecordAsync(SiteWithRecords.Audit(72));
        using var armourer = await records.Site.SignedInAsync("armourer");
        var form = await armourer.GetAsync("/records/armoury_audits/withdraw?key=norfolk/audit-72");
        Problems(await armourer.PressAsync(form, "Continue")).ShouldBe(["Choose why it was recorded in error"]);
        Problems(await armourer.PressAsync(form, "Continue", ("why", "other"))).ShouldBe(["Say what was wrong"]);

        var check = await armourer.PressAsync(form, "Continue", ("why", "twice"), ("details", "See audit-01"));
        Said(check, "Reason").ShouldBe("Recorded in error: It was recorded twice. See audit-01");
        var history = await armourer.PressAsync(check, "Withdraw the record");
        history.Text.ShouldContain("The armoury audit is withdrawn");
        history.Text.ShouldContain("This record is withdrawn: it no longer counts");
        Said(history, "Auditor").ShouldBe("Auditor 72");
        (await armourer.GetAsync("/records/armoury_audits?q=audit-72")).Text.ShouldContain("Nothing matches these filters");

        var again = await armourer.GetAsync("/records/armoury_audits/correct?key=norfolk/audit-72");
        var known = await armourer.PressAsync(await armourer.PressAsync(again, "Continue", ("why.reason", "It was right")), "Record again");
        known.Text.ShouldContain("3 versions, the newest first Recorded again");
    }

    [Fact]
    public async Task Nobody_opens_or_changes_what_is_not_theirs()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        foreach (var page in new[] { "history", "correct", "withdraw" })
        {
            (await armourer.GetAsync($"/records/armoury_audits/{page}?key=kent/audit-01")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await armourer.GetAsync($"/records/armoury_audits/{page}?key=nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await armourer.GetAsync($"/records/armoury_audits/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync(New)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/records/armoury_audits/correct?key=norfolk/audit-01")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/records/armoury_audits/withdraw?key=norfolk/audit-01")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync("/records/armoury_audits/history?key=norfolk/audit-01")).Text.ShouldNotContain("Correct this record");

        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync("/records/armoury_audits/history?key=kent/audit-01")).Status.ShouldBe(HttpStatusCode.OK);
        (await inspector.GetAsync(New)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_commissioner_opens_none_of_it()
    {
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        foreach (var path in new[] { "", "/armouries", "/armouries?as=csv", "/armouries/history?key=norfolk/armoury-1", "/armouries/new", "/armouries/correct?key=norfolk/armoury-1", "/armouries/withdraw?key=norfolk/armoury-1", $"/acts/{Guid.Empty}", $"/documents/{new string('0', 64)}" })
            (await commissioner.GetAsync($"/records{path}")).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        using var visitor = records.Site.Visitor();
        (await visitor.GetAsync("/records")).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task The_view_log_says_who_saw_which_records()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        await liaison.GetAsync("/records/armoury_oversight/history?key=norfolk/review-1");
        await liaison.GetAsync("/records/officers?as=csv&q=ashdown");
        await liaison.GetAsync("/records/napp_meetings");
        await using var app = await records.Site.Store.AppAsync();
        await using (var scope = new NpgsqlCommand("select set_config('app.scopes', 'force/norfolk', false)", app)) await scope.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand("select page, array_to_string(subjects, ' ') from access.view_log where person = 'liaison' and cardinality(subjects) > 0 order by entry", app);
        var entries = new List<(string, string)>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) entries.Add((rows.GetString(0), rows.GetString(1)));
        entries.ShouldBe([("/Records/History", "officers:norfolk/1234 armoury_oversight:norfolk/review-1"), ("/Records/List", "officers:norfolk/1234")]);
    }
}
