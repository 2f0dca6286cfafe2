using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>
/// A site on 31 March 2026. Norfolk’s TFCs: Lena, overdue since yesterday; Paul, due on 20 April; Ann, in date until January,
/// who has observed containment and is on the rota today from eight to eight; Sam, suspended; Rita, revoked. Containment is for
/// TFCs, the marker round for SFCs. Sue of Suffolk, of the same region, is in date and has observed nothing.
/// </summary>
public sealed class SiteWithCommanders : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 3, 31);

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(opensOn: Day);
        await Site.Store.RecordAsync(
        [
            new Item { Id = "containment", Kind = "tactic", Name = "Containment", Authority = "tfc", InUseFrom = new DateOnly(2020, 1, 1) },
            new Item { Id = "marker-round", Kind = "specialist-munition", Name = "Marker round", Authority = "sfc", InUseFrom = new DateOnly(2020, 1, 1) },
            .. Commander("norfolk/11", "Lena Overdue", new DateOnly(2025, 3, 30)),
            .. Commander("norfolk/12", "Paul Current", new DateOnly(2025, 4, 20)),
            .. Commander("norfolk/13", "Sam Suspended", new DateOnly(2025, 6, 1)),
            Event("norfolk/13", "suspended", new DateOnly(2026, 1, 10)),
            .. Commander("norfolk/14", "Rita Revoked", new DateOnly(2025, 6, 1)),
            Event("norfolk/14", "revoked", new DateOnly(2025, 9, 1)),
            .. Commander("norfolk/15", "Ann Indate", new DateOnly(2026, 1, 15)),
            Event("norfolk/15", "observation", new DateOnly(2026, 2, 1)) with { Role = null, Item = "containment" },
            .. Commander("suffolk/11", "Sue Suffolk", new DateOnly(2026, 1, 15)),
            new Shift { Id = "s-1", Region = "eastern", Role = "tfc-s", Officer = "norfolk/15", From = At(8), To = At(20) },
        ]);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static DateTimeOffset At(int hour) => LondonTime.FromWallClock(Day.ToDateTime(new TimeOnly(hour, 0)))!.Value;

    private static IEnumerable<Fact> Commander(string officer, string name, DateOnly on) =>
        [new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = name }, Event(officer, "initial-accreditation", on)];

    private static CommanderEvent Event(string officer, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = "tfc", Kind = kind, On = on };
}
