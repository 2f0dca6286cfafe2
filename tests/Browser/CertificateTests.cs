using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>A certificate of currency is handed over as one sheet.</summary>
public sealed partial class CertificateTests(SampleSite sample)
{
    [Fact]
    public async Task The_certificate_of_every_commander_of_a_force_prints_on_one_page()
    {
        await using var window = await sample.OpenAsync("instructor");
        var page = window.Page;
        await page.GotoAsync("/commanders");
        var officers = await page.Locator("main tbody th a[href^='/commanders/officers/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => new URL(link.href).pathname.slice('/commanders/officers/'.length)))]");
        officers.Length.ShouldBeGreaterThan(5);
        foreach (var officer in officers)
        {
            await page.GotoAsync($"/commanders/certificate?officer={Uri.EscapeDataString(officer)}");
            var sheet = await page.PdfAsync(new PagePdfOptions { Format = "A4", Margin = new Margin { Top = "10mm", Bottom = "10mm", Left = "10mm", Right = "10mm" } });
            Pages().Count(Encoding.Latin1.GetString(sheet)).ShouldBe(1, officer);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Pages();
}
