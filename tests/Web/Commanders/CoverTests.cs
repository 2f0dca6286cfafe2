using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using ArmedPolicingGov.Web.Tests.Work;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>
/// Who covers a region now and for 72 hours, on 27 March 2026 at 11:15: the clocks go forward in the second night. Ann covers
/// to eight in the evening, Bob the night after a gap of an hour; Cat is suspended, Dan is of Cumbria, and Bob is put on twice.
/// </summary>
public sealed class CoverTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 27);

    private readonly SetClock clock = new(At(0, 11).AddMinutes(15));
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        await site.Store.RecordAsync(
        [
            .. Commander("norfolk/1", "Ann Day"), .. Commander("norfolk/2", "Bob Night"), .. Commander("suffolk/3", "Cat Suspended"), .. Commander("cumbria/4", "Dan Away"),
            new CommanderEvent { Event = "suffolk/3/off", Officer = "suffolk/3", Role = "sfc-s", Kind = "suspended", On = new DateOnly(2026, 3, 1) },
            new Shift { Id = "day", Region = "eastern", Role = "sfc-s", Officer = "norfolk/1", From = At(0, 8), To = At(0, 20) },
            new Shift { Id = "night", Region = "eastern", Role = "sfc-s", Officer = "norfolk/2", From = At(0, 21), To = At(2, 8) },
            new Shift { Id = "twice", Region = "eastern", Role = "sfc-s", Officer = "norfolk/2", From = At(1, 8), To = At(2, 10) },
            new Shift { Id = "off", Region = "eastern", Role = "sfc-s", Officer = "suffolk/3", From = At(0, 20), To = At(0, 21) },
            new Shift { Id = "away", Region = "eastern", Role = "sfc-s", Officer = "cumbria/4", From = At(2, 10), To = At(2, 20) },
            new Shift { Id = "long-ago", Region = "eastern", Role = "sfc-s", Officer = "suffolk/3", From = At(-3, 8), To = At(0, 11) },
        ]);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task It_says_who_covers_now_when_nobody_does_and_who_is_on_the_rota_in_vain()
    {
        using var lead = await site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/cover");
        page.Text.ShouldContain("From 27 March 2026 at 11:15am for 72 hours");
        var tables = page.Document.QuerySelectorAll("main table");
        tables.Select(table => Reading.Folded(table.QuerySelector("caption")!)).ShouldBe(
            ["Specialist SFC: the next 72 hours", "Specialist SFC: on the rota, and does not count", "Specialist SFC: counts, and is doubtful", "Specialist TFC: the next 72 hours"]);
        Rows(tables[0]).ShouldBe(
        [
            "27 March 2026 at 11:15am | 27 March 2026 at 8pm | Ann Day (norfolk/1)",
            "27 March 2026 at 8pm | 27 March 2026 at 9pm | Nobody",
            "27 March 2026 at 9pm | 29 March 2026 at 8am | Bob Night (norfolk/2)",
            "29 March 2026 at 8am | 29 March 2026 at 10am | Bob Night (norfolk/2)",
            "29 March 2026 at 10am | 30 March 2026 at 12:15pm | Nobody",
        ]);
        Rows(tables[1]).ShouldBe(
        [
            "27 March 2026 at 8pm | 27 March 2026 at 9pm | Cat Suspended (suffolk/3) | Not in date for the role: Suspended since 1 March 2026 | Swap off Change times of off Take off off",
            "28 March 2026 at 8am | 29 March 2026 at 8am | Bob Night (norfolk/2) | Already on an earlier shift | Swap twice Change times of twice Take off twice",
            "29 March 2026 at 10am | 29 March 2026 at 8pm | cumbria/4 | Their force is not of this region | Swap away Change times of away Take off away",
        ]);
        Rows(tables[2]).ShouldBe(["28 March 2026 at 8am | 29 March 2026 at 8am | Bob Night (norfolk/2) | On two shifts at once: Specialist SFC too"]);
        // A day of 23 hours lies within: 72 hours from 11:15 end at 12:15.
        Rows(tables[3]).ShouldBe(["27 March 2026 at 11:15am | 30 March 2026 at 12:15pm | Nobody"]);
        page.Document.QuerySelectorAll(".govuk-summary-list__value").Select(Reading.Folded).ShouldBe(
            ["Ann Day (norfolk/1), until 27 March 2026 at 8pm", "27 hours and 15 minutes of the next 72 hours", "Nobody until 30 March 2026 at 12:15pm", "72 hours of the next 72 hours"]);
    }

    [Fact]
    public async Task It_moves_with_the_clock_and_with_the_rota()
    {
        using var lead = await site.SignedInAsync("regional-lead");
        clock.Now = At(0, 20);
        Now(await lead.GetAsync("/cover")).ShouldBe("Nobody until 27 March 2026 at 9pm");
        await site.Store.RecordAsync(new Shift { Id = "filled", Region = "eastern", Role = "sfc-s", Officer = "norfolk/1", From = At(0, 20), To = At(0, 21) });
        Now(await lead.GetAsync("/cover")).ShouldBe("Ann Day (norfolk/1), until 27 March 2026 at 9pm");
    }

    [Fact]
    public async Task Another_region_is_closed_and_an_instructor_reads_without_being_asked_to_mend()
    {
        using var instructor = await site.SignedInAsync("instructor");
        (await instructor.GetAsync("/cover?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await instructor.GetAsync("/cover");
        page.Text.ShouldContain("Already on an earlier shift");
        page.Document.QuerySelectorAll("main a[href*='shift=']").ShouldBeEmpty();
    }

    private static string Now(Answer page) => Reading.Folded(page.Document.QuerySelector(".govuk-summary-list__value")!);

    private static List<string> Rows(AngleSharp.Dom.IElement table) => [.. table.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];

    /// <summary>A time of the wall clock in London, so many days after the first.</summary>
    private static DateTimeOffset At(int days, int hour) => LondonTime.FromWallClock(Day.AddDays(days).ToDateTime(new TimeOnly(hour, 0)))!.Value;

    private static IEnumerable<Fact> Commander(string officer, string name) =>
    [
        new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = name },
        new CommanderEvent { Event = $"{officer}/1", Officer = officer, Role = "sfc-s", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 15) },
    ];
}
