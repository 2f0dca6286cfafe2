using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>
/// A site as at 31 March 2026 with a few records of Norfolk and Suffolk, both of the Eastern region, small enough to
/// judge by hand.
/// </summary>
public sealed class SiteWithEvidence : IAsyncLifetime
{
    public const string Commander = "norfolk/2001";

    public const string CommanderName = "Casey Hidden";

    public const int Operators = 60;

    public static readonly DateOnly Day = new(2026, 3, 31);

    public TestSite Site { get; private set; } = null!;

    /// <summary>An audit that meets the rule: independent, by a named organisation, within the year.</summary>
    public static ArmouryAudit Audit(string armoury) => new()
    {
        Audit = $"{armoury}-audit",
        Armoury = armoury,
        On = new DateOnly(2025, 10, 1),
        Kind = "annual-independent",
        Auditor = "Auditor One",
        Organisation = "Assurance Ltd",
        Independent = true,
    };

    /// <summary>
    /// Norfolk: two armouries reviewed and with procedures, one of them audited; a commander never refreshed; sixty
    /// operators untrained. Suffolk: one armoury audited and reviewed, without a procedure. The region: of two exercises
    /// one shared. Nothing else.
    /// </summary>
    public static IEnumerable<Fact> Records() =>
    [
        new Officer { Id = "norfolk/1001", Force = "norfolk", Name = "Dana Senior" },
        new RankHeld { Officer = "norfolk/1001", From = new DateOnly(2020, 1, 1), Rank = "superintendent" },
        new Officer { Id = Commander, Force = "norfolk", Name = CommanderName },
        new CommanderEvent { Event = "norfolk/accredited", Officer = Commander, Role = "sfc", Kind = "initial-accreditation", On = new DateOnly(2024, 6, 1) },
        Armoury("norfolk", "norfolk/a1", "Dereham"), Armoury("norfolk", "norfolk/a2", "Wymondham"), Armoury("suffolk", "suffolk/a1", "Martlesham"),
        Audit("norfolk/a1"), Audit("suffolk/a1"),
        Review("norfolk/a1"), Review("norfolk/a2"), Review("suffolk/a1"),
        Procedure("norfolk/a1"), Procedure("norfolk/a2"),
        new Exercise { Id = "eastern/shared", Region = "eastern", Name = "Harbour", HeldOn = new DateOnly(2025, 11, 1), SharedWithNappOn = new DateOnly(2025, 12, 1), Learning = "Radio check" },
        new Exercise { Id = "eastern/unshared", Region = "eastern", Name = "Marsh", HeldOn = new DateOnly(2025, 10, 1) },
        .. Enumerable.Range(1, Operators).SelectMany(Operator),
    ];

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(opensOn: Day);
        await Site.Store.RecordAsync([.. Records()]);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static Armoury Armoury(string force, string id, string name) => new() { Id = id, Force = force, Name = name, OpenedOn = new DateOnly(2020, 1, 5) };

    private static OversightReview Review(string armoury) => new() { Review = $"{armoury}-review", Armoury = armoury, On = new DateOnly(2026, 3, 1), Officer = "norfolk/1001" };

    private static ArmouryProcedure Procedure(string armoury) => new() { Armoury = armoury, Version = "1", ApprovedOn = new DateOnly(2026, 1, 1) };

    private static IEnumerable<Fact> Operator(int number)
    {
        var id = $"norfolk/op-{number:00}";
        yield return new Officer { Id = id, Force = "norfolk", Name = $"Operator {number:00}" };
        yield return new PostHeld { Officer = id, Post = "control-room-operator", Area = "norfolk", From = new DateOnly(2025, 1, 1) };
    }
}
