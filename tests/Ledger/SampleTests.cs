using System.Globalization;
using System.Text.RegularExpressions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>A store that was filled with the sample, once for all tests of it.</summary>
public sealed class SampleStore : IAsyncLifetime
{
    public TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await TestStore.NewAsync(StoreKind.Simulated, SampleRecords.OpensOn);
        (await SampleRecords.FillAsync(Store.Get<IServiceProvider>(), CancellationToken.None))!.Outcome.ShouldBeOfType<Outcome.Recorded>();
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}

/// <summary>What the sample claims: that every status and every reason can be seen in it, that all of it is invented, and that filling is safe.</summary>
public sealed partial class SampleTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string Eastern = "eastern";

    private static readonly DateOnly Day = SampleRecords.OpensOn ?? throw new InvalidOperationException("The sample does not say as at which day it opens.");

    /// <summary>A day before the national bodies delivered anything: what is seen then excludes other reasons of the sample's own day.</summary>
    private static readonly DateOnly Before = new(2023, 11, 30);

    private static readonly (string Rule, string Reason)[] OnlyBefore = [("1-milestone", "not-delivered"), ("9-milestone", "not-delivered"), ("11-standard-in-force", "none-in-force")];

    private readonly TestStore store = sample.Store;

    [Fact]
    public async Task Every_reason_of_every_rule_occurs()
    {
        var all = Rulebook.V1.Rules.SelectMany(rule => rule.Reasons.Select(reason => (rule.Id, reason.Code))).ToList();
        Reasons(await JudgedAsync(Day)).ShouldBe(all.Except(OnlyBefore), ignoreOrder: true);
        OnlyBefore.Except(Reasons(await JudgedAsync(Before))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_status_that_a_rule_of_forces_can_have_occurs()
    {
        var results = await JudgedAsync(Day);
        results.Select(each => each.Status).Distinct().ShouldBe(Enum.GetValues<Status>(), ignoreOrder: true);
        foreach (var rule in Rulebook.V1.Rules.Where(rule => rule.UnitKind == UnitKind.Force))
            results.Where(each => each.Rule == rule).Select(each => each.Status).Distinct().ShouldBe([Status.Met, Status.NotMet, rule.WhenEmpty], ignoreOrder: true, rule.Id);
    }

    [Theory]
    [InlineData("2-specialist-cover", "2026-02-28", Status.Met)]
    [InlineData("2-specialist-cover", "2026-03-31", Status.NotMet)]
    [InlineData("7-exercises-shared", "2023-11-30", Status.NoEvidence)]
    [InlineData("7-exercises-shared", "2025-06-30", Status.Met)]
    [InlineData("7-exercises-shared", "2026-03-31", Status.NotMet)]
    [InlineData("8-napp-attendance", "2023-11-30", Status.NoEvidence)]
    [InlineData("8-napp-attendance", "2025-06-30", Status.Met)]
    [InlineData("8-napp-attendance", "2026-03-31", Status.NotMet)]
    [InlineData("4-milestone", "2026-03-31", Status.NotMet)]
    [InlineData("9-milestone", "2026-03-31", Status.Met)]
    [InlineData("11-milestone", "2026-03-31", Status.NotMet)]
    [InlineData("11-standard-in-force", "2026-03-31", Status.Met)]
    public async Task The_one_unit_of_a_rule_of_regions_or_of_the_nation_changes_over_time(string rule, string asAt, Status status) =>
        (await JudgedAsync(DayOf(asAt))).Single(each => each.Rule.Id == rule).Status.ShouldBe(status);

    [Theory]
    [InlineData("10-independent-audit", "norfolk", "2026-03-20T12:00:00Z", Status.Met, "2026-03-21T12:00:00Z", Status.NotMet)]
    [InlineData("8-napp-attendance", "eastern", "2025-12-01T12:00:00Z", Status.Met, "2026-01-09T12:00:00Z", Status.NotMet, "2025-11-30")]
    [InlineData("11-milestone", "national", "2025-11-24T12:00:00Z", Status.Met, "2025-11-25T12:00:00Z", Status.NotMet)]
    [InlineData("2-specialist-cover", "eastern", "2026-03-30T09:00:00Z", Status.Met, "2026-03-30T11:00:00Z", Status.NotMet, "2026-03-28")]
    public async Task A_correction_changes_a_result_between_two_moments_of_the_source_s_clock(
        string rule, string unit, string before, Status then, string after, Status later, string asAt = "2026-03-31")
    {
        async Task<Status> At(string k) => (await JudgedAsync(DayOf(asAt), Instant(k))).Single(each => each.Rule.Id == rule && each.Unit == unit).Status;
        (await At(before), await At(after)).ShouldBe((then, later));
    }

    [Fact]
    public async Task The_stories_told_beside_the_records_are_those_of_the_records()
    {
        var told = (await File.ReadAllLinesAsync(Path.Combine(TestPostgres.Root, "src", "Host", "Sample", "README.md")))
            .Select(line => Story().Match(line)).Where(match => match.Success)
            .Select(match => (Rule: match.Groups["rule"].Value, Reason: match.Groups["reason"].Value, Subject: match.Groups["subject"].Value)).Distinct().ToList();
        var exceptions = Exceptions(await JudgedAsync(Day)).Concat(Exceptions(await JudgedAsync(Before)).Where(each => OnlyBefore.Contains((each.Rule, each.Reason)))).Distinct();
        told.ShouldBe(exceptions, ignoreOrder: true);
    }

    [Fact]
    public async Task Filling_again_adds_nothing_and_so_does_importing_again()
    {
        var latest = await store.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None);
        (await SampleRecords.FillAsync(store.Get<IServiceProvider>(), CancellationToken.None)).ShouldBeNull();
        (await ImportAsync(store)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
        (await store.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None)).ShouldBe(latest);
    }

    [Fact]
    public async Task Of_two_that_fill_at_once_one_does_and_the_other_finds_it_done()
    {
        await using var fresh = await TestStore.NewAsync(StoreKind.Simulated, SampleRecords.OpensOn);
        var reports = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => SampleRecords.FillAsync(fresh.Get<IServiceProvider>(), CancellationToken.None)));
        reports.Count(each => each?.Outcome is Outcome.Recorded).ShouldBe(1);
        reports.ShouldAllBe(each => each == null || each.Faults == 0);
        (await SampleRecords.IsWantedAsync(fresh.Get<IServiceProvider>(), CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_live_store_refuses_it()
    {
        await using var live = await TestStore.NewAsync(StoreKind.Live);
        (await ImportAsync(live)).Outcome.ShouldBeOfType<Outcome.Refused>();
        (await SampleRecords.IsWantedAsync(live.Get<IServiceProvider>(), CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_document_says_that_it_is_invented_and_belongs_to_a_record()
    {
        var files = Path.Combine(SampleRecords.Folder, "files");
        var documents = (await KnownAsync(null)).SelectMany(list => list).OfType<DeploymentDocument>().Where(each => each.File is not null).ToList();
        Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(files, file))
            .ShouldBe(documents.Select(each => each.File!), ignoreOrder: true);
        foreach (var document in documents) (await File.ReadAllTextAsync(Path.Combine(files, document.File!))).ShouldStartWith("INVENTED RECORD");
    }

    [Fact]
    public async Task Nothing_was_recorded_after_the_day_that_it_is_made_for_but_for_two_days()
    {
        var facts = (await KnownAsync(null)).SelectMany(list => list).ToList();
        facts.Max(each => each.RecordedAt).ShouldBeLessThan(Instant("2026-04-03T00:00:00Z"));
        facts.OfType<Officer>().Select(each => each.Force).Distinct().ShouldBe(store.Reference.ForcesOf(Eastern, Day), ignoreOrder: true);
    }

    [GeneratedRegex(@"^\| `(?<rule>[^`]+)` \| `(?<reason>[^`]+)` \|[^|`]*`(?<subject>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Story();

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static IEnumerable<(string Rule, string Reason)> Reasons(IEnumerable<Result> results) => Exceptions(results).Select(each => (each.Rule, each.Reason)).Distinct();

    private static IEnumerable<(string Rule, string Reason, string Subject)> Exceptions(IEnumerable<Result> results) =>
        results.SelectMany(result => result.Exceptions.Select(each => (result.Rule.Id, each.Reason, each.Subject)));

    private static async Task<ImportReport> ImportAsync(TestStore store)
    {
        await using var scope = store.Scope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(SampleRecords.Folder, TestStore.Operator, AcceptValidRows: false, _ => { }));
    }

    private async Task<IReadOnlyList<IReadOnlyList<Fact>>> KnownAsync(DateTimeOffset? k) => (await store.Get<ILoadKnownFacts>().KnownAsync(k, Clock.Source, null, CancellationToken.None)).Facts;

    private async Task<IReadOnlyList<Result>> JudgedAsync(DateOnly day, DateTimeOffset? k = null) =>
        Evaluation.Run(FactBook.Of(await KnownAsync(k), store.Reference), day, new Scope { Regions = [Eastern] }).Results;
}
