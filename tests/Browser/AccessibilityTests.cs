using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>
/// axe finds nothing, a keyboard reaches everything and a phone shows it, on any page that a persona can reach by links from the first one, nor on a page with errors. Pages of
/// one shape (the same path but for ids, the same filters) are looked at once for each persona, and pages that are made of
/// the same elements once for all.
/// </summary>
public sealed partial class AccessibilityTests(SampleSite sample)
{
    /// <summary>Far above what there is; a crawl that reaches it has lost its way.</summary>
    private const int MostPages = 250;

    /// <summary>What a page is made of: each element with its parent, their classes, and the attributes that it has.</summary>
    private const string MadeOf = """
        () => {
            const named = element => `${element.localName}.${[...element.classList].sort().join('.')}`;
            const made = element => `${element.parentElement ? named(element.parentElement) : ''}>${named(element)}[${element.getAttributeNames().sort().join(' ')}]${element.getAttribute('role') ?? ''}`;
            return [...new Set([...document.querySelectorAll('*')].map(made))].sort().join('\n');
        }
        """;

    public static TheoryData<string> Personas => ["instructor", "commander", "armourer", "auditor", "regional-lead", "regional-deputy", "liaison", "commissioner", "inspector", "national-lead", "administrator"];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task Every_page_that_a_persona_can_reach_passes(string persona)
    {
        await using var window = await sample.OpenAsync(persona);
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path))
        {
            seen.Count.ShouldBeLessThan(MostPages);
            var answer = await window.Page.GotoAsync(path);
            if (answer!.Headers.TryGetValue("content-type", out var type) && !type.StartsWith("text/html", StringComparison.Ordinal)) continue;
            answer.Status.ShouldBeLessThan(400, path);
            if (sample.LookedAt.TryAdd(await window.Page.EvaluateAsync<string>(MadeOf), path)) faults.AddRange([.. await Axe.FaultsAsync(window.Page, path), .. await Reach.FaultsAsync(window.Page, path)]);
            foreach (var link in await window.Page.Locator("a[href^='/']:not([download]), main a[href^='?']").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
            {
                var next = new Uri(link).PathAndQuery;
                if (!IsDownload(next) && seen.Add(Shape(next))) waiting.Enqueue(next);
            }
        }

        seen.Count.ShouldBeGreaterThan(5);
        faults.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_without_sign_in_pass()
    {
        await using var window = await sample.OpenAsync(null);
        foreach (var path in (string[])["/sign-in", "/problem/404", "/problem/403", "/problem/500"])
        {
            await window.Page.GotoAsync(path);
            (await Axe.FaultsAsync(window.Page, path)).ShouldBeEmpty();
        }

        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_with_a_fault_does_not_pass()
    {
        await using var window = await sample.OpenAsync(null);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.EvaluateAsync("() => document.querySelector('main').append(new Image(9, 9))");
        (await Axe.FaultsAsync(window.Page, "a picture")).ShouldHaveSingleItem().ShouldStartWith("a picture: image-alt: ");
    }

    [Fact]
    public async Task A_page_that_is_for_a_mouse_or_a_wide_screen_does_not_pass()
    {
        await using var window = await sample.OpenAsync(null);
        await window.Page.GotoAsync("/sign-in");
        (await Reach.FaultsAsync(window.Page, "as it is")).ShouldBeEmpty();
        // No style can be written into the page, which its policy forbids; a script may set one.
        await window.Page.EvaluateAsync("""
            () => {
                document.querySelector('main').insertAdjacentHTML('beforeend', `<pre>${'w'.repeat(80)}</pre><a href="#" tabindex="3">first</a><div role="button">press</div>`);
                const button = document.querySelector('main button');
                for (const [property, kept] of [['outline', 'none'], ['box-shadow', 'none'], ['background', 'none'], ['border', 'none'], ['color', 'black']]) button.style.setProperty(property, kept, 'important');
            }
            """);
        var faults = string.Join('\n', await Reach.FaultsAsync(window.Page, "a page"));
        foreach (var fault in (string[])["is wider than a phone: <pre", "has a place of its own in the order: <a", "is for a mouse alone: <div", "does not show the focus: <button"]) faults.ShouldContain(fault);
    }

    [Theory]
    [InlineData("/?as-at.Day=31&as-at.Month=2&as-at.Year=2026")]
    [InlineData("/records/armoury_audits?on.from.Day=31&on.from.Month=2&on.from.Year=2026")]
    [InlineData("/records/armoury_audits?q=nothing-is-called-like-this")]
    [InlineData("/search?q=norfolk")]
    [InlineData("/search?q=broad&kind=vehicles")]
    [InlineData("/search?q=%25")]
    [InlineData("/search?q=nothing-is-called-like-this")]
    public async Task Pages_in_other_states_pass(string path)
    {
        await using var window = await sample.OpenAsync("liaison");
        await window.Page.GotoAsync(path);
        (await Axe.FaultsAsync(window.Page, path)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("armoury_audits")]
    [InlineData("items")]
    [InlineData("deployments")]
    [InlineData("deployment_documents")]
    public async Task A_form_with_errors_passes(string kind)
    {
        await using var window = await sample.OpenAsync("liaison");
        await window.Page.GotoAsync($"/records/{kind}/new");
        await window.Page.Locator("main form button[value='check']").Last.ClickAsync();
        await Assertions.Expect(window.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        (await Axe.FaultsAsync(window.Page, kind)).ShouldBeEmpty();
        (await window.Page.TitleAsync()).ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task Pages_pass_on_a_phone_too()
    {
        await using var window = await sample.OpenAsync("liaison", width: 390, height: 844);
        foreach (var path in (string[])["/", "/records", "/records/armoury_audits", "/recommendations/10/force/norfolk", "/search?q=broad", "/my-work", "/my-work/changes", "/my-work/digest", "/my-work/calendar"])
        {
            await window.Page.GotoAsync(path);
            (await Axe.FaultsAsync(window.Page, path)).ShouldBeEmpty();
        }
    }

    private static bool IsDownload(string path) => path.StartsWith("/records/documents/", StringComparison.Ordinal) || path.Contains("as=", StringComparison.Ordinal) || path.StartsWith("/sign-out", StringComparison.Ordinal);

    /// <summary>
    /// The page's shape: ids become «·». The board counts once for each sort of area; what filters, sorts and pages a list
    /// makes no other page of it.
    /// </summary>
    private static string Shape(string path)
    {
        var parts = path.Split('?', 2);
        var area = parts[0] != "/" || parts.Length == 1 ? "" : parts[1].Contains("force=", StringComparison.Ordinal) ? "?force" : parts[1].Contains("region=", StringComparison.Ordinal) ? "?region" : "";
        var place = Act().Replace(parts[0], "/records/acts/·");
        place = Recommendation().Replace(place, "/recommendations/·/$1/·");
        place = Single().Replace(place, "$1/·");
        place = Members().Replace(place, "/members/·");
        place = Ledger().Replace(place, "/ledger/$1/·");
        place = Import().Replace(place, "/imports/$1·");
        // Three kinds stand for the rest: they have every type of column between them.
        place = Kind().Replace(place, match => match.Groups[1].Value is "armoury_audits" or "deployments" or "items" or "acts" ? match.Value : "/records/·");
        return place + area;
    }

    [GeneratedRegex("/ledger/(places|verifications)/[0-9]+")]
    private static partial Regex Ledger();

    [GeneratedRegex("/imports/(acts/)?[0-9a-f-]{36}")]
    private static partial Regex Import();

    /// <summary>References hold '/', so they end an address.</summary>
    [GeneratedRegex("(/of|/commanders/officers)/.+$")]
    private static partial Regex Single();

    [GeneratedRegex("/members/[0-9a-z-]+")]
    private static partial Regex Members();

    [GeneratedRegex("/records/acts/[0-9a-f-]+")]
    private static partial Regex Act();

    [GeneratedRegex("/recommendations/[0-9]+/(force|region|national)/[a-z-]+")]
    private static partial Regex Recommendation();

    [GeneratedRegex("/records/([a-z_]+)")]
    private static partial Regex Kind();
}
