using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>What falls due is one and the same for the instructor, for the commander, and on the page on which each of them starts.</summary>
public sealed class DueAgreesTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task Every_commander_is_told_what_the_instructor_reads_of_them()
    {
        await records.Site.Store.RecordAsync(
            new Item { Id = "baton-round", Kind = "specialist-munition", Name = "Baton round", Authority = "both", AnnouncedOn = new DateOnly(2026, 3, 1), InUseFrom = new DateOnly(2026, 5, 1) },
            new CommanderEvent { Event = "norfolk/15/check", Officer = "norfolk/15", Kind = "conduct-check", On = new DateOnly(2025, 4, 10) },
            new CommanderEvent { Event = "norfolk/12/check", Officer = "norfolk/12", Kind = "conduct-check", On = new DateOnly(2025, 3, 1) },
            new CommanderEvent { Event = "norfolk/11/sfc", Officer = "norfolk/11", Role = "sfc", Kind = "initial-accreditation", On = new DateOnly(2025, 5, 20) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var decide = (await instructor.GetAsync("/commanders/tactics-session?officer=norfolk%2F12")).Tick("needed", ["true"]);
        await instructor.PressAsync(decide, "Record the decision", ("reason", "Back after a year"));
        var due = await instructor.GetAsync("/commanders/due?force=norfolk");
        using var commander = await records.Site.SignedInAsync("commander");
        foreach (var (officer, name) in new[] { ("norfolk/11", "Lena Overdue"), ("norfolk/12", "Paul Current"), ("norfolk/13", "Sam Suspended"), ("norfolk/14", "Rita Revoked"), ("norfolk/15", "Ann Indate") })
        {
            await TieAsync(officer, null);
            var mine = Mine(await commander.GetAsync("/commanders/mine"));
            mine.ShouldBe(Of(due, $"{name} ({officer})"), officer);
            if (officer is not ("norfolk/13" or "norfolk/14")) mine.ShouldNotBeEmpty();
            var start = (await commander.GetAsync("/")).Text;
            Said(start, mine, "Overdue", "is overdue", "are overdue");
            Said(start, mine, "Due in the next 30 days", "falls due in the next 30 days", "fall due in the next 30 days");
            await TieAsync(officer, SiteWithCommanders.Day);
        }
    }

    [Fact]
    public async Task The_instructor_starts_with_as_many_sessions_as_fall_due()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var lines = Lines(await instructor.GetAsync("/commanders/due?force=norfolk&kind=arv-session"));
        var (overdue, soon, missing) = (lines.Count(each => each.Group == "Overdue"), lines.Count(each => each.Group == "Due in the next 30 days"), lines.Count(each => each.Group == "No day on record"));
        (overdue, soon, missing).ShouldBe((0, 1, 1));
        (await instructor.GetAsync("/")).Text.ShouldContain("No TFC is overdue for the session in which they take active command. One TFC is due in the next 30 days. One TFC has none on record.");
    }

    private static void Said(string start, IReadOnlyList<string> mine, string group, string one, string many)
    {
        var count = mine.Count(each => each.EndsWith($"| {group}", StringComparison.Ordinal));
        if (count > 0) start.ShouldContain(count == 1 ? $"One thing {one}." : $"{count} things {many}.");
        else foreach (var words in new[] { one, many }) start.ShouldNotContain($"thing {words}");
    }

    private static List<string> Mine(Answer page) =>
        [.. page.Document.QuerySelectorAll("[aria-label='What falls due'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];

    /// <summary>What the page says of one officer, as their own page would say it.</summary>
    private static List<string> Of(Answer due, string who) => [.. Lines(due).Where(each => each.Who == who).Select(each => $"{each.What} | {each.By} | {each.Group}")];

    private static List<(string Group, string By, string Who, string What)> Lines(Answer page) =>
    [
        .. page.Document.QuerySelectorAll("main [role=region]").SelectMany(region => region.QuerySelectorAll("tbody tr").Select(row => (region.GetAttribute("aria-label")!, By(Reading.Folded(row.Children[0])), Reading.Folded(row.Children[1]), Reading.Folded(row.Children[2])))),
    ];

    /// <summary>Overdue since a day: to be done by the day before.</summary>
    private static string By(string cell) => cell.StartsWith("Overdue since ", StringComparison.Ordinal)
        ? DateOnly.ParseExact(cell["Overdue since ".Length..], "d MMMM yyyy", CultureInfo.InvariantCulture).AddDays(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : cell;

    /// <summary>Says which officer the commander is, or that they are no longer.</summary>
    private Task TieAsync(string officer, DateOnly? to)
    {
        var kind = records.Site.Store.Kinds.Named("officer_sign_ins");
        return records.Site.Store.RecordAsync(kind.Make([$"{officer}/sign-in", officer, "commander", SiteWithCommanders.Day, to], default, null, withdrawn: false));
    }
}
