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
        await PassesAsync(page, "without a file");
        await UploadAsync(page, "chronicle.csv", Table);
        if (page.Url.Contains("/tables/", StringComparison.Ordinal))
        {
            await PassesAsync(page, "columns");
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await PassesAsync(page, "values");
            await page.GetByLabel("Name of this mapping").FillAsync("Chronicle");
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep the mapping and check the file" }).ClickAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check what would be imported" })).ToBeVisibleAsync();
        await PassesAsync(page, "faults");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/faults");
        await PassesAsync(page, "all faults");

        await page.GotoAsync("/imports/new");
        await UploadAsync(page, "people.csv", $"officer,force,name\nnorfolk/w{width},norfolk,Robin Ash\n");
        await Assertions.Expect(page.GetByLabel("Why it is imported")).ToBeVisibleAsync();
        await PassesAsync(page, "check");
        await page.GetByLabel("Why it is imported").FillAsync("Returns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record 1 change" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported records" })).ToBeVisibleAsync();
        await PassesAsync(page, "done");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo this import" }).ClickAsync();
        await PassesAsync(page, "undo");
        await page.GotoAsync("/imports");
        await PassesAsync(page, "list");
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

    private static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and check" }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task PassesAsync(IPage page, string what)
    {
        await page.WaitForLoadStateAsync();
        (await FaultsOfAsync(page, what)).ShouldBeEmpty();
        // Of the page's own part: the name of a test's store is longer than a phone is wide.
        (await page.EvaluateAsync<int>("() => Math.max(...[...document.querySelectorAll('main *')].filter(each => !each.closest('.app-scroll')).map(each => Math.floor(each.getBoundingClientRect().right))) - window.innerWidth")).ShouldBeLessThanOrEqualTo(0, what);
    }

    private static Task<IEnumerable<string>> FaultsOfAsync(IPage page, string what) => AccessibilityTests.FaultsAsync(page, what);
}
