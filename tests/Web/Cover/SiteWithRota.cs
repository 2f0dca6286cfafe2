using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>A site on 27 March 2026, two nights before the clocks go forward. Each test brings commanders of its own.</summary>
public sealed class SiteWithRota : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 3, 27);

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.StartAsync(opensOn: Day);

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Records specialist TFCs, in date until 14 January 2027.</summary>
    public Task CommandersAsync(params string[] officers) => Site.Store.RecordAsync([.. officers.SelectMany(officer => new Fact[]
    {
        new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = $"Commander {officer.Split('/')[1]}" },
        Event(officer, "initial-accreditation", new DateOnly(2026, 1, 15)),
    })]);

    public static CommanderEvent Event(string officer, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = "tfc-s", Kind = kind, On = on };

    /// <summary>The form for a shift, with its role chosen.</summary>
    public static async Task<Answer> FormAsync(Visitor visitor) => (await visitor.GetAsync("/cover/shifts/new")).Tick("role", ["tfc-s"]);

    /// <summary>Who and when, as somebody types it: days of a month of 2026 and times.</summary>
    public static (string, string)[] Answers(string officer, int day, string from, int toDay, string to, int month = 4) =>
    [
        ("number", officer),
        ("from.Day", Text(day)), ("from.Month", Text(month)), ("from.Year", "2026"), ("from.Time", from),
        ("to.Day", Text(toDay)), ("to.Month", Text(month)), ("to.Year", "2026"), ("to.Time", to),
    ];

    /// <summary>Puts somebody on the rota, all the way.</summary>
    public static async Task<Answer> PutOnAsync(Visitor visitor, string officer, int day, string from, int toDay, string to, int month = 4) =>
        await visitor.PressAsync(await visitor.PressAsync(await FormAsync(visitor), "Continue", Answers(officer, day, from, toDay, to, month)), "Put on the rota");

    /// <summary>The seven days of the rota from a day on.</summary>
    public static Task<Answer> WeekAsync(Visitor visitor, int month, int day) => visitor.GetAsync($"/cover/shifts?from=2026-{month:00}-{day:00}");

    /// <summary>What the rota says of the first shift of a day whose line begins with some words.</summary>
    public static string OnRota(Answer page, string day, string begins) => Reading.Folded(page.Document.QuerySelectorAll("main section").FirstOrDefault(each => each.GetAttribute("aria-label") == day)?
        .QuerySelectorAll("dt").FirstOrDefault(each => Reading.Folded(each).StartsWith(begins, StringComparison.Ordinal))?.ParentElement
        ?? throw new InvalidOperationException($"The rota has nothing of {day} that begins with “{begins}”: {page.Text}"));

    /// <summary>A time of the wall clock in London.</summary>
    public static DateTimeOffset At(int month, int day, int hour) => LondonTime.FromWallClock(new DateTime(2026, month, day, hour, 0, 0))!.Value;

    public async Task<FactBook> BookAsync() => (await Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;

    public async Task<IReadOnlyList<Shift>> ShiftsAsync(string officer) => [.. (await BookAsync()).Stints.Shifts(officer)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
