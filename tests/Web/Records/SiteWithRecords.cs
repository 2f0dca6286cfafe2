using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>A site with an armoury, its audits and an officer of Norfolk, and the like of Kent, which nobody of Norfolk may see.</summary>
public sealed class SiteWithRecords : IAsyncLifetime
{
    public const string Hostile = "<script>alert('x')</script>";

    public const int Audits = 60;

    public TestSite Site { get; private set; } = null!;

    public static Armoury Armoury(string force) => new() { Id = $"{force}/armoury-1", Force = force, Name = $"Armoury of {force}", OpenedOn = new DateOnly(2020, 1, 5) };

    /// <summary>Audits of Norfolk, a day apart, every third one a stock check.</summary>
    public static ArmouryAudit Audit(int number, string force = "norfolk") => new()
    {
        Audit = $"{force}/audit-{number:00}",
        Armoury = $"{force}/armoury-1",
        On = new DateOnly(2026, 1, 1).AddDays(number),
        Kind = number % 3 == 0 ? "stock-check" : "annual-independent",
        Auditor = $"Auditor {number:00}",
        Organisation = "Assurance Ltd",
        Independent = number % 2 == 0,
    };

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync();
        await Site.Store.RecordAsync(
        [
            new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Robin Ashdown" }, new Officer { Id = "kent/77", Force = "kent", Name = "Terry Kentish" },
            Armoury("norfolk"), Armoury("kent"),
            .. Enumerable.Range(1, Audits).Select(number => Audit(number)), Audit(1, "kent"),
            new OversightReview { Review = "norfolk/review-1", Armoury = "norfolk/armoury-1", On = new DateOnly(2026, 3, 1), Officer = "norfolk/1234", Summary = Hostile },
            new OversightReview { Review = "norfolk/review-2", Armoury = "norfolk/armoury-1", On = new DateOnly(2026, 3, 2), Officer = "norfolk/1234", Summary = "=1+1, \"quoted\"\nand a second line" },
        ]);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
