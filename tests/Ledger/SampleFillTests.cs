using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Serving.Sample;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Simulation;
using ArmedPolicingGov.Tests.Support;
using MediatR;
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
    public async Task A_fill_that_was_broken_off_after_its_import_is_finished_by_the_next_start()
    {
        await using var store = await NewAsync();
        using var folder = new TempFolder();
        var simulated = store.Get<SimulateRecords>().Write(folder.Path, Little, CancellationToken.None);
        await store.Get<IMediator>().Send(new ImportFolder(simulated.Records, TestStore.Operator, AcceptValidRows: false, _ => { }));
        (await SampleRecords.IsWantedAsync(store.Get<IServiceProvider>(), CancellationToken.None)).ShouldBeTrue();

        (await FillAsync(store)).ShouldBeNull();

        (await SampleRecords.IsWantedAsync(store.Get<IServiceProvider>(), CancellationToken.None)).ShouldBeFalse();
        (await CountAsync(store, "cadre_members")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_no_record_file_holds_is_in_the_sample_too()
    {
        await using var store = await NewAsync();
        await FillAsync(store);

        string[] daily = ["cadre_members", "rota_contacts", "shift_details", "absences", "other_organisations", "agreements", "agreement_parties", "capabilities", "joint_units", "reference_documents",
            "training_sessions", "training_session_attendance", "establishment_numbers", "road_steps", "course_modules", "item_approvals", "item_rules", "item_versions", "force_units", "force_unit_numbers", "afo_events", "afo_training_days", "afo_training_attendance"];
        foreach (var kind in daily) (await CountAsync(store, kind)).ShouldBeGreaterThan(0, kind);
    }

    [Fact]
    public async Task The_persona_of_a_commander_is_one_officer_of_the_sample()
    {
        await using var store = await NewAsync();
        await FillAsync(store);
        await FillAsync(store);
        await using var scope = store.Scope();
        var tied = await scope.ServiceProvider.GetRequiredService<IFindFacts>().ChoicesAsync(store.Kinds.Named("officer_sign_ins"), null, 5, CancellationToken.None);
        var reference = tied.ShouldHaveSingleItem().Reference;
        reference.ShouldMatch("^norfolk/[0-9]+/sign-in-sample$");
        var officers = await scope.ServiceProvider.GetRequiredService<IFindFacts>().LabelsAsync(store.Kinds.Named("officers"), [reference.Replace("/sign-in-sample", "", StringComparison.Ordinal)], CancellationToken.None);
        officers.Values.ShouldHaveSingleItem().ShouldContain("Sam Fenwick");
    }

    private static async Task<int> CountAsync(TestStore store, string kind)
    {
        await using var snapshot = await store.Get<IReadVersions>().BeginAsync(null, CancellationToken.None);
        return await snapshot.VersionsAsync(store.Kinds.Named(kind), CancellationToken.None).CountAsync();
    }

    private static Task<TestStore> NewAsync() => TestStore.NewAsync(StoreKind.Simulated, Little.Until);

    private static Task<ImportReport?> FillAsync(TestStore store) => SampleRecords.FillAsync(store.Get<IServiceProvider>(), Little, CancellationToken.None);
}
