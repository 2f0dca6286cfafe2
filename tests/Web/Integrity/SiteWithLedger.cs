using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Integrity;

/// <summary>A site with records of Norfolk and Suffolk, signed once. Its schedule stands still: a test signs when it says so.</summary>
public sealed class SiteWithLedger : IAsyncLifetime
{
    public const string Auditor = "Auditor 02";

    public TestSite Site { get; private set; } = null!;

    /// <summary>The place of the audit of Norfolk, whose auditor is <see cref="Auditor"/>.</summary>
    public long NorfolkAudit { get; private set; }

    public long SuffolkAudit { get; private set; }

    /// <summary>A site that signs nothing by itself.</summary>
    public static Task<TestSite> StartAsync(Action<IServiceCollection>? configure = null, DateOnly? opensOn = null, Ledger.Stores.StoreKind kind = Ledger.Stores.StoreKind.Live) => TestSite.StartAsync(services =>
    {
        foreach (var scheduled in services.Where(each => each.ServiceType == typeof(IHostedService) && each.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) is true).ToList()) services.Remove(scheduled);
        configure?.Invoke(services);
    }, opensOn, kind);

    public static Task<StoredCheckpoint> SignAsync(TestSite site) => site.Store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);

    /// <summary>The place of the last version of a record.</summary>
    public static async Task<long> PlaceAsync(TestSite site, Kind kind, string key) =>
        await site.Store.Get<Proofs>().PlaceAsync(kind, key, null, CancellationToken.None) ?? throw new InvalidOperationException($"{key} is not recorded.");

    /// <summary>What the view log has of a persona's looks at a page, each as its subjects.</summary>
    public static async Task<IReadOnlyList<string>> ViewedAsync(TestSite site, string persona, string page)
    {
        await using var book = await site.Store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select array_to_string(subjects, ' ') from access.view_log where person = $1 and page = $2 order by entry", book) { Parameters = { new() { Value = persona }, new() { Value = page } } };
        await using var rows = await command.ExecuteReaderAsync();
        var entries = new List<string>();
        while (await rows.ReadAsync()) entries.Add(rows.GetString(0));
        return entries;
    }

    public async ValueTask InitializeAsync()
    {
        Site = await StartAsync();
        await Site.Store.RecordAsync(
            new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Robin Ashdown" },
            SiteWithRecords.Armoury("norfolk"), SiteWithRecords.Armoury("suffolk"), SiteWithRecords.Audit(2), SiteWithRecords.Audit(2, "suffolk"));
        NorfolkAudit = await PlaceAsync(Site, ArmouryAudit.Declaration, "norfolk/audit-02");
        SuffolkAudit = await PlaceAsync(Site, ArmouryAudit.Declaration, "suffolk/audit-02");
        await SignAsync(Site);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
