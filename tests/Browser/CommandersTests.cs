using ArmedPolicingGov.Facts;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>What a chief firearms instructor does in a year, in a browser: every page of it passes at the width of a desk and of a phone.</summary>
public sealed class CommandersTests(SampleSite sample, ToldSite told) : IClassFixture<ToldSite>
{
    private static readonly string[] Stages = ["Selection", "National course", "Session with a tactical adviser", "Mentored", "Signed off"];

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_year_of_a_new_commander_from_selection_to_the_first_refresher(int width)
    {
        await using var window = await sample.OpenAsync("instructor", width: width);
        var page = window.Page;
        await page.GotoAsync("/records/officers/new");
        await page.GetByLabel("Officer", new() { Exact = true }).FillAsync($"norfolk/n{width}");
        await page.GetByLabel("Name").FillAsync("Nell Newcome");
        await window.PressAsync("Continue");
        await window.PressAsync("Record");

        await page.GotoAsync("/commanders/road");
        await window.PassesAsync("whose road");
        await page.GetByLabel("Officer").FillAsync($"n{width}");
        await page.GetByLabel("Role").SelectOptionAsync("tfc");
        await window.PressAsync("Continue");
        foreach (var (stage, month) in Stages.Zip(["1", "2", "2", "3", "3"]))
        {
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = stage, Exact = true }).ClickAsync();
            await page.Locator("[name='on.Day']").FillAsync("20");
            await page.Locator("[name='on.Month']").FillAsync(month);
            await page.Locator("[name='provider']").FillAsync("Larkfield command school (invented)");
            await AnswerAsync(page, stage);
            await window.PassesAsync(stage);
            if (stage == Stages[^1])
            {
                await window.PressAsync("Continue");
                await window.PassesAsync("a signature to check");
            }

            await window.PressAsync(stage == Stages[^1] ? "Record the sign-off" : "Record the stage");
        }

        await window.PassesAsync("the end of the road");
        await page.GotoAsync($"/commanders/officers/norfolk/n{width}");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Roles" })).ToContainTextAsync("19 March 2027");
        await window.PassesAsync("the commander");
        await page.GetByRole(AriaRole.Link, new() { Name = "Certificate of currency" }).ClickAsync();
        await window.PassesAsync("the certificate");

        await page.GotoAsync("/commanders/sessions/new");
        await window.PressAsync("Continue");
        await window.PassesAsync("a session with nothing filled in");
        await page.GetByLabel("Annual refresher").CheckAsync();
        await page.GetByLabel("Tactical firearms commander (TFC)").CheckAsync();
        await page.GetByLabel("APSTRA refresher").CheckAsync();
        await page.GetByLabel($"Nell Newcome (norfolk/n{width})").CheckAsync();
        await window.PassesAsync("a session");
        await window.PressAsync("Continue");
        await window.PassesAsync("a session to check");
        await window.PressAsync("Record the session");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Training session of 31 March 2026" })).ToBeVisibleAsync();
        await window.PassesAsync("a session on record");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take out Nell Newcome" }).ClickAsync();
        await window.PassesAsync("to take somebody out");
        window.Complaints.ShouldBeEmpty();
    }

    /// <summary>What a stage asks beside the day and who gave it.</summary>
    private static async Task AnswerAsync(IPage page, string stage)
    {
        if (stage == Stages[0]) await page.GetByLabel("Direct application").CheckAsync();
        if (stage == Stages[0] || stage == Stages[1])
        {
            await page.Locator("[name='version']").FillAsync("2 (invented)");
            await page.GetByLabel("Passed", new() { Exact = true }).CheckAsync();
        }

        if (stage == Stages[1]) await page.GetByLabel("Which modules did they pass?").FillAsync("Command\nSpontaneous and planned");
        if (stage == Stages[2])
        {
            await page.Locator("[name='footage-watched'][value='yes']").CheckAsync();
            await page.GetByLabel("Which footage, if they did?").FillAsync("A street, 2024 (invented)");
            await page.Locator("[name='options'][value='yes']").CheckAsync();
        }

        if (stage == Stages[3]) await page.GetByLabel("On how many deployments or exercises?").FillAsync("4");
    }

    [Fact]
    public async Task A_refresher_for_24_people_in_one_session()
    {
        var people = Enumerable.Range(1, 24).Select(number => $"norfolk/26{number:00}").ToList();
        await told.Site.Store.RecordAsync([.. people.SelectMany(officer => new Fact[]
        {
            new Officer { Id = officer, Force = "norfolk", Name = $"Twenty {officer[^2..]}" },
            new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 6, 1) },
        })]);
        await using var window = await sample.OpenAsync("instructor", width: 320, at: told.Site);
        var page = window.Page;
        await page.GotoAsync("/commanders/sessions/new");
        await page.GetByLabel("Annual refresher").CheckAsync();
        await page.GetByLabel("Tactical firearms commander (TFC)").CheckAsync();
        await page.GetByLabel("APSTRA refresher").CheckAsync();
        await page.GetByLabel("Others who attended (optional)").FillAsync(string.Join('\n', people.Select(officer => officer.Split('/')[1])));
        await window.PressAsync("Continue");
        await window.PassesAsync("a session of 24 to check");
        await window.PressAsync("Record the session");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Who attended" }).Locator("tbody tr")).ToHaveCountAsync(24);
        await window.PassesAsync("a session of 24 on record");
        await page.GotoAsync("/commanders/officers/norfolk/2624");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Roles" })).ToContainTextAsync("30 March 2027");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_added_to_corrected_and_withdrawn_and_an_officer_found_by_name()
    {
        await told.Site.Store.RecordAsync([.. new[] { ("norfolk/2701", "Vera Twin (invented)"), ("norfolk/2702", "Vera Twinning (invented)") }.SelectMany(each => new Fact[]
        {
            new Officer { Id = each.Item1, Force = "norfolk", Name = each.Item2 },
            new CommanderEvent { Event = $"{each.Item1}/first", Officer = each.Item1, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 2, 1) },
        })]);
        await using var window = await sample.OpenAsync("instructor", width: 320, at: told.Site);
        var page = window.Page;
        await page.GotoAsync("/commanders/sessions/new");
        await page.GetByLabel("APSTRA refresher").CheckAsync();
        await page.GetByLabel("Others who attended (optional)").FillAsync("2701");
        await window.PressAsync("Continue");
        await window.PressAsync("Record the session");
        await window.PassesAsync("a session to put right");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add people who were forgotten" }).ClickAsync();
        await window.PressAsync("Continue");
        await window.PassesAsync("to add people, with nobody chosen");
        await page.GetByLabel("Others who attended (optional)").FillAsync("2702");
        await window.PressAsync("Continue");
        await window.PassesAsync("whom to add, looked over");
        await window.PressAsync("Add them to the session");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Who attended" }).Locator("tbody tr")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct what the session was" }).ClickAsync();
        await window.PassesAsync("to correct a session");
        await page.Locator("[name='on.Day']").FillAsync("20");
        await page.Locator("[name='on.Month']").FillAsync("3");
        await page.GetByLabel("What was wrong?").FillAsync("The day");
        await window.PressAsync("Continue");
        await window.PassesAsync("what a correction changes");
        await window.PressAsync("Correct the session");
        await Assertions.Expect(page.GetByText("Corrected a training session – The day")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Withdraw the whole session" }).ClickAsync();
        await window.PassesAsync("to withdraw a session");
        await page.GetByLabel("Why?").FillAsync("Never was");
        await window.PressAsync("Withdraw the session");
        await Assertions.Expect(page.GetByText("This session was withdrawn")).ToBeVisibleAsync();
        await window.PassesAsync("a session that was withdrawn");
        await page.GotoAsync("/commanders/quick?what=check");
        await page.GetByLabel("Officer", new() { Exact = true }).FillAsync("twin");
        await page.GetByLabel("What did the check find?").SelectOptionAsync("nothing-found");
        await window.PressAsync("Record");
        await window.PassesAsync("several of a name to choose from");
        await page.GetByLabel("Vera Twinning").CheckAsync();
        await window.PressAsync("Record");
        await Assertions.Expect(page.GetByText("Recorded for Vera Twinning (invented) (norfolk/2702)")).ToBeVisibleAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_munition_is_announced_its_duties_are_closed_and_a_commander_is_suspended()
    {
        await using var window = await sample.OpenAsync("instructor", width: 320);
        var page = window.Page;
        await page.GotoAsync("/commanders/changes/new");
        await window.PressAsync("Continue");
        await window.PassesAsync("an announcement with nothing filled in");
        await page.GetByLabel("What is it called?").FillAsync("Sponge round (invented)");
        await page.GetByLabel("Specialist munition", new() { Exact = true }).First.CheckAsync();
        await page.GetByLabel("Both").CheckAsync();
        await page.GetByLabel("Class").SelectOptionAsync("less-lethal-weapon");
        await page.GetByLabel("Who approved it, and the reference").FillAsync("Letter 7");
        foreach (var field in new[] { "approved", "announced" })
        {
            await page.Locator($"[name='{field}.Day']").FillAsync("3");
            await page.Locator($"[name='{field}.Month']").FillAsync("3");
            await page.Locator($"[name='{field}.Year']").FillAsync("2026");
        }

        await window.PressAsync("Continue");
        await window.PassesAsync("an announcement to check");
        await window.PressAsync("Announce it");
        var duties = page.GetByRole(AriaRole.Region, new() { Name = "Open duties" }).Locator("tbody tr");
        var open = await duties.CountAsync();
        open.ShouldBeGreaterThan(0);
        await window.PassesAsync("an item");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a session that covers it" }).ClickAsync();
        await page.GetByLabel("On footage", new() { Exact = true }).CheckAsync();
        foreach (var box in await page.Locator("input[name=attended]").AllAsync()) await box.CheckAsync();
        await window.PressAsync("Continue");
        await window.PressAsync("Record the session");
        await page.GotoAsync("/commanders/changes");
        await window.PassesAsync("the change register");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sponge round" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No duty is open")).ToBeVisibleAsync();

        await page.GotoAsync("/commanders/standing?officer=norfolk%2F2104&act=suspend");
        await window.PassesAsync("to suspend");
        await page.GetByLabel("Reason, or who decided it").FillAsync("Chief officer, 31 March");
        foreach (var role in await page.Locator("input[name='role']").AllAsync()) await role.CheckAsync();
        await window.PressAsync("Continue");
        await window.PassesAsync("to suspend, looked over");
        await window.PressAsync("Suspend");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Reinstate" })).ToBeVisibleAsync();
        await window.PassesAsync("a suspended commander");
        await page.GotoAsync("/commanders/quick");
        await page.GetByRole(AriaRole.Link, new() { Name = "They handed in their ticket" }).ClickAsync();
        await window.PassesAsync("quick record");
        await page.GotoAsync("/commanders/establishment");
        await window.PressAsync("Record the number");
        await window.PassesAsync("the establishment with nothing filled in");
        window.Complaints.ShouldBeEmpty();
    }
}
