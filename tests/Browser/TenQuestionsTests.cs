using ArmedPolicingGov.Facts;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>What people ask about commanders, answered by going from the start page: each within three pages.</summary>
public sealed class TenQuestionsTests(SampleSite sample, ToldSite told) : IClassFixture<ToldSite>
{
    private const int Most = 3;

    [Fact]
    public async Task Who_may_authorise_an_item_on_a_day_in_a_force()
    {
        await using var window = await OpenAsync("instructor");
        var pages = await window.GoAsync("Commanders", "Who may command");
        await window.Page.GetByLabel("Role").SelectOptionAsync("tfc");
        await window.Page.GetByLabel("Tactic, munition or weapon to authorise").SelectOptionAsync("drone-containment");
        await window.Page.GetByLabel("Force or region").SelectOptionAsync("norfolk");
        await DayAsync(window.Page, "on", 28, 2);
        await window.PressAsync("Find commanders");
        // By the told sample's records of 28 February: Elias Thornbury made his APSTRA refresher up on 20 January.
        await Assertions.Expect(Region(window, "Who may", exact: true)).ToContainTextAsync("Elias Thornbury");
        (pages + 1).ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task Who_could_command_at_half_past_two_in_the_night_of_the_clock_change()
    {
        await using var window = await OpenAsync("regional-lead");
        var pages = await window.GoAsync("Commanders", "Who may command");
        await window.Page.GetByLabel("Role").SelectOptionAsync("tfc-s");
        await DayAsync(window.Page, "on", 29, 3);
        await window.Page.GetByLabel("Time, if you want to see who is on the rota then").FillAsync("02:30");
        await window.PressAsync("Find commanders");
        await Assertions.Expect(Region(window, "Who may", exact: true)).ToContainTextAsync("norfolk/2104");
        var kit = Region(window, "Who may not, and why").Locator("tr", new() { HasText = "Kit Ravenhall" });
        await Assertions.Expect(kit).ToContainTextAsync("29 March 2026");
        await Assertions.Expect(kit).ToContainTextAsync("Specialist TFC, eastern region, until 29 March 2026 at 5am");
        (pages + 1).ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task Whose_refresher_lapses_next_month()
    {
        await told.Site.Store.RecordAsync(Newcomer("norfolk/2997", "Lapsing Larch", new DateOnly(2025, 4, 20)));
        await using var window = await OpenAsync("instructor");
        var pages = await window.GoAsync("Commanders");
        await Assertions.Expect(Region(window, "Due in the next 30 days").Locator("tr", new() { HasText = "Lapsing Larch" })).ToContainTextAsync("20 April 2026");
        pages.ShouldBeLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData("Containment watched by drone", "Newly Nettle", "who in post has never observed it")]
    // By the told sample two of Norfolk have not had a refresher since the launcher was announced.
    [InlineData("Launcher LR40", "Callum Heskett", "which duties are open for a weapon")]
    public async Task Who_in_post_has_never_met_an_item(string item, string who, string asked)
    {
        await told.Site.Store.RecordAsync(Newcomer("norfolk/2998", "Newly Nettle", new DateOnly(2026, 3, 10)));
        await using var window = await OpenAsync("instructor");
        var pages = await window.GoAsync("Commanders", "Tactics, munitions and weapons", item);
        await Assertions.Expect(Region(window, "Open duties")).ToContainTextAsync(who);
        pages.ShouldBeLessThanOrEqualTo(Most, asked);
    }

    [Fact]
    public async Task When_did_we_learn_that_somebody_went_home_ill()
    {
        await using var window = await OpenAsync("regional-lead");
        await window.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("rd-2026-03-14-tfc-s");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForLoadStateAsync();
        await window.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "rd-2026-03-14-tfc-s" }).First.ClickAsync();
        await window.Page.WaitForLoadStateAsync();
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("30 March 2026");
    }

    [Fact]
    public async Task Who_approved_an_override()
    {
        await told.Site.Store.RecordAsync(Newcomer("norfolk/2996", "Over Ridden", new DateOnly(2026, 1, 10), "tfc-s"));
        await told.Site.Store.RecordAsync(new CommanderEvent { Event = "norfolk/2996/out", Officer = "norfolk/2996", Role = "tfc-s", Kind = "suspended", On = new DateOnly(2026, 3, 2) });
        await using (var lead = await OpenAsync("regional-lead"))
        {
            await lead.Page.GotoAsync("/cover/shifts/new");
            await lead.Page.GetByLabel("Specialist TFC", new() { Exact = true }).CheckAsync();
            await lead.Page.GetByLabel("Or give their force and number").FillAsync("norfolk/2996");
            await WhenAsync(lead.Page, 9, "08:00", "20:00");
            await lead.PressAsync("Continue");
            await lead.Page.GetByLabel("Why are they needed all the same?").FillAsync("Nobody else can be had");
            await lead.PressAsync("Ask for an override");
        }

        await using (var deputy = await OpenAsync("regional-deputy"))
        {
            await deputy.Page.GotoAsync("/cover/overrides");
            await deputy.Page.GetByRole(AriaRole.Link, new() { Name = "Decide" }).ClickAsync();
            await deputy.Page.GetByLabel("Approve it").CheckAsync();
            await deputy.Page.GetByLabel("Why?").FillAsync("For this day only");
            await deputy.PressAsync("Record your decision");
        }

        await using var window = await OpenAsync("inspector");
        await window.Page.GotoAsync("/cover/overrides?region=eastern");
        await Assertions.Expect(Region(window, "Decided")).ToContainTextAsync("Approved by regional-deputy: For this day only");
    }

    [Fact]
    public async Task Is_the_region_covered_next_Friday_night()
    {
        await using var window = await OpenAsync("regional-lead");
        var pages = await window.GoAsync("Who covers", "Cover over a period");
        await DayAsync(window.Page, "from", 3, 4);
        await window.Page.Locator("[name='from.Time']").FillAsync("18:00");
        await DayAsync(window.Page, "to", 4, 4);
        await window.Page.Locator("[name='to.Time']").FillAsync("06:00");
        await window.PressAsync("Show");
        await Assertions.Expect(Region(window, "Specialist TFC: nobody covers")).ToContainTextAsync("3 April 2026 at 6pm");
        (pages + 1).ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task Which_agreement_does_cover_rely_on()
    {
        await told.Site.Store.RecordAsync(new Agreement { Id = "mutual-aid", Owner = "region/eastern", Title = "Mutual aid with the Midlands", Kind = "memorandum-of-understanding", Stage = "signed", SignedOn = new DateOnly(2025, 5, 1) });
        await using var window = await OpenAsync("regional-lead");
        await window.Page.GotoAsync("/cover/shifts/new");
        await window.Page.GetByLabel("Specialist TFC", new() { Exact = true }).CheckAsync();
        await window.Page.GetByLabel("Or give their force and number").FillAsync("kent/0540");
        await WhenAsync(window.Page, 2, "08:00", "20:00");
        await window.Page.GetByLabel("An agreement with others").CheckAsync();
        await window.Page.GetByLabel("Which agreement?").SelectOptionAsync("mutual-aid");
        await window.PressAsync("Continue");
        await window.PressAsync("Put on the rota");
        await window.Page.GotoAsync("/");
        var pages = await window.GoAsync("Who covers", "Rota", "Mutual aid with the Midlands");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Mutual aid with the Midlands" })).ToBeVisibleAsync();
        pages.ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task How_many_strategic_commanders_against_the_number_that_is_required()
    {
        await using var window = await OpenAsync("instructor");
        var pages = await window.GoAsync("Commanders", "Establishment");
        await window.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("sfc");
        await window.Page.GetByLabel("Number required").FillAsync("6");
        await DayAsync(window.Page, "from", 1, 1);
        await window.Page.GetByLabel("Reason", new() { Exact = true }).FillAsync("Yearly APSTRA");
        await window.Page.GetByLabel("Who approved it, and the reference").FillAsync("Letter 9");
        await window.PressAsync("Record the number");
        var row = Region(window, "Required and actual numbers").Locator("tbody tr");
        await Assertions.Expect(row.Locator("td").Nth(1)).ToHaveTextAsync("6");
        // By the told sample three strategic commanders of Norfolk are in post.
        await Assertions.Expect(row.Locator("td").Nth(2)).ToHaveTextAsync("3");
        pages.ShouldBeLessThanOrEqualTo(Most);
    }

    private static Fact[] Newcomer(string officer, string name, DateOnly since, string role = "tfc") =>
    [
        new Officer { Id = officer, Force = "norfolk", Name = name },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = role, Kind = "initial-accreditation", On = since },
    ];

    private static ILocator Region(Window window, string name, bool exact = false) => window.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = exact });

    private Task<Window> OpenAsync(string persona) => sample.OpenAsync(persona, at: told.Site);

    private static async Task WhenAsync(IPage page, int day, string from, string to)
    {
        await DayAsync(page, "from", day, 4);
        await page.Locator("[name='from.Time']").FillAsync(from);
        await DayAsync(page, "to", day, 4);
        await page.Locator("[name='to.Time']").FillAsync(to);
    }

    private static async Task DayAsync(IPage page, string field, int day, int month)
    {
        await page.Locator($"[name='{field}.Day']").FillAsync($"{day}");
        await page.Locator($"[name='{field}.Month']").FillAsync($"{month}");
        await page.Locator($"[name='{field}.Year']").FillAsync("2026");
    }
}
