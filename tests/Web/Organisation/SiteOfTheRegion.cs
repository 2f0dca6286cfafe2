using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>A site on 31 March 2026 without records; each test makes its own.</summary>
public sealed class SiteOfTheRegion : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 3, 31);

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.StartAsync(opensOn: Day);

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Records an officer with rank and a first accreditation as a tactical firearms commander.</summary>
    public Task CommanderAsync(string officer, string name) => Site.Store.RecordAsync(
        new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = name },
        new RankHeld { Officer = officer, From = new DateOnly(2020, 1, 1), Rank = "inspector" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2026, 1, 5) });
}
