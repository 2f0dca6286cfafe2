using System.Net;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>A list as a file: exactly what is filtered, safe in a spreadsheet or exact for an import.</summary>
public sealed class CsvTests(SiteWithRecords records) : IClassFixture<SiteWithRecords>
{
    [Fact]
    public async Task The_file_holds_all_pages_of_what_is_filtered_in_the_order_of_the_list()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync("/records/armoury_audits?kind=annual-independent&sort=audit&order=asc");
        var file = await armourer.GetAsync(page.Document.QuerySelectorAll("main a").First(link => link.TextContent == "CSV for a spreadsheet").GetAttribute("href")!);

        file.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        file.Response.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"armoury-audits-for-spreadsheets.csv\"");
        file.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("audit,armoury,on,kind,auditor,organisation,independent,summary,recorded_at,recorded_by");
        lines.Length.ShouldBe(41);
        lines[1].ShouldStartWith("norfolk/audit-01,norfolk/armoury-1,2026-01-02,annual-independent,Auditor 01,Assurance Ltd,,,20");
        lines[40].ShouldStartWith("norfolk/audit-59,");
    }

    [Fact]
    public async Task A_text_that_a_spreadsheet_would_run_is_marked_and_the_exact_file_leaves_it_as_it_is()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        (await armourer.GetAsync("/records/armoury_oversight?as=csv&q=review-2")).Body.ShouldContain(",\"'=1+1, \"\"quoted\"\"\nand a second line\",");
        var exact = await armourer.GetAsync("/records/armoury_oversight?as=record-file&q=review-2");
        exact.Body.ShouldContain(",\"=1+1, \"\"quoted\"\"\nand a second line\",");
        exact.Response.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"armoury_oversight.csv\"");
    }

    [Fact]
    public async Task The_exact_files_imported_again_add_nothing_and_those_for_spreadsheets_are_refused()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        var folder = Directory.CreateTempSubdirectory("agp-csv-");
        try
        {
            foreach (var kind in new[] { "officers", "armouries", "armoury_audits", "armoury_oversight" })
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{kind}.csv"), (await liaison.GetAsync($"/records/{kind}?as=record-file")).Body);
            (await ImportAsync(folder.FullName)).Outcome.ShouldBeOfType<Outcome.NothingNew>();

            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "armoury-oversight-for-spreadsheets.csv"), (await liaison.GetAsync("/records/armoury_oversight?as=csv")).Body, Encoding.UTF8);
            (await ImportAsync(folder.FullName)).Outcome.ShouldBeOfType<Outcome.Refused>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_of_filters_that_cannot_be_understood_is_the_page_that_says_so()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync("/records/armoury_audits?as=csv&on.from=yesterday");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        Reading.Problems(page).ShouldBe(["Date of the audit from must be a real date, like 31 3 2026"]);
    }

    private async Task<ImportReport> ImportAsync(string folder)
    {
        await using var scope = records.Site.Store.Scope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(folder, TestStore.Operator, false, _ => { }));
    }
}
