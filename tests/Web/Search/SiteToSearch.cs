using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Search;

/// <summary>A site with records of Norfolk, some of Suffolk in the same region, and their like in Cumbria, which nobody of Norfolk may see.</summary>
public sealed class SiteToSearch : IAsyncLifetime
{
    public const int Operations = 60;

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync();
        await Site.Store.RecordAsync(
        [
            Officer("norfolk/1234", "Ágnes O’Brien-Smith"), Officer("norfolk/45", "Robin Ashdown"), Officer("suffolk/1234", "Rowan Ashdown"), Officer("cumbria/1234", "Terry Ashdown"),
            new Vehicle { Id = "norfolk/av-01", Force = "norfolk", Callsign = "NR-45", InServiceFrom = new DateOnly(2022, 1, 1) },
            new Vehicle { Id = "cumbria/av-01", Force = "cumbria", Callsign = "CM-45", InServiceFrom = new DateOnly(2022, 1, 1) },
            new Armoury { Id = "norfolk/arm-1", Force = "norfolk", Name = "Arden House", OpenedOn = new DateOnly(2020, 1, 5) },
            new Item { Id = "baton-round", Kind = "specialist-munition", Name = "Baton round", Authority = "both" },
            new Exercise { Id = "ex-1", Region = "eastern", Name = "Exercise Saltbush", HeldOn = new DateOnly(2025, 10, 9) },
            new Exercise { Id = "ex-12e5abc", Region = "eastern", Name = "Exercise Reed\tNight", HeldOn = new DateOnly(2025, 11, 9) },
            new NappMeeting { Meeting = "napp-2026-1", HeldOn = new DateOnly(2026, 1, 14) },
            Shift("rw-2026-01", "eastern", "norfolk/1234"), Shift("rw-2026-02", "north-west", "cumbria/1234"),
            .. Enumerable.Range(1, Operations).Select(number => Operation($"nfk-2026-{number:000}", "norfolk", number)),
            Operation("cmb-2026-001", "cumbria", 1), Operation("nfk-2026-900", "norfolk", 90) with { Area = "Thetford", Summary = "100% :* ' \\ \"quoted\"" },
            new DeploymentDocument { Document = "nfk-2026-001/d1", Deployment = "nfk-2026-001", Type = "debrief", Author = "norfolk/1234", CreatedAt = At(1) },
        ]);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static Officer Officer(string id, string name) => new() { Id = id, Force = Identifier.ForceOf(id), Name = name };

    private static Shift Shift(string id, string region, string officer) => new() { Id = id, Region = region, Role = "sfc-s", Officer = officer, From = At(1), To = At(2) };

    private static Deployment Operation(string id, string force, int day) =>
        new() { Id = id, Force = force, Kind = "spontaneous", Decision = "deployed", OpenedAt = At(day), Area = "Broadmere", Summary = "A man with a crossbow" };

    private static DateTimeOffset At(int day) => new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day);
}
