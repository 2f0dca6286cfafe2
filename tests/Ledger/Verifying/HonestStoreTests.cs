using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>What was recorded as the product records it holds, whatever became of it since.</summary>
public sealed class HonestStoreTests
{
    [Fact]
    public async Task A_store_of_every_kind_holds()
    {
        await using var store = await FilledStore.NewAsync();
        await HoldsAsync(store);
    }

    private static async Task<VerifyReport> HoldsAsync(TestStore store)
    {
        var report = await store.Get<VerifyStore>().RunAsync([], CancellationToken.None);
        report.Findings.Select(each => each.ToString()).ShouldBeEmpty();
        report.Holds.ShouldBeTrue();
        return report;
    }
}
