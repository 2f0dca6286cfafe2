using System.Net;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Board;
using ArmedPolicingGov.Web.Tests.Records;
using Npgsql;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Integrity;

/// <summary>The administrator erases what the law demands, knowing what that does, and everybody whom it concerns is told.</summary>
public sealed class ErasureJourneyTests : IAsyncLifetime
{
    private static readonly (string, string)[] Decided =
        [("authority", "Data protection officer, decision 7"), ("reason", "Article 17"), ("on.Day", "3"), ("on.Month", "3"), ("on.Year", "2026")];

    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await SiteWithLedger.StartAsync(opensOn: SiteWithEvidence.Day);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_record_is_erased_from_its_own_page_and_the_evaluations_and_the_register_say_so()
    {
        await RecordTwoForcesAsync();
        using var armourer = await site.SignedInAsync("armourer");
        (await armourer.GetAsync("/recommendations/10/force/norfolk")).Section("10-independent-audit").ShouldContain("1 of 1");
        using var administrator = await site.SignedInAsync("administrator");
        var history = await administrator.GetAsync("/records/armoury_audits/history?key=norfolk/audit-02");
        var place = await SiteWithLedger.PlaceAsync(site, ArmouryAudit.Declaration, "norfolk/audit-02");

        var decide = await administrator.PressAsync(await administrator.GetAsync(history.Links()["Erase what the law demands"].Single()), "Continue", ("much", "all"));
        decide.Text.ShouldContain("Name nobody here and say nothing of the content: this stays for ever");
        var check = await administrator.PressAsync(decide, "Continue", Decided);
        check.Document.QuerySelector("h1")!.TextContent.ShouldBe("Check what will be erased");
        check.Text.ShouldContain($"the content of the one version, and with it the salt, so that nobody can find it out by trying: place {place}, recorded ");
        check.Text.ShouldContain("Whose evaluations will say so Norfolk Constabulary.");
        check.Text.ShouldContain("This cannot be undone.");
        (Said(check, "Authority"), Said(check, "Reason"), Said(check, "Decided on")).ShouldBe(("Data protection officer, decision 7", "Article 17", "3 March 2026"));

        var done = await administrator.PressAsync(check, "Erase for ever");
        done.Document.QuerySelector("h1.govuk-panel__title")!.TextContent.ShouldBe("Erased");
        Folded(done.Document.QuerySelector(".govuk-panel__body")!).ShouldBe("1 version of the armoury audit norfolk/audit-02");
        (await administrator.GetAsync(done.Document.QuerySelector("main a[href^='/records/acts/']")!.GetAttribute("href")!)).Document.QuerySelector("h1")!.TextContent.ShouldBe("Erased");
        Said(done, "Place whose content is gone").ShouldBe($"Place {place}");

        var section = (await armourer.GetAsync("/recommendations/10/force/norfolk")).Section("10-independent-audit");
        section.ShouldContain("The content of a record was erased by law: 1 armoury audit.");
        section.ShouldNotContain("1 of 1");
        (await armourer.GetAsync("/records/armoury_audits/history?key=norfolk/audit-02")).Text.ShouldContain("Content erased by law");
        var register = await armourer.GetAsync("/ledger/erasures");
        Row(register, $"Place {place}").ShouldStartWith($"Place {place} Armoury audit at place {place} Norfolk Constabulary Data protection officer, decision 7 Article 17 3 March 2026 ");
        await EraseAsync("suffolk/audit-02");
        (await armourer.GetAsync("/ledger/erasures")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        (await administrator.GetAsync("/ledger/erasures")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Every_answer_that_is_missing_or_wrong_is_asked_for_again_and_the_rest_is_kept()
    {
        await RecordTwoForcesAsync();
        using var administrator = await site.SignedInAsync("administrator");
        var choose = await administrator.GetAsync("/ledger/erasures/new?kind=armoury_audits&key=norfolk/audit-02");
        choose.Typed("much").ShouldBeNull();
        Problems(await administrator.PressAsync(choose, "Continue")).ShouldBe(["Choose how much of the record must go"]);

        var decide = await administrator.PressAsync(choose, "Continue", ("much", "all"));
        Problems(await administrator.PressAsync(decide, "Continue")).ShouldBe(["Say on whose decision it is erased", "Say why it must be erased", "The day of the decision must be entered"]);
        var wrong = await administrator.PressAsync(decide, "Continue", [("authority", "Court\u0001"), ("reason", new string('x', 20_001)), ("on.Day", "1"), ("on.Month", "1"), ("on.Year", "2999")]);
        Problems(wrong).ShouldBe(["Authority holds a control character that cannot be shown", "Reason is longer than 20,000 characters", "The day of the decision must be today or in the past"]);
        wrong.Typed("on.Year").ShouldBe("2999");
        wrong.Document.QuerySelector("title")!.TextContent.ShouldStartWith("Error: ");

        var check = await administrator.PressAsync(wrong, "Continue", Decided);
        var again = await administrator.PressAsync(check, "Change Reason");
        (again.Typed("authority"), again.Typed("reason"), again.Typed("on.Day")).ShouldBe(("Data protection officer, decision 7", "Article 17", "3"));
        (await administrator.PressAsync(check, "Change How much")).Typed("much").ShouldBe("all");
        (await CountAsync("armouries.armoury_audits")).ShouldBe(2);
    }

    [Fact]
    public async Task One_of_several_versions_goes_and_the_others_stay()
    {
        await RecordTwoForcesAsync();
        var first = await SiteWithLedger.PlaceAsync(site, ArmouryAudit.Declaration, "norfolk/audit-02");
        await site.Store.RecordAsync(SiteWithRecords.Audit(2) with { Organisation = "Another Ltd" });
        using var administrator = await site.SignedInAsync("administrator");
        var choose = await administrator.GetAsync("/ledger/erasures/new?kind=armoury_audits&key=norfolk/audit-02");
        Problems(await administrator.PressAsync(choose, "Continue", ("much", "some"))).ShouldBe(["Choose at least one version"]);

        var check = await administrator.PressAsync(await administrator.PressAsync(choose, "Continue", ("much", "some"), ("version", $"{first}")), "Continue", Decided);
        check.Text.ShouldContain("the content of 1 of 2 versions");
        check.Text.ShouldContain("the other versions of the record");
        await administrator.PressAsync(check, "Erase for ever");
        var history = await administrator.GetAsync("/records/armoury_audits/history?key=norfolk/audit-02");
        history.Text.ShouldContain("Content erased by law");
        Said(history, "Auditor’s organisation").ShouldBe("Another Ltd");
    }

    [Fact]
    public async Task An_officers_reference_goes_with_the_officer_unless_somebody_says_otherwise()
    {
        await site.Store.RecordAsync(
            new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Robin Ashdown" }, SiteWithRecords.Armoury("suffolk"),
            new OversightReview { Review = "suffolk/review-1", Armoury = "suffolk/armoury-1", On = new DateOnly(2026, 3, 1), Officer = "norfolk/1234" });
        using var administrator = await site.SignedInAsync("administrator");
        var choose = await administrator.GetAsync("/ledger/erasures/new?kind=officers&key=norfolk/1234");
        choose.Typed("much").ShouldBe("all-with-reference");
        var check = await administrator.PressAsync(await administrator.PressAsync(choose, "Continue"), "Continue", Decided);
        check.Text.ShouldContain("its reference, norfolk/1234: a made-up one takes its place");
        check.Text.ShouldContain("Norfolk Constabulary and Suffolk Constabulary.");

        var done = await administrator.PressAsync(check, "Erase for ever");
        done.Text.ShouldNotContain("1234");
        done.Text.ShouldContain("erased/");
        (await administrator.GetAsync("/records/officers/history?key=norfolk/1234")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync(done.Links()["What is left of the record"].Single())).Text.ShouldContain("Content erased by law");
        using var liaison = await site.SignedInAsync("liaison");
        (await liaison.GetAsync("/ledger/erasures")).Text.ShouldNotContain("1234");
    }

    [Fact]
    public async Task The_bytes_of_a_document_go_with_it_or_stay_for_another_and_the_page_says_which()
    {
        var bytes = "the log"u8.ToArray();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var opened = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
        Fact[] facts =
        [
            new Deployment { Id = "norfolk/d-1", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = opened },
            .. Enumerable.Range(1, 2).Select(number => new DeploymentDocument { Document = $"doc-{number}", Deployment = "norfolk/d-1", Type = "sfc-log", Author = "A", CreatedAt = opened, File = "log.txt", Sha256 = sha256 }),
        ];
        await site.Store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", TestStore.Operator), [.. facts.Select(fact => new Row(site.Store.Kinds.Of(fact), fact))])
        {
            Documents = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [sha256] = () => new MemoryStream(bytes) },
        }, CancellationToken.None);

        using var administrator = await site.SignedInAsync("administrator");
        var first = await ReachAsync(administrator, "deployment_documents", "doc-1");
        first.Text.ShouldContain($"the bytes of the document with the SHA-256 {sha256}, since other versions name it");
        await administrator.PressAsync(first, "Erase for ever");
        (await CountAsync("ledger.document_parts")).ShouldBe(1);

        var second = await ReachAsync(administrator, "deployment_documents", "doc-2");
        Folded(second.Document.QuerySelector("main ul.govuk-list--bullet")!).ShouldContain($"the bytes of the document with the SHA-256 {sha256}");
        second.Text.ShouldNotContain("since other versions name it");
        await administrator.PressAsync(second, "Erase for ever");
        (await CountAsync("ledger.document_parts")).ShouldBe(0);
    }

    [Fact]
    public async Task A_record_that_somebody_changed_in_between_is_shown_again_and_not_erased()
    {
        await RecordTwoForcesAsync();
        using var administrator = await site.SignedInAsync("administrator");
        var check = await ReachAsync(administrator, "armoury_audits", "norfolk/audit-02");
        await site.Store.RecordAsync(SiteWithRecords.Audit(2) with { Organisation = "Another Ltd" });

        var refused = await administrator.PressAsync(check, "Erase for ever");
        Problems(refused).ShouldBe(["Somebody has changed this armoury audit since you looked at it. Choose again what must go: its versions are shown as they are now"]);
        (await CountAsync("armouries.armoury_audits")).ShouldBe(3);
        var now = await administrator.PressAsync(await administrator.PressAsync(refused, "Continue"), "Continue");
        now.Text.ShouldContain("the content of all 2 versions");
        await administrator.PressAsync(now, "Erase for ever");
        (await CountAsync("armouries.armoury_audits")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hold_stops_an_erasure_until_it_is_released()
    {
        await RecordTwoForcesAsync();
        using var administrator = await site.SignedInAsync("administrator");
        var armoury = await administrator.GetAsync("/records/armouries/history?key=norfolk/armoury-1");
        var form = await administrator.GetAsync(armoury.Links()["Place a legal hold"].Single());
        Problems(await administrator.PressAsync(form, "Place the hold")).ShouldBe(["Say on whose decision it is held", "Say why it must be kept", "The day that the hold counts from must be entered"]);
        var holds = await administrator.PressAsync(form, "Place the hold", ("authority", "Coroner, case 12"), ("reason", "An inquest"), ("on.Day", "1"), ("on.Month", "3"), ("on.Year", "2026"));
        holds.Text.ShouldContain("The legal hold is placed");
        Row(holds, "Armoury norfolk/armoury-1").ShouldContain("Coroner, case 12 An inquest 1 March 2026 Release");

        var check = await ReachAsync(administrator, "armoury_audits", "norfolk/audit-02");
        Problems(check).ShouldBe(["The armoury norfolk/armoury-1 is under a legal hold (Coroner, case 12). Have the hold released first, by whoever placed it"]);
        check.Text.ShouldContain("Nothing was erased. See the legal holds");
        check.Document.QuerySelectorAll("main button").ShouldAllBe(button => Folded(button) != "Erase for ever");
        // Nor does somebody get past it who presses a button that was there before.
        var forced = await administrator.SubmitAsync(check, check.Form("main form[method=post]"), button: new("step", "erase"));
        Problems(forced).ShouldHaveSingleItem().ShouldContain("is under a legal hold");
        (await CountAsync("armouries.armoury_audits")).ShouldBe(2);

        var release = await administrator.GetAsync((await administrator.GetAsync("/ledger/holds")).Document.QuerySelector("main a[href^='/ledger/holds/release']")!.GetAttribute("href")!);
        Problems(await administrator.PressAsync(release, "Release the hold", ("reason", "Closed"), ("on.Day", "28"), ("on.Month", "2"), ("on.Year", "2026"))).ShouldBe(["The day of the release must not be before the day that the hold counts from"]);
        Problems(await administrator.PressAsync(release, "Release the hold")).ShouldBe(["Say why it is released", "The day of the release must be entered"]);
        var released = await administrator.PressAsync(release, "Release the hold", ("reason", "Inquest closed"), ("on.Day", "2"), ("on.Month", "3"), ("on.Year", "2026"));
        released.Text.ShouldContain("No legal hold is in force.");
        Row(released, "Armoury norfolk/armoury-1").ShouldEndWith("1 March 2026 2 March 2026");
        (await administrator.GetAsync(release.Address.PathAndQuery)).Address.AbsolutePath.ShouldBe("/ledger/holds");

        await administrator.PressAsync(await ReachAsync(administrator, "armoury_audits", "norfolk/audit-02"), "Erase for ever");
        (await CountAsync("armouries.armoury_audits")).ShouldBe(1);
    }

    [Theory]
    [InlineData("instructor")]
    [InlineData("commander")]
    [InlineData("armourer")]
    [InlineData("auditor")]
    [InlineData("regional-lead")]
    [InlineData("liaison")]
    [InlineData("commissioner")]
    [InlineData("inspector")]
    [InlineData("national-lead")]
    public async Task Nobody_but_the_administrator_erases_or_holds(string persona)
    {
        await RecordTwoForcesAsync();
        using var visitor = await site.SignedInAsync(persona);
        foreach (var path in new[] { "/ledger/erasures/new?kind=armoury_audits&key=norfolk/audit-02", "/ledger/holds", "/ledger/holds/new?kind=armouries&key=norfolk/armoury-1", "/ledger/holds/release?hold=x" })
            (await visitor.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        (await visitor.GetAsync("/ledger/erasures")).Status.ShouldBe(persona == "commissioner" ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        if (persona == "commissioner") return;
        (await visitor.GetAsync("/records/armoury_audits/history?key=norfolk/audit-02")).Text.ShouldNotContain("Erase what the law demands");
        foreach (var path in new[] { "/records/legal_holds", "/records/legal_holds?as=csv" }) (await visitor.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await visitor.GetAsync("/records")).Text.ShouldNotContain("Legal holds");
    }

    [Fact]
    public async Task A_hold_and_its_reason_are_seen_by_nobody_but_the_administrator()
    {
        await RecordTwoForcesAsync();
        using var administrator = await site.SignedInAsync("administrator");
        await administrator.PressAsync(await administrator.GetAsync("/ledger/holds/new?kind=armouries&key=norfolk/armoury-1"), "Place the hold", ("authority", "Independent office, case 3"), ("reason", "A complaint"), ("on.Day", "1"), ("on.Month", "3"), ("on.Year", "2026"));
        await SiteWithLedger.SignAsync(site);
        var seq = await EndAsync();
        (await administrator.GetAsync($"/ledger/places/{seq}")).Document.QuerySelector("main a[href^='/records/acts/']").ShouldNotBeNull();

        using var armourer = await site.SignedInAsync("armourer");
        var place = await armourer.GetAsync($"/ledger/places/{seq}");
        Said(place, "Record").ShouldBe("Not one that you may see");
        (await armourer.GetAsync($"/records/acts/{Said(place, "Act")}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var hidden in new[] { seq - 1, seq }) (await armourer.GetAsync($"/ledger/places/{hidden}/record.tlog-proof")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/ledger/erasures/new")]
    [InlineData("/ledger/erasures/new?kind=armouries&key=nothing")]
    [InlineData("/ledger/erasures/new?kind=nothing&key=norfolk/armoury-1")]
    [InlineData("/ledger/erasures/new?kind=erasures&key=1")]
    [InlineData("/ledger/holds/new?kind=armouries&key=nothing")]
    [InlineData("/ledger/holds/release?hold=nothing")]
    [InlineData("/ledger/erasures/00000000-0000-0000-0000-000000000000")]
    [InlineData("/ledger/erasures?page=2")]
    [InlineData("/ledger/holds?page=2")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        using var administrator = await site.SignedInAsync("administrator");
        (await administrator.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task RecordTwoForcesAsync() => site.Store.RecordAsync(
        SiteWithRecords.Armoury("norfolk"), SiteWithRecords.Armoury("suffolk"), SiteWithRecords.Audit(2), SiteWithRecords.Audit(2, "suffolk"));

    /// <summary>Goes through the journey up to the page before the last.</summary>
    private static async Task<Answer> ReachAsync(Visitor administrator, string kind, string key) => await administrator.PressAsync(
        await administrator.PressAsync(await administrator.GetAsync($"/ledger/erasures/new?kind={kind}&key={key}"), "Continue", ("much", "all")), "Continue", Decided);

    private async Task EraseAsync(string audit)
    {
        using var administrator = await site.SignedInAsync("administrator");
        await administrator.PressAsync(await ReachAsync(administrator, "armoury_audits", audit), "Erase for ever");
    }

    private Task<long> CountAsync(string table) => OneAsync($"select count(*) from {table}");

    private Task<long> EndAsync() => OneAsync("select max(seq) from ledger.entries");

    private async Task<long> OneAsync(string sql)
    {
        await using var book = await site.Store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, book);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
