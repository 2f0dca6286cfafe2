using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>What the board looks like to a person at a desk.</summary>
public sealed class BoardTests(SampleSite sample)
{
    [Fact]
    public async Task The_nation_fits_one_screen_at_a_size_that_can_be_read()
    {
        await using var window = await sample.OpenAsync("national-lead");
        await window.Page.GotoAsync("/");
        var board = window.Page.Locator("table.evidence-board").First;
        var box = (await board.BoundingBoxAsync())!;
        (box.X >= 0 && box.X + box.Width <= 1440).ShouldBeTrue($"from {box.X}, {box.Width} wide");
        (box.Y + box.Height).ShouldBeLessThanOrEqualTo(900);
        var sizes = await board.Locator("th, td, td *").EvaluateAllAsync<float[]>("cells => cells.filter(cell => cell.textContent.trim() && !cell.closest('.govuk-visually-hidden')).map(cell => parseFloat(getComputedStyle(cell).fontSize))");
        sizes.ShouldNotBeEmpty();
        sizes.Min().ShouldBeGreaterThanOrEqualTo(14);
        (await board.Locator("tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(10);
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", "nation.png") });
    }

    [Fact]
    public async Task From_an_exception_to_its_record_and_act_takes_two_clicks_without_scripts()
    {
        await using var window = await sample.OpenAsync("liaison", scripts: false);
        await window.Page.GotoAsync("/recommendations/10/force/norfolk");
        await window.Page.Locator("main a[href*='/history']").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Recorded");
        await window.Page.Locator("main a[href*='/records/acts/']").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
        window.Page.Url.ShouldContain("/records/acts/");
    }
}
