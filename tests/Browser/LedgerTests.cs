using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>The pages of the ledger when there is much to say, and much of it bad.</summary>
public sealed class LedgerTests(SampleSite sample)
{
    private const string Witness = "witness.hmicfrs.example/w1+6c237dfe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";

    private static readonly DateOnly Day = new(2026, 3, 31);

    [Fact]
    public async Task Every_page_passes_at_its_worst_on_a_desk_and_on_a_phone()
    {
        await using var site = await StartAsync();
        var failed = await site.Store.Get<Proofs>().PlaceAsync(Verification.Declaration, "v-1", null, CancellationToken.None);
        foreach (var width in (int[])[1440, 390])
        {
            await using var window = await sample.OpenAsync("administrator", width: width, at: site);
            string[] paths =
            [
                "/", "/ledger", "/ledger/checkpoints", "/ledger/consistency?from=9&to=7", "/ledger/places/2", "/ledger/verifications", $"/ledger/verifications/{failed}",
                $"/ledger/verifications/{failed}/findings", "/ledger/erasures", "/ledger/holds", "/ledger/holds/new?kind=armouries&key=norfolk/a1", "/records/armoury_audits/history?key=norfolk/audit-1",
            ];
            foreach (var path in paths) await PassesAsync(window, path, width);
        }
    }

    [Fact]
    public async Task Every_step_of_an_erasure_passes_and_it_can_be_done_without_scripts()
    {
        await using var site = await StartAsync();
        await using var window = await sample.OpenAsync("administrator", scripts: false, at: site);
        var page = window.Page;
        await page.GotoAsync("/ledger/erasures/new?kind=armoury_audits&key=norfolk/audit-2");
        await page.Locator("button[value='decide']").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await ShowAsync(page, "erase-1-choose");
        await page.Locator("input[value='some']").CheckAsync();
        await page.Locator("input[name='version']").First.CheckAsync();
        await page.Locator("button[value='decide']").ClickAsync();
        await page.Locator("button[value='check']").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await ShowAsync(page, "erase-2-decide");
        await page.GetByLabel("On whose decision?").FillAsync("Data protection officer, decision 7");
        await page.GetByLabel("Why must it go?").FillAsync("Article 17 of the regulation");
        foreach (var (part, value) in new[] { ("Day", "3"), ("Month", "3"), ("Year", "2026") }) await page.GetByLabel(part, new() { Exact = true }).FillAsync(value);
        await page.Locator("button[value='check']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check what will be erased");
        await ShowAsync(page, "erase-3-check");
        await page.Locator("button[value='erase']").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-panel__title")).ToHaveTextAsync("Erased");
        await ShowAsync(page, "erase-4-done");
    }

    [Fact]
    public async Task The_steps_of_an_erasure_pass()
    {
        await using var site = await StartAsync();
        await using var window = await sample.OpenAsync("administrator", at: site);
        var faults = new List<string>();
        await window.Page.GotoAsync("/ledger/erasures/new?kind=armoury_audits&key=norfolk/audit-2");
        foreach (var step in (string[])["decide", "check"])
        {
            await window.Page.Locator($"button[value='{step}']").ClickAsync();
            faults.AddRange(await Axe.FaultsAsync(window.Page, step));
            if (step == "decide") await window.Page.Locator("input[value='all']").CheckAsync();
            if (step == "decide") await window.Page.Locator($"button[value='{step}']").ClickAsync();
        }

        await window.Page.GetByLabel("On whose decision?").FillAsync("Data protection officer, decision 7");
        await window.Page.GetByLabel("Why must it go?").FillAsync("Article 17 of the regulation");
        foreach (var (part, value) in new[] { ("Day", "3"), ("Month", "3"), ("Year", "2026") }) await window.Page.GetByLabel(part, new() { Exact = true }).FillAsync(value);
        await window.Page.Locator("button[value='check']").ClickAsync();
        faults.AddRange(await Axe.FaultsAsync(window.Page, "checked"));
        await window.Page.Locator("button[value='erase']").ClickAsync();
        await Assertions.Expect(window.Page.Locator(".govuk-panel__title")).ToHaveTextAsync("Erased");
        faults.AddRange(await Axe.FaultsAsync(window.Page, "done"));
        faults.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task PassesAsync(Window window, string path, int width)
    {
        await window.Page.GotoAsync(path);
        await ShowAsync(window.Page, $"{width}{path.Split('?')[0].Replace('/', '-')}");
        (await Axe.FaultsAsync(window.Page, path)).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
        window.Complaints.ShouldBeEmpty();
    }

    private static Task ShowAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png"), FullPage = true });

    /// <summary>A store with a witness that does not answer, a hold, an erasure, a change of the key and a verification that failed.</summary>
    private static async Task<TestSite> StartAsync()
    {
        var witnesses = new WitnessList([new Witness("His Majesty’s Inspectorate of Constabulary", VerifierKey.Parse(Witness), new Uri("http://127.0.0.1:1/"))]);
        var site = await TestSite.StartAsync(services => services.AddSingleton(witnesses), Day);
        var at = TimeProvider.System.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) : default;
        var audit = new ArmouryAudit { Audit = "norfolk/audit-1", Armoury = "norfolk/a1", On = new DateOnly(2026, 1, 5), Kind = "annual-independent", Auditor = "Auditor One", Organisation = "Assurance Ltd", Independent = true };
        await site.Store.RecordAsync(new Armoury { Id = "norfolk/a1", Force = "norfolk", Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 5) }, audit, audit with { Audit = "norfolk/audit-2" });
        await site.Store.RecordAsync(audit with { Organisation = "Another Ltd" }, audit with { Audit = "norfolk/audit-2", Summary = "A word too many" });
        await site.Store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);
        var erasing = site.Store.Get<EraseRecords>();
        var first = await site.Store.Get<Proofs>().PlaceAsync(ArmouryAudit.Declaration, "norfolk/audit-1", null, CancellationToken.None);
        await erasing.EraseAsync(new Erase(ArmouryAudit.Declaration, "norfolk/audit-1", [first!.Value], false, "Data protection officer, decision 6", "Article 17 of the regulation", Day, TestStore.Operator), new Faults(), CancellationToken.None);
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Robin Ashdown" });
        await erasing.HoldAsync(new Hold(Officer.Declaration, "norfolk/1234", "Coroner, case 12", "An inquest", Day, TestStore.Operator), new Faults(), CancellationToken.None);
        await site.Store.RecordAsync(new CheckpointKey { VerifierKey = Witness, Replaces = Witness, Reason = "The one before was lost" });
        await site.Store.RecordAsync(new Verification
        {
            Id = "v-1",
            BeganAt = at.AddMinutes(-2),
            EndedAt = at,
            Outcome = Verification.DoesNotHold,
            Leaves = "1200",
            Versions = "1100",
            Documents = "12",
            ComparedTo = "1100",
            Faults = "2",
            Findings = "officers “norfolk/1234”, recorded at 2026-03-01T09:00:00Z, place 7: the version is not what its leaf commits to.\nacts: place 9 is missing.",
        });
        await site.Store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);
        return site;
    }
}
