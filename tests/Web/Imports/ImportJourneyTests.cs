using System.IO.Compression;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Imports.Importing;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>Somebody imports files in the browser, sees what would change and what is wrong, and confirms it.</summary>
public sealed class ImportJourneyTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_folder_as_ZIP_is_checked_confirmed_and_recorded_with_its_document()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(new Sent("March.zip", Zip(
            ("March/officers.csv", $"{Officers}\nnorfolk/1,norfolk,Robin Ash\n"),
            ("March/deployments.csv", "deployment,force,kind,decision,opened_at,closed_at,area,summary\nnfk-1,norfolk,spontaneous,deployed,2026-03-02T18:00:00Z,,,\n"),
            ("March/deployment_documents.csv", $"document,deployment,type,author,created_at,file,sha256\nnfk-1/log,nfk-1,sfc-log,norfolk/1,2026-03-02T19:00:00Z,log.txt,{Digest("the log")}\n"),
            ("March/files/log.txt", "the log"))));
        check.Heading().ShouldBe("Check what would be imported");
        check.Faults().ShouldBeEmpty();
        check.Changes("Officers").ShouldBe("1 0 0 0 0");
        check.Text.ShouldContain("Name: Robin Ash");
        (await liaison.GetAsync("/records/officers")).Text.ShouldContain("No officers are recorded");

        Problems(await liaison.PressAsync(check, "Record 3 changes")).ShouldBe(["Say why it is imported"]);
        var done = await liaison.DoAsync(check, "Record 3 changes", ("reason", "Returns for March"), ("evidence", "Report 12"));
        done.Heading().ShouldBe("Imported records");
        Said(done, "Why").ShouldBe("Returns for March");
        Said(done, "From").ShouldStartWith("Report 12 File March.zip, SHA-256 ");
        Row(done, "Deployment documents").ShouldBe("Deployment documents 1");
        (await liaison.GetAsync($"/records/documents/{Digest("the log")}?key=nfk-1/log")).Body.ShouldBe("the log");
        Directory.EnumerateFiles(site.Store.Uploads.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["import.json"]);
        Row(await liaison.GetAsync("/imports"), "").ShouldContain("liaison, force liaison officer Imported 1 deployment document, 1 ");
    }

    [Fact]
    public async Task A_single_CSV_shows_old_and_new_and_what_is_unchanged()
    {
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1", Force = "norfolk", Name = "Robin Ash" }, new Officer { Id = "norfolk/2", Force = "norfolk", Name = "Sam Lee" });
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ashdown", "norfolk/2,norfolk,Sam Lee", "norfolk/3,norfolk,Jo Day"));
        check.Changes("Officers").ShouldBe("1 1 0 1 0");
        check.Text.ShouldContain("Name: Robin Ash → Robin Ashdown");
        await liaison.DoAsync(check, "Record 2 changes", ("reason", "New names"));
        (await liaison.GetAsync("/records/officers/history?key=norfolk/1")).Text.ShouldContain("Robin Ashdown");
        var again = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ashdown"));
        again.Text.ShouldContain("Everything in these files is recorded already");
        again.Document.QuerySelectorAll("button[value=record]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Faults_are_shown_and_downloaded_and_corrected_files_take_the_place_of_the_first()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash", "norfolk/2,norfolk,", "Norfolk 3,norfolk,=Jo"));
        check.Changes("Officers").ShouldBe("1 0 0 0 2");
        check.Faults().ShouldBe(
        [
            "people.csv | 3 | name |  | Name is missing. Give a value.",
            "people.csv | 4 | officer | Norfolk 3 | Is not an identifier. Use lower-case letters, digits and - . _ / only, at most 64 characters.",
        ]);
        var file = await liaison.GetAsync(check.Address.AbsolutePath + "/faults/file");
        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("import-faults.csv");
        file.Body.TrimStart('\uFEFF').Split("\r\n")[..2].ShouldBe(["file,line,column,value,problem,mend", "people.csv,3,name,,Name is missing,Give a value"]);

        var corrected = await liaison.UploadAsync(check.Document.QuerySelectorAll("main a").First(link => Folded(link) == "Upload the corrected files").GetAttribute("href")!,
            Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash", "norfolk/2,norfolk,Sam Lee", "norfolk/3,norfolk,Jo"));
        corrected.Faults().ShouldBeEmpty();
        (await liaison.GetAsync(check.Address.AbsolutePath)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await liaison.DoAsync(corrected, "Record 3 changes", ("reason", "Returns"))).Heading().ShouldBe("Imported records");
    }

    [Fact]
    public async Task Whoever_wants_only_the_rows_without_faults_gets_these_and_the_act_says_how_many_were_left_out()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash", "norfolk/2,norfolk,"));
        var done = await liaison.DoAsync(check, "Record 1 change without the faulty rows", ("reason", "The rest follows"));
        Said(done, "From").ShouldEndWith("Faults whose rows were left out: 1");
        Keys(await liaison.GetAsync("/records/officers")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_recorded_in_between_is_seen_and_nothing_is_recorded_that_was_not_confirmed()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash"));
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1", Force = "norfolk", Name = "Somebody" });
        var again = await liaison.DoAsync(check, "Record 1 change", ("reason", "Returns"));
        again.Text.ShouldContain("Somebody recorded something in between, so nothing was recorded.");
        again.Changes("Officers").ShouldBe("0 1 0 0 0");
        again.Text.ShouldContain("Name: Somebody → Robin Ash");
    }

    [Fact]
    public async Task Progress_and_outcome_are_there_in_another_browser_and_an_import_can_be_given_up()
    {
        using var liaison = await site.SignedInAsync("liaison");
        await liaison.SendAsync("/imports/new", Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash"));
        using var elsewhere = await site.SignedInAsync("liaison");
        var list = await elsewhere.GetAsync("/imports");
        var check = await elsewhere.WaitAsync(await elsewhere.GetAsync(list.Document.QuerySelectorAll("main a").First(link => Folded(link) == "people.csv").GetAttribute("href")!));
        check.Changes("Officers").ShouldBe("1 0 0 0 0");
        var given = await elsewhere.PressAsync(check, "Give this import up");
        given.Text.ShouldContain("The import was given up, and what you uploaded is removed.");
        Directory.EnumerateFiles(site.Store.Uploads.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
