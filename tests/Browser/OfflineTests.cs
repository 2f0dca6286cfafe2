using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>A control room loses its connection: who covers now is still there, for whoever was signed in, and nothing else is.</summary>
public sealed partial class OfflineTests(SampleSite sample)
{
    private const string Now = "/cover/now";

    [Fact]
    public async Task Who_covers_now_is_there_without_a_connection_and_gone_after_sign_out()
    {
        await using var window = await sample.OpenAsync("regional-lead", width: 390, height: 844);
        var page = window.Page;
        await page.GotoAsync(Now);
        await window.PassesAsync("now and next");
        await KeptAsync(page);
        (await page.EvaluateAsync<string[]>("async () => (await (await caches.open((await caches.keys())[0])).keys()).map(each => new URL(each.url).pathname).sort()"))
            .ShouldBe(["/assets/app.css", "/assets/app.js", "/assets/images/favicon.svg", Now]);
        var who = await page.Locator(".app-now").AllInnerTextsAsync();
        window.Complaints.ShouldBeEmpty();

        await window.GoOfflineAsync();
        await page.GotoAsync(Now);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(Words());
        (await page.Locator(".app-now").AllInnerTextsAsync()).ShouldBe(who);
        (await page.Locator(".app-now").First.EvaluateAsync<string>("each => getComputedStyle(each).borderLeftWidth")).ShouldBe("5px", "it is drawn as ever");
        await window.PassesAsync("now and next without a connection");
        await NothingAsync(page, "/cover");

        await window.GoOfflineAsync(false);
        await page.GotoAsync(Now);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in");
        (await page.EvaluateAsync<string[]>("() => caches.keys()")).ShouldBeEmpty();
        await window.GoOfflineAsync();
        await NothingAsync(page, Now);
    }

    [Fact]
    public async Task A_copy_that_is_older_than_12_hours_is_not_shown()
    {
        await using var window = await sample.OpenAsync("regional-lead");
        var page = window.Page;
        await page.GotoAsync(Now);
        await KeptAsync(page);
        await page.EvaluateAsync(
            """
            async () => {
                const cache = await caches.open((await caches.keys())[0]);
                const kept = await cache.match(location.href);
                const headers = new Headers(kept.headers);
                headers.set('kept-at', String(Number(headers.get('kept-at')) - 12 * 60 * 60 * 1000 - 1));
                await cache.put(location.href, new Response(await kept.text(), { headers }));
            }
            """);
        await window.GoOfflineAsync();
        await page.GotoAsync(Now);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("The copy that was kept here was more than 12 hours old, so it is not shown.");
        (await page.EvaluateAsync<string[]>("() => caches.keys()")).ShouldBeEmpty();
        await page.GotoAsync(Now);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("No copy of this page is kept here.");
    }

    [Fact]
    public async Task Nothing_is_kept_for_whoever_is_not_signed_in_or_signs_in_as_somebody_else()
    {
        await using var window = await sample.OpenAsync(null);
        var page = window.Page;
        await page.GotoAsync(Now);
        new Uri(page.Url).AbsolutePath.ShouldBe("/sign-in");
        (await page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length")).ShouldBe(0);
        await page.Locator("button[value='regional-lead']").ClickAsync();
        await page.WaitForURLAsync($"**{Now}");
        await KeptAsync(page);
        await page.GotoAsync("/sign-in");
        await page.Locator("button[value='liaison']").ClickAsync();
        await page.WaitForLoadStateAsync();
        (await page.EvaluateAsync<string[]>("() => caches.keys()")).ShouldBeEmpty("whoever was signed in before had not signed out");
    }

    /// <summary>The page is put in last, so all of it is there then.</summary>
    private static async Task KeptAsync(IPage page) => await page.EvaluateAsync(
        "async () => { while (!(await caches.match(location.href))) await new Promise(next => requestAnimationFrame(next)); }");

    private static async Task NothingAsync(IPage page, string path) =>
        (await Should.ThrowAsync<PlaywrightException>(() => page.GotoAsync(path))).Message.ShouldContain("ERR_INTERNET_DISCONNECTED");

    [GeneratedRegex("As at 31 March 2026 at [0-9:apmidny]+. There is no connection$")]
    private static partial Regex Words();
}
