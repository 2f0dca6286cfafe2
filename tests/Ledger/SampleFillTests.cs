using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Simulation;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>Filling a new store with simulated records is safe: it is done once, whatever comes between.</summary>
public sealed class SampleFillTests
{
    private static readonly SimulationSettings Little = SampleRecords.Settings with { Scale = 0.01, Years = 1 };

    [Fact]
    public void The_sample_is_two_years_of_eastern_and_west_midlands() =>
        (SampleRecords.Settings.Years, string.Join(' ', SampleRecords.Settings.Regions), SampleRecords.Settings.Scale).ShouldBe((2, "eastern west-midlands", 1));

    [Fact]
    public async Task Filling_again_adds_nothing()
    {
        await using var store = await NewAsync();
        (await FillAsync(store))!.Outcome.ShouldBeOfType<Outcome.Recorded>();
        var latest = await store.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None);

        (await FillAsync(store)).ShouldBeNull();

        (await store.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None)).ShouldBe(latest);
    }

    [Fact]
    public async Task Of_two_that_fill_at_once_one_does_and_the_other_finds_it_done()
    {
        await using var store = await NewAsync();
        var reports = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => FillAsync(store)));
        reports.Count(each => each?.Outcome is Outcome.Recorded).ShouldBe(1);
        reports.ShouldAllBe(each => each == null || each.Faults == 0);
        (await SampleRecords.IsWantedAsync(store.Get<IServiceProvider>(), CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_fill_that_was_broken_off_is_done_by_the_next_start()
    {
        await using var store = await NewAsync();
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => SampleRecords.FillAsync(store.Get<IServiceProvider>(), Little, broken.Token));

        (await FillAsync(store))!.Outcome.ShouldBeOfType<Outcome.Recorded>();
    }

    [Fact]
    public async Task The_persona_of_a_commander_is_one_officer_of_the_sample()
    {
        await using var store = await NewAsync();
        await FillAsync(store);
        await FillAsync(store);
        await using var scope = store.Scope();
        var tied = await scope.ServiceProvider.GetRequiredService<IFindFacts>().ChoicesAsync(store.Kinds.Named("officer_sign_ins"), null, 5, CancellationToken.None);
        tied.ShouldHaveSingleItem().Reference.ShouldMatch("^norfolk/[0-9]+/sign-in-sample$");
    }

    private static Task<TestStore> NewAsync() => TestStore.NewAsync(StoreKind.Simulated, Little.Until);

    private static Task<Interchange.Importing.ImportReport?> FillAsync(TestStore store) => SampleRecords.FillAsync(store.Get<IServiceProvider>(), Little, CancellationToken.None);
}
