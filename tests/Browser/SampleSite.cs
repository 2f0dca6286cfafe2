using System.Collections.Concurrent;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(ArmedPolicingGov.Browser.Tests.SampleSite))]

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>The told sample, served as <c>./run</c> serves its own, and Chromium to visit it with.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    private readonly ToldSite told = new();

    public TestSite Site => told.Site;

    /// <summary>What axe has looked at: what a page is made of, and the first address of such a page.</summary>
    internal ConcurrentDictionary<string, string> LookedAt { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        await told.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A browser window of its own, signed in as a persona; null: not signed in.</summary>
    /// <param name="at">Another site than the sample’s.</param>
    public async Task<Window> OpenAsync(string? persona, bool scripts = true, int width = 1440, int height = 900, TestSite? at = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = (at ?? Site).Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
        });
        var window = new Window(context, await context.NewPageAsync());
        if (persona is null) return window;
        await window.Page.GotoAsync("/sign-in");
        await window.Page.Locator($"button[value='{persona}']").ClickAsync();
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await told.DisposeAsync();
    }
}

/// <summary>A window, and what its console complained of.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;

    internal Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // A page that is refused says so in the console too; that is its status, not a fault of the page.
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of ", StringComparison.Ordinal)) Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    /// <summary>Nothing that axe complains of, and nothing of the page's own part wider than the screen.</summary>
    /// <param name="what">What the page shows, for whoever reads the failure.</param>
    internal async Task PassesAsync(string what)
    {
        await Page.WaitForLoadStateAsync();
        (await Axe.FaultsAsync(Page, what)).ShouldBeEmpty();
        // The name of a test's store, above, is longer than a phone is wide.
        (await Page.EvaluateAsync<int>("() => Math.max(...[...document.querySelectorAll('main *')].filter(each => !each.closest('.app-scroll')).map(each => Math.floor(each.getBoundingClientRect().right))) - window.innerWidth")).ShouldBeLessThanOrEqualTo(0, what);
    }

    /// <summary>Presses a button and waits for the page that it leads to.</summary>
    public async Task PressAsync(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Follows one link after the other.</summary>
    /// <returns>How many pages that took.</returns>
    public async Task<int> GoAsync(params IReadOnlyList<string> links)
    {
        foreach (var link in links)
        {
            await Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
            await Page.WaitForLoadStateAsync();
        }

        return links.Count;
    }

    /// <summary>Takes the connection away, or gives it back.</summary>
    internal Task GoOfflineAsync(bool offline = true) => context.SetOfflineAsync(offline);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
