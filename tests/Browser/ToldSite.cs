using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using Xunit;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>The told sample once more, for a class of tests that records much into it.</summary>
public sealed class ToldSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(opensOn: EasternSample.OpensOn, kind: StoreKind.Simulated);
        var report = await EasternSample.FillAsync(Site.Store);
        if (report.Outcome is not Outcome.Recorded) throw new InvalidOperationException("The sample was refused");
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
