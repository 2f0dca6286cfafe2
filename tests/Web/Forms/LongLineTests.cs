using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Commanders;
using ArmedPolicingGov.Web.Tests.Records;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Forms;

/// <summary>What a form asks for in one line has a maximum that somebody who pastes too much is told; what is on record may be longer.</summary>
public sealed class LongLineTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string Day = "on.Day=2 on.Month=3 on.Year=2026 ";
    private const string From = "from.Day=1 from.Month=4 from.Year=2020 ";

    [Theory]
    [InlineData("national-lead", "/organisation/others/new", "sort=other", From, "name", "Name", 200)]
    [InlineData("national-lead", "/organisation/documents/new", "kind=guidance", $"{From}version=3 issuer=College", "title", "Title", 200)]
    [InlineData("national-lead", "/organisation/documents/new", "kind=guidance", $"{From}title=Code issuer=College", "version", "Version", 200)]
    [InlineData("national-lead", "/organisation/documents/new", "kind=guidance", $"{From}title=Code version=3", "issuer", "Who issued it", 200)]
    [InlineData("national-lead", "/organisation/glossary/term", "", "meaning=Words reason=Asked", "name", "Term", 200)]
    [InlineData("regional-lead", "/organisation/capabilities/new", "", "provider=Kent minutes=90", "name", "What they can do", 200)]
    [InlineData("regional-lead", "/organisation/capabilities/new", "", "name=Divers minutes=90", "provider", "Who provides it", 200)]
    [InlineData("regional-lead", "/organisation/units/new", "forces=norfolk forces=suffolk", $"{From}lead=norfolk", "name", "Name", 200)]
    [InlineData("regional-lead", "/organisation/agreements/new", "kind=memorandum-of-understanding sensitive=no stage=draft", "owner=region/eastern parties=Kent", "title", "Title", 200)]
    [InlineData("regional-lead", "/organisation/agreements/new", "kind=memorandum-of-understanding sensitive=no stage=draft", "owner=region/eastern title=Help", "parties", "The name of each party", 200)]
    [InlineData("instructor", "/organisation/units/forces/new", "counts=yes", $"{From}number-constable=6 authority=Order", "name", "Name", 200)]
    [InlineData("instructor", "/organisation/units/forces/new", "counts=yes", $"{From}number-constable=6 name=Team", "authority", "Authority", 500)]
    [InlineData("instructor", "/organisation/officers/new", "", $"{From}number=7001 rank=inspector", "name", "Name", 200)]
    [InlineData("instructor", "/commanders/establishment", "", $"{From}role=tfc required=6 approval=Order", "reason", "Reason", 500)]
    [InlineData("instructor", "/commanders/establishment", "", $"{From}role=sfc required=6 reason=Yearly", "approval", "Approval", 500)]
    [InlineData("instructor", "/commanders/settings/set?name=conduct-check-months", "", "value=6", "authority", "Authority", 500)]
    [InlineData("instructor", "/commanders/sessions/new", "worth=apstra attended=norfolk/15", Day, "content", "Content and its version", 500)]
    [InlineData("instructor", "/commanders/sessions/new", "worth=apstra attended=norfolk/15", Day, "provider", "Who gave it", 500)]
    [InlineData("instructor", "/commanders/road/stage?officer=norfolk%2F15&role=sfc&stage=selection", "route=application result=passed", $"{Day}version=2", "provider", "Who assessed them", 500)]
    [InlineData("instructor", "/commanders/road/stage?officer=norfolk%2F12&role=sfc&stage=selection", "route=application result=passed", $"{Day}provider=Board", "version", "Version of the criteria", 200)]
    [InlineData("instructor", "/commanders/road/stage?officer=norfolk%2F11&role=sfc&stage=selection", "route=application result=passed", $"{Day}provider=Board version=2", "evidence", "Where the evidence is", 500)]
    public async Task A_line_that_is_too_long_is_refused_with_its_maximum_and_kept_and_one_as_long_as_that_is_taken(string persona, string path, string ticks, string answers, string field, string name, int most)
    {
        using var visitor = await records.Site.SignedInAsync(persona);
        var form = Pairs(ticks).Aggregate(await visitor.GetAsync(path), (page, tick) => page.Tick(tick.Field, [tick.Value]));
        var before = await ActsAsync();
        var typed = new string('n', most + 1);

        var refused = await visitor.PressAsync(form, Button(form), [.. Pairs(answers), (field, typed)]);

        Reading.Problems(refused).ShouldBe([$"{name} must be {most.ToString(CultureInfo.InvariantCulture)} characters or fewer"]);
        refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe($"#{field}");
        refused.Typed(field).ShouldBe(typed);
        (await ActsAsync()).ShouldBe(before, "nothing is recorded");

        Reading.Problems(await visitor.PressAsync(refused, Button(refused), (field, typed[1..]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_leaves_a_longer_line_on_record_as_it_is_and_refuses_another_as_long()
    {
        var (content, title) = ($"Refresher\n{new string('c', 600)}", new string('t', 300));
        using var folder = new TempFolder();
        var faults = new List<Fault>();
        Write(folder, "afo_training_days", ("training_day", "norfolk/day-1"), ("force", "norfolk"), ("on", "2026-03-01"), ("content", content));
        Write(folder, "training_sessions", ("session", "norfolk/session-1"), ("force", "norfolk"), ("on", "2026-03-01"), ("annual_refresher", "false"), ("apstra_refresher", "true"), ("active_command", "false"), ("content", content), ("provider", content));
        Write(folder, "training_session_attendance", ("session", "norfolk/session-1"), ("officer", "norfolk/15"));
        Write(folder, "glossary_terms", ("term", "long"), ("name", title), ("meaning", "Words"));
        Write(folder, "reference_documents", ("document", "long/1"), ("title", title), ("kind", "guidance"), ("version", "1"), ("issuer", title), ("in_force_from", "2020-04-01"));
        Write(folder, "agreements", ("agreement", "region/eastern/long"), ("owner", "region/eastern"), ("title", title), ("kind", "memorandum-of-understanding"), ("is_sensitive", "false"), ("stage", "draft"));
        Write(folder, "agreement_parties", ("agreement", "region/eastern/long"), ("party", "other/long"), ("name", title));
        await using var scope = records.Site.Store.Scope();
        var import = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(folder.Path, TestStore.Operator, AcceptValidRows: false, faults.Add));
        import.Outcome.ShouldBeOfType<Outcome.Recorded>(string.Join(", ", faults));
        using var instructor = await records.Site.SignedInAsync("instructor");
        using var lead = await records.Site.SignedInAsync("national-lead");

        // A browser sends what a field of one line shows: all of it without its line ends.
        var day = await instructor.GetAsync("/commanders/armed-officers/training/correct?day=norfolk%2Fday-1");
        var shown = content.Replace("\n", "", StringComparison.Ordinal);
        Reading.Problems(await instructor.PressAsync(day, "Correct it", ("content", shown + "c"), ("reason", "The day"))).ShouldBe(["Content and its version must be 500 characters or fewer"]);
        Reading.Problems(await instructor.PressAsync(day, "Correct it", ("content", shown), ("reason", "Nothing"))).ShouldHaveSingleItem().ShouldStartWith("This is what is on record already");
        (await instructor.PressAsync(day, "Correct it", ("on.Day", "2"), ("content", shown), ("reason", "The day"))).Text.ShouldContain("The training day is corrected");
        (await instructor.GetAsync("/commanders/armed-officers/training/correct?day=norfolk%2Fday-1")).Document.QuerySelector("[name=content]")!.GetAttribute("value").ShouldBe(content);

        var session = await instructor.GetAsync("/commanders/sessions/correct?session=norfolk%2Fsession-1");
        var check = await instructor.PressAsync(session, "Continue", ("on.Day", "2"), ("content", shown), ("provider", shown), ("reason", "The day"));
        (await instructor.PressAsync(check, "Correct the session")).Text.ShouldContain("The session is corrected");

        (await lead.PressAsync(await lead.GetAsync("/organisation/glossary/term?term=long"), "Record it", ("meaning", "Other words"), ("reason", "Better"))).Text.ShouldContain("is recorded");
        using var regional = await records.Site.SignedInAsync("regional-lead");
        var agreement = await regional.GetAsync("/organisation/agreements/change?agreement=region%2Feastern%2Flong");
        Reading.Problems(await regional.PressAsync(agreement, "Record the change", ("title", title + "t"), ("parties", title + "t"), ("reason", "More"))).ShouldBe(["Title must be 200 characters or fewer", "The name of each party must be 200 characters or fewer"]);
        (await regional.PressAsync(agreement, "Record the change", ("covers", "Vehicles"), ("reason", "More"))).Text.ShouldContain("is changed");
        var version = await lead.GetAsync("/organisation/documents/new?of=long%2F1");
        Reading.Problems(await lead.PressAsync(version, "Record it", [.. Pairs("from.Day=1 from.Month=3 from.Year=2026 version=2")])).ShouldBeEmpty();
    }

    private void Write(TempFolder folder, string kind, params IReadOnlyList<(string Column, string Value)> row)
    {
        var columns = records.Site.Store.Kinds.Named(kind).Columns.Select(each => each.Name).ToList();
        folder.Write($"{kind}.csv", $"{string.Join(',', columns)}\n{string.Join(',', columns.Select(column => $"\"{row.FirstOrDefault(each => each.Column == column).Value}\""))}\n");
    }

    /// <summary>The button that sends the form.</summary>
    private static string Button(Answer page) => page.Document.QuerySelectorAll("main form[method=post] button").Select(Reading.Folded).First(words => words is "Continue" || words.StartsWith("Record ", StringComparison.Ordinal) || words is "Set it");

    private static IEnumerable<(string Field, string Value)> Pairs(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split('=')).Select(each => (each[0], each[1]));

    private async Task<long> ActsAsync()
    {
        await using var owner = await records.Site.Store.OwnerAsync();
        await using var count = new NpgsqlCommand("select count(*) from ledger.acts", owner);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
