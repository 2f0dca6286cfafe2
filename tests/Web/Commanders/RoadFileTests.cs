using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Exporting;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>A stage of a road comes with the file that proves it.</summary>
public sealed class RoadFileTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private static readonly byte[] Certificate = [.. Enumerable.Range(0, 2_000_000).Select(place => (byte)(place * 11))];

    [Fact]
    public async Task A_stage_with_its_certificate_hands_it_out_whole_to_who_may_see_the_officer()
    {
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/701", Force = "norfolk", Name = "Filed Commander" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.AskedAsync("norfolk/701", "tfc", "selection");
        var done = await instructor.SendAsync(page, "file", @"C:\scans\certificate.pdf", Certificate, answers: [("provider", "A board"), ("version", "Criteria 2")]);
        done.Text.ShouldContain("The stage is recorded");
        var link = done.Document.QuerySelectorAll("main td a").Single(each => Reading.Folded(each) == "Download certificate.pdf").GetAttribute("href")!;
        var file = await instructor.GetAsync(link);
        (await file.Response.Content.ReadAsByteArrayAsync()).ShouldBe(Certificate);
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var elsewhere = await records.Site.SignedInAsync("commissioner");
        (await elsewhere.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync(link.Replace("norfolk", "suffolk", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await records.Site.Store.Get<VerifyStore>().RunAsync([], CancellationToken.None)).Findings.ShouldBeEmpty();
        using var folder = new TempFolder();
        await records.Site.Store.Get<ExportFolder>().WriteAsync(folder["out"], null, CancellationToken.None);
        var exported = Directory.EnumerateFiles(folder["out/files"], "certificate.pdf", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await File.ReadAllBytesAsync(exported)).ShouldBe(Certificate);
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_empty_is_refused_and_the_answers_stay()
    {
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/702", Force = "norfolk", Name = "Large Commander" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.AskedAsync("norfolk/702", "tfc", "selection");
        var large = await instructor.SendAsync(page, "file", "film.mp4", new byte[10 * 1024 * 1024 + 1], answers: [("provider", "A board"), ("version", "Criteria 2"), ("details", "By the open route")]);
        Reading.Problems(large).ShouldBe(["The file must be 10 MB or smaller"]);
        (large.Typed("provider"), large.Typed("details"), large.Typed("route")).ShouldBe(("A board", "By the open route", "application"));
        Reading.Problems(await instructor.SendAsync(large, "file", "empty.pdf", [])).ShouldBe(["The file is empty"]);
        var unanswered = await instructor.SendAsync(page, "file", "certificate.pdf", Certificate, answers: ("version", "Criteria 2"));
        Reading.Problems(unanswered).ShouldBe(["Enter who assessed them"]);
        unanswered.Text.ShouldContain("Choose it again: it was not kept.");
        Reading.Row(await instructor.PressAsync(unanswered, "Record the stage", ("provider", "A board")), "Selection").ShouldBe("Selection 31 March 2026, passed A board, Criteria 2 Direct application");
    }
}
