using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Keeping;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>What was recorded as the product records it holds, whatever became of it since.</summary>
public sealed class HonestStoreTests
{
    [Fact]
    public async Task An_empty_store_holds()
    {
        await using var filled = await FilledStore.EmptyAsync();
        var report = await HoldsAsync(filled);
        (report.Leaves, report.Versions, report.Documents, report.Checkpoints).ShouldBe((0, 0, 0, 0));
        await filled.SignAsync(isCosigned: false);
        (await HoldsAsync(filled)).Checkpoints.ShouldBe(1);
    }

    [Fact]
    public async Task The_sample_holds()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Simulated, EasternSample.OpensOn);
        await EasternSample.FillAsync(store);
        var report = await store.Get<VerifyStore>().RunAsync([], CancellationToken.None);
        report.Findings.Select(each => each.ToString()).ShouldBeEmpty();
        (report.Leaves, report.Acts).ShouldBe((report.Versions + 1, 1));
        report.Documents.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_store_with_corrections_withdrawals_late_versions_erasures_and_another_key_holds()
    {
        await using var filled = await FilledStore.NewAsync();
        var report = await HoldsAsync(filled);
        report.Leaves.ShouldBeGreaterThan(256);
        (report.Checkpoints, report.Cosignatures, report.ActsWithoutLeaf).ShouldBe((4, 2, 0));
        report.Versions.ShouldBe(report.Leaves - report.Acts - 5);
    }

    [Fact]
    public async Task What_is_recorded_while_it_is_verified_disturbs_nothing()
    {
        await using var filled = await FilledStore.NewAsync();
        using var enough = new CancellationTokenSource();
        var recording = Task.Run(async () =>
        {
            for (var number = 0; !enough.IsCancellationRequested; number++) await filled.RecordAsync("record", null, null, new Armoury { Id = $"norfolk/further-{number}", Force = "norfolk", Name = "Further", OpenedOn = new DateOnly(2026, 1, 1) });
        });
        for (var turn = 0; turn < 8; turn++) await HoldsAsync(filled);
        await enough.CancelAsync();
        await recording;
    }

    [Fact]
    public async Task A_store_that_was_restored_from_a_dump_holds()
    {
        await using var filled = await FilledStore.NewAsync();
        using var folder = new TempFolder();
        await filled.Store.Get<DumpStore>().WriteAsync(folder["dump"], null, CancellationToken.None);
        var name = $"t-{Guid.CreateVersion7():N}";
        var server = await TestPostgres.ServerAsync();
        await new RestoreStore(server, Host.Modules.Migrations).ReadAsync(folder["dump"], name, CancellationToken.None);
        await using var restored = await new StoreCatalogue(server, Host.Modules.Migrations, TimeProvider.System).OpenAsync(name, null, null, CancellationToken.None);
        var report = await new VerifyStore(restored, filled.Store.Kinds, [], TimeProvider.System).RunAsync([], CancellationToken.None);
        report.Findings.Select(each => each.ToString()).ShouldBeEmpty();
        report.Leaves.ShouldBe((await filled.VerifyAsync()).Leaves);
    }

    private static async Task<VerifyReport> HoldsAsync(FilledStore filled)
    {
        var report = await filled.VerifyAsync();
        report.Findings.Select(each => each.ToString()).ShouldBeEmpty();
        report.Holds.ShouldBeTrue();
        return report;
    }
}
