using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>The pages of the rota and of units pass at the width of a desk and of a phone, with answers missing too.</summary>
public sealed class RotaTests(SampleSite sample)
{
    private static readonly string[] Shown = ["/cover/year", "/cover/now", "/cover/shifts/pattern", "/organisation/units", "/organisation/others"];
    private static readonly string[] Asked = ["/organisation/units/new", "/organisation/units/served", "/organisation/others/new"];

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_pages_of_the_rota_and_of_units_pass(int width)
    {
        await using var window = await sample.OpenAsync("national-lead", width: width);
        foreach (var path in Shown)
        {
            await window.Page.GotoAsync(path);
            await window.PassesAsync(path);
        }

        foreach (var path in Asked)
        {
            await window.Page.GotoAsync(path);
            await window.Page.Locator("main form button").Last.ClickAsync();
            await window.PassesAsync($"{path} with nothing filled in");
        }

        window.Complaints.ShouldBeEmpty();
    }
}
