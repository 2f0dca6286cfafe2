using AngleSharp.Html.Dom;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Each kind of thing falls due on its day, and is off the list once it is recorded by its link. One commander who is an AFO too, on 31 March 2026.</summary>
public sealed class DueDoneTests : IAsyncLifetime
{
    private const string Path = "/commanders/due";
    private const string Tfc = "Tactical firearms commander (TFC)";
    private const string Who = "Joan Busy (norfolk/31)";

    private TestSite site = null!;
    private Visitor instructor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        instructor = await site.SignedInAsync("instructor");
        await site.Store.RecordAsync(
            new Officer { Id = "norfolk/31", Force = "norfolk", Name = "Joan Busy" },
            new CommanderEvent { Event = "norfolk/31/first", Officer = "norfolk/31", Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 5, 15) },
            new CommanderEvent { Event = "norfolk/31/check", Officer = "norfolk/31", Kind = "conduct-check", On = new DateOnly(2025, 6, 20) },
            new Item { Id = "ring", Kind = "tactic", Name = "Ring", Authority = "tfc", AnnouncedOn = new DateOnly(2026, 3, 1), InUseFrom = new DateOnly(2026, 4, 11) },
            new Item { Id = "launcher", Kind = "weapon-system", Name = "Launcher", Authority = "both", AnnouncedOn = new DateOnly(2026, 2, 1) });
        await DecideAsync("20");
        await instructor.PressAsync(await instructor.GetAsync("/commanders/armed-officers/change?officer=norfolk%2F31&act=accredit-afo&role=afo"), "Record it", ("on.Day", "1"), ("on.Month", "5"), ("on.Year", "2025"), ("given-by", "Before this record"));
        await instructor.PressAsync(await instructor.GetAsync("/commanders/establishment"), "Record the number", ("role", "tfc"), ("required", "5"), ("reason", "Yearly APSTRA"), ("approval", "Chief officer, 12"), ("from.Day", "1"), ("from.Month", "11"), ("from.Year", "2025"));
    }

    public async ValueTask DisposeAsync()
    {
        instructor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Each_kind_is_listed_on_its_day_and_leaves_the_list_once_its_link_has_recorded_it()
    {
        (await RowsAsync()).ShouldBe(
        [
            $"10 April 2026 | {Who} | To observe: Ring",
            $"30 April 2026 | Norfolk Constabulary | Review of the number required: {Tfc}, any rank",
            $"30 April 2026 | {Who} | Yearly accreditation, Authorised firearms officer (AFO)",
            $"14 May 2026 | {Who} | Annual refresher, {Tfc}",
            $"14 May 2026 | {Who} | APSTRA refresher, {Tfc}",
            $"14 May 2026 | {Who} | Active command in an ARV exercise",
            $"14 May 2026 | {Who} | To be made familiar with: Launcher",
            $"19 June 2026 | {Who} | Complaint and misconduct check",
            $"Decided on 20 March 2026 | {Who} | Tactics session",
        ]);

        await DoneAsync("To observe: Ring", page => instructor.PressAsync(page, "Record", ("shown", "live")));
        await DoneAsync("To be made familiar with: Launcher", page => instructor.PressAsync(page, "Record"));
        await DoneAsync($"Annual refresher, {Tfc}", page => instructor.PressAsync(page, "Record"));
        await DoneAsync($"APSTRA refresher, {Tfc}", page => instructor.PressAsync(page, "Record"));
        await DoneAsync("Complaint and misconduct check", page => instructor.PressAsync(page, "Record", ("outcome", "nothing-found")));
        await DoneAsync("Active command in an ARV exercise", SessionAsync);
        await DoneAsync("Tactics session", page => SessionAsync(page.Tick("item", ["ring"]).Tick("shown", ["live"])));
        await DoneAsync("Yearly accreditation, Authorised firearms officer (AFO)", page => instructor.PressAsync(page, "Record it", ("given-by", "A course")));
        await DoneAsync($"Review of the number required: {Tfc}, any rank", page => instructor.PressAsync(page, "Record the number", ("role", "tfc"), ("required", "5"), ("reason", "Review"), ("approval", "Chief officer, 13")));
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_decision_that_no_session_is_needed_ends_the_need_and_a_suspension_all_of_it()
    {
        await DecideAsync("25", needed: false);
        (await RowsAsync()).ShouldNotContain(row => row.EndsWith("Tactics session", StringComparison.Ordinal));
        await site.Store.RecordAsync(new CommanderEvent { Event = "norfolk/31/off", Officer = "norfolk/31", Role = "tfc", Kind = "suspended", On = new DateOnly(2026, 3, 30) });
        (await RowsAsync()).ShouldBe([$"30 April 2026 | Norfolk Constabulary | Review of the number required: {Tfc}, any rank", $"30 April 2026 | {Who} | Yearly accreditation, Authorised firearms officer (AFO)"]);
    }

    [Fact]
    public async Task A_shorter_interval_brings_a_check_forward_and_a_lapse_before_the_year_is_over_has_no_day()
    {
        using var lead = await site.SignedInAsync("national-lead");
        await lead.PressAsync(await lead.GetAsync("/commanders/settings/set?name=conduct-check-months"), "Set it", ("value", "6"), ("authority", "Paper 7"));
        await instructor.PressAsync(await instructor.GetAsync("/commanders/armed-officers/change?officer=norfolk%2F31&act=lapse-afo&role=afo"), "Record it", ("on.Day", "20"), ("given-by", "The instructor"), ("reason", "Did not train"));
        var rows = await RowsAsync();
        rows[0].ShouldBe($"Overdue since 20 December 2025 | {Who} | Complaint and misconduct check");
        rows.ShouldContain($"The authority lapsed | {Who} | Yearly accreditation, Authorised firearms officer (AFO)");
    }

    private async Task DecideAsync(string day, bool needed = true) => await instructor.PressAsync(
        (await instructor.GetAsync("/commanders/tactics-session?officer=norfolk%2F31")).Tick("needed", [needed ? "true" : "false"]), "Record the decision", ("on.Day", day), ("reason", "Has not commanded this year"));

    private async Task<List<string>> RowsAsync() =>
        [.. (await instructor.GetAsync(Path)).Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Take(3).Select(Reading.Folded)))];

    private async Task<Answer> SessionAsync(Answer page) => await instructor.PressAsync(await instructor.PressAsync(page, "Continue"), "Record the session");

    /// <summary>Follows the link of a line, and looks whether the line is gone.</summary>
    private async Task DoneAsync(string what, Func<Answer, Task<Answer>> record)
    {
        var row = (await instructor.GetAsync(Path)).Document.QuerySelectorAll("main tbody tr").Single(each => Reading.Folded(each.Children[2]) == what);
        var done = await record(await instructor.GetAsync(((IHtmlAnchorElement)row.Children[3].QuerySelector("a")!).GetAttribute("href")!));
        Reading.Problems(done).ShouldBeEmpty(what);
        (await RowsAsync()).ShouldNotContain(each => each.EndsWith($"| {what}", StringComparison.Ordinal), what);
    }
}
