using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>What a regional lead does with the rota, in a browser: every page of it passes at the width of a phone.</summary>
public sealed class CoverTests(SampleSite sample, ToldSite told) : IClassFixture<ToldSite>
{
    private static readonly string[] TacticalDays = ["kent/0540", "hertfordshire/0671", "suffolk/0391", "kent/0540", "hertfordshire/0671", "suffolk/0391", "kent/0540"];

    private static readonly string[] StrategicDays = ["norfolk/1530", "suffolk/0322", "essex/0702", "kent/0511", "hertfordshire/0620", "norfolk/1530", "suffolk/0322"];

    [Fact]
    public async Task A_commander_who_is_suspended_is_refused_and_put_on_the_rota_all_the_same_by_two()
    {
        await using (var instructor = await OpenAsync("instructor"))
        {
            await instructor.Page.GotoAsync("/commanders/standing?officer=norfolk%2F2104&act=suspend");
            await instructor.Page.GetByLabel("Reason, or who decided it").FillAsync("Chief officer, 31 March");
            foreach (var role in await instructor.Page.Locator("input[name='role']").AllAsync()) await role.CheckAsync();
            await instructor.PressAsync("Continue");
            await instructor.PressAsync("Suspend");
        }

        await using (var lead = await OpenAsync("regional-lead"))
        {
            await lead.Page.GotoAsync("/cover/shifts/new");
            await lead.PassesAsync("a shift");
            await lead.Page.GetByLabel("Specialist TFC", new() { Exact = true }).CheckAsync();
            await lead.Page.GetByLabel("Or give their force and number").FillAsync("norfolk/2104");
            await FillAsync(lead.Page, "from", 2, 4, "08:00");
            await FillAsync(lead.Page, "to", 2, 4, "20:00");
            await lead.PressAsync("Continue");
            await Assertions.Expect(lead.Page.GetByRole(AriaRole.Region, new() { Name = "What stands in the way" })).ToContainTextAsync("Suspended since 31 March 2026");
            await lead.PassesAsync("a shift that is refused");
            await lead.PressAsync("Ask for an override");
            await lead.PassesAsync("an override without a reason");
            await lead.Page.GetByLabel("Why are they needed all the same?").FillAsync("Nobody else can be had");
            await lead.PressAsync("Ask for an override");
            await Assertions.Expect(lead.Page.GetByText("They are on the rota when a second person approves it")).ToBeVisibleAsync();
            await lead.PassesAsync("an override that waits");
            lead.Complaints.ShouldBeEmpty();
        }

        await using var deputy = await OpenAsync("regional-deputy");
        await deputy.Page.GotoAsync("/cover/overrides");
        await deputy.Page.GetByRole(AriaRole.Link, new() { Name = "Decide" }).ClickAsync();
        await deputy.PassesAsync("an override to decide");
        await deputy.Page.GetByLabel("Approve it").CheckAsync();
        await deputy.Page.GetByLabel("Why?").FillAsync("For this day only");
        await deputy.PressAsync("Record your decision");
        await Assertions.Expect(deputy.Page.GetByText("is on the rota by an override")).ToBeVisibleAsync();
        await deputy.Page.GotoAsync("/cover");
        // It shows wherever the shift does, and the rule does not count it.
        await Assertions.Expect(deputy.Page.GetByText("Overridden: Suspended; asked by regional-lead, approved by regional-deputy").First).ToBeVisibleAsync();
        await deputy.PassesAsync("who covers, with an override");
        deputy.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_of_cover_from_a_weekly_pattern_with_one_hole_that_is_found_and_closed()
    {
        await using var window = await OpenAsync("regional-lead");
        var page = window.Page;
        await page.GotoAsync("/cover/absences/new");
        await page.GetByLabel("Or give their force and number").FillAsync("suffolk/0391");
        await page.GetByLabel("On leave", new() { Exact = true }).CheckAsync();
        await DayAsync(page, "from", 15, 4);
        await DayAsync(page, "to", 16, 4);
        await window.PassesAsync("an absence");
        await window.PressAsync("Record the absence");

        await page.GotoAsync("/cover/shifts/pattern");
        await window.PassesAsync("a pattern");
        await page.GetByLabel("By a weekly pattern").CheckAsync();
        await DayAsync(page, "first", 6, 4);
        await DayAsync(page, "last", 3, 5);
        foreach (var (role, days) in new[] { ("tfc-s", TacticalDays), ("sfc-s", StrategicDays) })
        {
            foreach (var (day, officer) in Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Zip(days))
            {
                var field = $"{role}-{day.ToString().ToLowerInvariant()}";
                await page.Locator($"[name='{field}-officer']").SelectOptionAsync(officer);
                await page.Locator($"[name='{field}-from']").FillAsync("00:00");
                await page.Locator($"[name='{field}-to']").FillAsync("00:00");
            }
        }

        await window.PressAsync("Continue");
        await Assertions.Expect(page.GetByText("55 of 56 shifts can be recorded.")).ToBeVisibleAsync();
        var hole = page.GetByRole(AriaRole.Region, new() { Name = "Holes that remain" }).Locator("tbody tr");
        await Assertions.Expect(hole).ToHaveCountAsync(1);
        await Assertions.Expect(hole).ToContainTextAsync("15 April 2026 at midnight");
        await window.PassesAsync("a pattern to check");
        await page.GetByLabel("Leave out those that are refused and that I do not ask for").CheckAsync();
        await window.PressAsync("Record the shifts");
        await Assertions.Expect(page.GetByText("55 shifts are on the rota")).ToBeVisibleAsync();

        await page.GotoAsync("/cover/period?region=eastern&from.Day=6&from.Month=4&from.Year=2026&from.Time=00:00&to.Day=4&to.Month=5&to.Year=2026&to.Time=00:00");
        await window.PassesAsync("a period with a hole");
        await page.GetByRole(AriaRole.Link, new() { Name = "Put somebody on" }).ClickAsync();
        await page.GetByLabel("Who?").SelectOptionAsync("kent/0540");
        await window.PressAsync("Continue");
        await window.PassesAsync("a shift to check");
        await window.PressAsync("Put on the rota");
        await page.GotoAsync("/cover/period?region=eastern&from.Day=6&from.Month=4&from.Year=2026&from.Time=00:00&to.Day=4&to.Month=5&to.Year=2026&to.Time=00:00");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "nobody covers" })).ToHaveCountAsync(0);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_commander_goes_to_another_force_and_commands_there_on_what_it_accepts()
    {
        await using (var giver = await OpenAsync("suffolk-instructor"))
        {
            await giver.Page.GotoAsync("/organisation/officers");
            await giver.Page.GetByLabel("Name, number or force").FillAsync("suffolk/0417");
            await giver.PressAsync("Find officers");
            await giver.PassesAsync("officers found");
            await giver.Page.Locator("main td a, main th a").First.ClickAsync();
            await giver.PassesAsync("an officer");
            await giver.Page.GetByRole(AriaRole.Link, new() { Name = "Record that they leave for another force" }).ClickAsync();
            await giver.PassesAsync("a transfer");
            await giver.Page.GetByLabel("Which force do they go to?").SelectOptionAsync("norfolk");
            await giver.Page.GetByLabel("Why, or who decided it?").FillAsync("Agreed by both chief officers");
            await giver.PressAsync("Record the transfer");
            await giver.PassesAsync("an officer who leaves");
            giver.Complaints.ShouldBeEmpty();
        }

        await using var instructor = await OpenAsync("instructor");
        await instructor.Page.GotoAsync("/organisation/officers");
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Take them over" }).ClickAsync();
        await instructor.PassesAsync("to take over");
        await instructor.Page.GetByLabel("What is their number here?").FillAsync("9417");
        await instructor.PressAsync("Take them over");
        await Assertions.Expect(instructor.Page.GetByText("Transferred from suffolk/0417")).ToBeVisibleAsync();
        await instructor.PassesAsync("an officer who came");
        await instructor.Page.GotoAsync("/commanders/who-may-command?role=tfc&place=norfolk&on.Day=31&on.Month=3&on.Year=2026");
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Region, new() { Name = "Who may", Exact = true })).ToContainTextAsync("norfolk/9417");
        instructor.Complaints.ShouldBeEmpty();
    }

    private Task<Window> OpenAsync(string persona) => sample.OpenAsync(persona, width: 320, at: told.Site);

    private static async Task FillAsync(IPage page, string field, int day, int month, string time)
    {
        await DayAsync(page, field, day, month);
        await page.Locator($"[name='{field}.Time']").FillAsync(time);
    }

    private static async Task DayAsync(IPage page, string field, int day, int month)
    {
        await page.Locator($"[name='{field}.Day']").FillAsync($"{day}");
        await page.Locator($"[name='{field}.Month']").FillAsync($"{month}");
        await page.Locator($"[name='{field}.Year']").FillAsync("2026");
    }
}
