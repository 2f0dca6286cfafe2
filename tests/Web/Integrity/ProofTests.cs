using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Board;
using ArmedPolicingGov.Web.Tests.Records;
using Npgsql;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Integrity;

/// <summary>A place in the ledger, and the proofs that are taken away from it.</summary>
public sealed class ProofTests(SiteWithLedger ledger) : IClassFixture<SiteWithLedger>
{
    private readonly TestSite site = ledger.Site;

    [Fact]
    public async Task From_a_version_and_from_its_act_a_link_leads_to_the_place_in_the_ledger()
    {
        using var armourer = await site.SignedInAsync("armourer");
        var history = await armourer.GetAsync("/records/armoury_audits/history?key=norfolk/audit-02");
        var place = await armourer.GetAsync(history.Links()[$"Proof of version {ledger.NorfolkAudit}"].Single());

        place.Document.QuerySelector("h1")!.TextContent.ShouldBe($"Place {ledger.NorfolkAudit} in the ledger");
        (Said(place, "Kind"), Said(place, "Whose"), Said(place, "Record")).ShouldBe(("Armoury audit", "Norfolk Constabulary", "norfolk/audit-02"));
        Said(place, "Leaf").ShouldContain("\"kind\":\"armoury_audits\",\"scope\":\"force/norfolk\"");
        Said(place, "Covered by a checkpoint").ShouldStartWith("Since ");
        (await armourer.GetAsync(place.Links()["norfolk/audit-02"].Single())).Text.ShouldContain("One version");

        var act = await armourer.GetAsync(place.Document.QuerySelector("main a[href^='/records/acts/']")!.GetAttribute("href")!);
        var own = await armourer.GetAsync(act.Links()["Proof of the act"].Single());
        (Said(own, "Kind"), own.Links()["Proof with the act’s content"].Count()).ShouldBe(("Act", 1));
    }

    [Fact]
    public async Task Anybody_takes_a_proof_that_names_nobody_and_it_holds()
    {
        foreach (var (persona, seq) in new[] { ("commissioner", ledger.NorfolkAudit), ("armourer", ledger.SuffolkAudit) })
        {
            using var visitor = await site.SignedInAsync(persona);
            var place = await visitor.GetAsync($"/ledger/places/{seq}");
            place.Links().Contains("Proof with the record’s content").ShouldBeFalse();
            place.Body.ShouldNotContain("audit-02");
            var file = await visitor.GetAsync(place.Links()["Proof without the record’s content"].Single());

            IsDownload(file, $"armoury_audits-{seq}.tlog-proof");
            var said = HandCheck.Proof(file.Body, await KeyAsync());
            said.Keys.ShouldBe(["leaf"]);
            said["leaf"].ShouldContain($"\"seq\":{seq},");
        }
    }

    [Fact]
    public async Task Whoever_reads_the_record_takes_a_proof_of_what_it_says_and_the_view_log_has_it()
    {
        using var armourer = await site.SignedInAsync("armourer");
        var file = await armourer.GetAsync((await armourer.GetAsync($"/ledger/places/{ledger.NorfolkAudit}")).Links()["Proof with the record’s content"].Single());

        IsDownload(file, $"armoury_audits-{ledger.NorfolkAudit}.tlog-proof");
        var said = HandCheck.Proof(file.Body, await KeyAsync());
        said["version"].ShouldContain($"\"auditor\":\"{SiteWithLedger.Auditor}\"");
        said["key"].ShouldBe("{\"audit\":\"norfolk/audit-02\"}");
        HandCheck.Commits(said["leaf"], "commit", said["salt"], said["version"]).ShouldBeTrue();
        HandCheck.Commits(said["leaf"], "key", said["salt"], said["key"]).ShouldBeTrue();
        (await SiteWithLedger.ViewedAsync(site, "armourer", "/Ledger/RecordProof")).ShouldContain("armoury_audits:norfolk/audit-02");
    }

    [Fact]
    public async Task An_act_is_proved_with_who_did_what_and_why()
    {
        using var armourer = await site.SignedInAsync("armourer");
        var said = HandCheck.Proof((await armourer.GetAsync("/ledger/places/0/record.tlog-proof")).Body, await KeyAsync());
        said["version"].ShouldContain("\"person\":\"operator\"");
        HandCheck.Commits(said["leaf"], "commit", said["salt"], said["version"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_takes_content_that_they_may_not_read()
    {
        using var commissioner = await site.SignedInAsync("commissioner");
        (await commissioner.GetAsync($"/ledger/places/{ledger.NorfolkAudit}/record.tlog-proof")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var armourer = await site.SignedInAsync("armourer");
        // One is followed by a record of Norfolk in the same act, the other is the last.
        foreach (var place in new[] { await SiteWithLedger.PlaceAsync(site, Armoury.Declaration, "suffolk/armoury-1"), ledger.SuffolkAudit })
        {
            (await armourer.GetAsync($"/ledger/places/{place}/record.tlog-proof")).Status.ShouldBe(HttpStatusCode.NotFound);
            Said(await armourer.GetAsync($"/ledger/places/{place}"), "Record").ShouldBe("Not one that you may see");
        }

        using var inspector = await site.SignedInAsync("inspector");
        (await inspector.GetAsync($"/ledger/places/{ledger.SuffolkAudit}/record.tlog-proof")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/ledger/places/1000000")]
    [InlineData("/ledger/places/1000000/proof.tlog-proof")]
    [InlineData("/ledger/places/1000000/record.tlog-proof")]
    [InlineData("/ledger/places/-1")]
    [InlineData("/ledger/places/first")]
    public async Task A_place_that_there_is_not_is_not_found(string address)
    {
        using var inspector = await site.SignedInAsync("inspector");
        (await inspector.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_not_signed_yet_says_so_and_has_no_proof()
    {
        await using var own = await SiteWithLedger.StartAsync();
        await own.Store.RecordAsync(SiteWithRecords.Armoury("norfolk"));
        using var armourer = await own.SignedInAsync("armourer");
        var place = await armourer.GetAsync("/ledger/places/1");
        Said(place, "Covered by a checkpoint").ShouldStartWith("Not yet");
        place.Text.ShouldNotContain("Proof with");
        (await armourer.GetAsync("/ledger/places/1/proof.tlog-proof")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await armourer.GetAsync("/ledger/places/1/record.tlog-proof")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_erased_keeps_its_proof_and_no_content()
    {
        await using var own = await SiteWithLedger.StartAsync();
        await own.Store.RecordAsync(SiteWithRecords.Armoury("norfolk"));
        await own.Store.Get<EraseRecords>().EraseAsync(new Erase(Armoury.Declaration, "norfolk/armoury-1", [], false, "Court, order 4", "An order", SiteWithEvidence.Day, TestStore.Operator), new Faults(), CancellationToken.None);
        var key = (await SiteWithLedger.SignAsync(own)).Key;
        using var armourer = await own.SignedInAsync("armourer");
        var place = await armourer.GetAsync("/ledger/places/1");

        Said(place, "Record").ShouldBe("The content of norfolk/armoury-1 was erased by law, as decided on 31 March 2026: Court, order 4");
        place.Text.ShouldNotContain("Proof with the record’s content");
        (await armourer.GetAsync("/ledger/places/1/record.tlog-proof")).Status.ShouldBe(HttpStatusCode.NotFound);
        HandCheck.Proof((await armourer.GetAsync("/ledger/places/1/proof.tlog-proof")).Body, key).Keys.ShouldBe(["leaf"]);
    }

    [Fact]
    public async Task A_record_that_was_altered_in_the_database_is_not_proved_and_the_page_says_why()
    {
        await using var own = await SiteWithLedger.StartAsync();
        await own.Store.RecordAsync(SiteWithRecords.Armoury("norfolk"));
        await SiteWithLedger.SignAsync(own);
        await using (var owner = await own.Store.OwnerAsync())
        {
            await using var alter = new NpgsqlCommand("alter table armouries.armouries disable trigger kept_rows; alter table armouries.armouries no force row level security; update armouries.armouries set name = 'Another'", owner);
            (await alter.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        using var armourer = await own.SignedInAsync("armourer");
        var answer = await armourer.GetAsync("/ledger/places/1/record.tlog-proof");
        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Text.ShouldContain("This cannot be proved");
        answer.Text.ShouldContain("was altered afterwards");
        answer.Response.Content.Headers.ContentDisposition.ShouldBeNull();
    }

    private static void IsDownload(Answer file, string name)
    {
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        file.Response.Content.Headers.ContentDisposition!.ToString().ShouldContain($"attachment; filename={name}");
        file.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private async Task<VerifierKey> KeyAsync() => (await site.Services.GetRequiredLedger().LatestAsync(CancellationToken.None))!.Key;
}

internal static class LedgerOfSite
{
    public static ReadLedger GetRequiredLedger(this IServiceProvider services) => (ReadLedger)services.GetService(typeof(ReadLedger))!;
}
