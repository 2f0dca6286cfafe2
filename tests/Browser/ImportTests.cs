using ArmedPolicingGov.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>The import in a browser: its pages pass in every state, and its progress ends by itself with scripts and by a link without.</summary>
public sealed class ImportTests(SampleSite sample)
{
    private const string Table = "Training ID,Collar No,Qualification,Course Type,Completed\nT-1,9999,SFC,Refresher,31/03/2026\n";

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Every_page_of_the_journey_passes(int width)
    {
        await using var window = await sample.OpenAsync("liaison", width: width);
        var page = window.Page;
        await page.GotoAsync("/imports/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and check" }).ClickAsync();
        await window.PassesAsync("without a file");
        await UploadAsync(page, "chronicle.csv", Table);
        if (page.Url.Contains("/tables/", StringComparison.Ordinal))
        {
            await window.PassesAsync("columns");
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await window.PassesAsync("values");
            await page.GetByLabel("Name of this mapping").FillAsync("Chronicle");
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep the mapping and check the file" }).ClickAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check what would be imported" })).ToBeVisibleAsync();
        await window.PassesAsync("faults");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/faults");
        await window.PassesAsync("all faults");

        await page.GotoAsync("/imports/new");
        await UploadAsync(page, "people.csv", $"officer,force,name\nnorfolk/w{width},norfolk,Robin Ash\n");
        await Assertions.Expect(page.GetByLabel("Why it is imported")).ToBeVisibleAsync();
        await window.PassesAsync("check");
        await page.GetByLabel("Why it is imported").FillAsync("Returns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record 1 change" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported records" })).ToBeVisibleAsync();
        await window.PassesAsync("done");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo this import" }).ClickAsync();
        await window.PassesAsync("undo");
        await page.GotoAsync("/imports");
        await window.PassesAsync("list");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_a_link_shows_the_progress()
    {
        await using var window = await sample.OpenAsync("liaison", scripts: false);
        await window.Page.GotoAsync("/imports/new");
        await UploadAsync(window.Page, "people.csv", "officer,force,name\nnorfolk/w0,norfolk,Robin Ash\n");
        while (window.Page.Url.EndsWith("/progress", StringComparison.Ordinal)) await window.Page.GetByRole(AriaRole.Link, new() { Name = "Show the progress now" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByLabel("Why it is imported")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_larger_than_may_be_sent_is_said_to_be()
    {
        using var folder = new TempFolder();
        using (var large = File.Create(folder["large.zip"])) large.SetLength(201L * 1024 * 1024);
        await using var window = await sample.OpenAsync("liaison");
        await window.Page.GotoAsync("/imports/new");
        await window.Page.Locator("input[type=file]").SetInputFilesAsync(folder["large.zip"]);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Upload and check" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Too much was sent at once" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("200 MB at most");
        await window.PassesAsync("too large");
    }

    private static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and check" }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
