using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>
/// A site on 31 March 2026. Norfolk: a commander whose refreshers ended yesterday, another whose end on 20 April, an armoury
/// audited and reviewed late, and a vehicle whose tracking is faulty. Suffolk, of the same region: a commander overdue. The
/// region: cover to eight tomorrow morning, and an exercise not shared. Cumbria, of another region: a commander overdue.
/// </summary>
public sealed class SiteWithWork : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 3, 31);

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(opensOn: Day);
        await Site.Store.RecordAsync(
        [
            .. Commander("norfolk/11", "Lena Overdue", "tfc", new DateOnly(2025, 3, 30)),
            .. Commander("norfolk/12", "Paul Current", "tfc", new DateOnly(2025, 4, 20)),
            .. Commander("norfolk/13", "Sid Specialist", "sfc-s", new DateOnly(2025, 4, 1)),
            .. Commander("suffolk/11", "Sue Suffolk", "tfc", new DateOnly(2025, 1, 1)),
            .. Commander("cumbria/11", "Carl Cumbria", "tfc", new DateOnly(2025, 1, 1)),
            new Armoury { Id = "norfolk/a1", Force = "norfolk", Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 1) },
            new Vehicle { Id = "norfolk/av-1", Force = "norfolk", Callsign = "Broad 1", InServiceFrom = new DateOnly(2022, 1, 1) },
            new TrackingCheck { Vehicle = "norfolk/av-1", CheckedAt = At(Day, 9), Result = "faulty" },
            new Shift { Id = "s-1", Region = "eastern", Role = "sfc-s", Officer = "norfolk/13", From = At(Day, 8), To = At(Day.AddDays(1), 8) },
            new Exercise { Id = "ex-1", Region = "eastern", Name = "Marsh", HeldOn = new DateOnly(2025, 10, 1) },
            new NappMeeting { Meeting = "napp-9", HeldOn = new DateOnly(2026, 5, 20) },
        ]);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>A time of the wall clock in London.</summary>
    public static DateTimeOffset At(DateOnly day, int hour) => LondonTime.FromWallClock(day.ToDateTime(new TimeOnly(hour, 0)))!.Value;

    private static IEnumerable<Fact> Commander(string officer, string name, string role, DateOnly on) =>
    [
        new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = name },
        new CommanderEvent { Event = $"{officer}/1", Officer = officer, Role = role, Kind = "initial-accreditation", On = on },
    ];
}
