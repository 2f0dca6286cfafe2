using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>Documents come with the last step of a form and go out through a record in scope.</summary>
public sealed class DocumentTests(SiteWithRecords records) : IClassFixture<SiteWithRecords>
{
    private static readonly byte[] Log = [.. Enumerable.Range(0, 3_000_000).Select(place => (byte)(place * 7))];

    [Fact]
    public async Task A_file_is_stored_by_the_digest_that_the_server_computes_and_comes_back_whole()
    {
        await records.Site.Store.RecordAsync(new Deployment { Id = "norfolk/d-1", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) });
        using var commander = await records.Site.SignedInAsync("commander");
        var form = await commander.GetAsync("/records/deployment_documents/new?deployment=norfolk/d-1&type=sfc-log&created_at=2026-03-01T10:00:00Z");
        form.Document.QuerySelector("[name=sha256]").ShouldBeNull();
        var check = await commander.PressAsync(form, "Continue", ("document", "norfolk/d-1-log"), ("author", "Sam Fenwick"));
        Said(check, "Created at").ShouldBe("1 March 2026 at 10am");

        var empty = await SendAsync(commander, check, "log.pdf", []);
        Problems(empty).ShouldBe(["The file is empty"]);

        var history = await SendAsync(commander, empty, "../../etc/log: 1.pdf", Log);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Log));
        Said(history, "SHA-256 of the file").ShouldBe(sha256);
        Said(history, "File").ShouldBe($"{sha256[..16]}/log- 1.pdf");

        var link = history.Document.QuerySelectorAll("main a").First(each => each.TextContent == "Download the document").GetAttribute("href")!;
        var file = await commander.GetAsync(link);
        (await file.Response.Content.ReadAsByteArrayAsync()).ShouldBe(Log);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("log- 1.pdf");

        using var elsewhere = await records.Site.SignedInAsync("regional-lead");
        (await elsewhere.GetAsync($"/records/documents/{sha256}?key=kent/d-1-log")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync($"/records/documents/{sha256}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commander.GetAsync($"/records/documents/{new string('0', 64)}?key=norfolk/d-1-log")).Status.ShouldBe(HttpStatusCode.NotFound);

        var correct = await commander.PressAsync(await commander.GetAsync("/records/deployment_documents/correct?key=norfolk/d-1-log"), "Continue", ("author", "Another"), ("why.reason", "A slip"));
        correct.Text.ShouldContain("The record keeps log- 1.pdf unless you add another");
        Said(await commander.PressAsync(correct, "Correct the record"), "SHA-256 of the file").ShouldBe(sha256);
    }

    private static Task<Answer> SendAsync(Visitor visitor, Answer check, string name, byte[] bytes)
    {
        var content = new MultipartFormDataContent();
        foreach (var hidden in check.Form("main form").Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden")) content.Add(new StringContent(hidden.Value), hidden.Name!);
        content.Add(new StringContent("record"), "step");
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "upload", name);
        return visitor.PostAsync(check.Address.PathAndQuery, content);
    }
}
