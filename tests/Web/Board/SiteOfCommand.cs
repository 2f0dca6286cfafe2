using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>
/// A site on 31 March 2026: the College’s criteria for selection are out since June 2025, and containment, which TFCs
/// authorise, has been in use for years. Each test brings its commanders and reads what an act changed.
/// </summary>
public sealed class SiteOfCommand : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 3, 31);

    /// <summary>The units of which the results are compared.</summary>
    private static readonly string[] Units = ["eastern", "norfolk", "suffolk", "national"];

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(opensOn: Day);
        await Site.Store.RecordAsync(
            new Milestone { Recommendation = "1", Owner = "college", DeliveredOn = new DateOnly(2025, 6, 1) },
            new Item { Id = "containment", Kind = "tactic", Name = "Containment", Authority = "tfc", InUseFrom = new DateOnly(2020, 1, 1) });
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Records somebody who has commanded in a role since a day and has observed containment.</summary>
    public Task CommanderAsync(string officer, string role, DateOnly since, bool hasObserved = true) => Site.Store.RecordAsync(
    [
        new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = $"Commander {officer}" },
        new RankHeld { Officer = officer, From = new DateOnly(2020, 1, 1), Rank = "chief-inspector" },
        Event(officer, "selection", role, since.AddDays(-30)),
        Event(officer, "initial-accreditation", role, since),
        .. hasObserved ? [Event(officer, "observation", null, since) with { Item = "containment" }] : Array.Empty<Fact>(),
    ]);

    public static CommanderEvent Event(string officer, string kind, string? role, DateOnly on) => new() { Event = $"{officer}/{role}-{kind}", Officer = officer, Role = role, Kind = kind, On = on };

    /// <summary>What an act changes: each rule and unit whose result is another afterwards, with how much the members and those without an exception became more, and the exceptions that came (+) and went (−).</summary>
    public async Task<IReadOnlyList<string>> ChangedByAsync(Func<Task> act)
    {
        var before = await ResultsAsync();
        await act();
        var after = await ResultsAsync();
        return [.. after.Keys.Union(before.Keys).Order().Select(each => Words(each, before.GetValueOrDefault(each), after.GetValueOrDefault(each))).OfType<string>()];
    }

    /// <summary>The worst status of a unit’s rules of each recommendation, in the words of the board.</summary>
    public async Task<IReadOnlyDictionary<int, string>> WorstAsync(string unit) => (await ResultsAsync()).Where(each => each.Key.Unit == unit).GroupBy(each => each.Value.Rule.Recommendation)
        .ToDictionary(each => each.Key, each => new[] { Status.NotMet, Status.NoEvidence, Status.Met, Status.NotApplicable }.First(status => each.Any(one => one.Value.Status == status)) switch
        {
            Status.NotMet => "Not met",
            Status.NoEvidence => "Nothing recorded",
            Status.Met => "Met",
            _ => "Not applicable",
        });

    /// <summary>The reference of the only shift of an officer.</summary>
    public async Task<string> ShiftAsync(string officer) => (await BookAsync()).Stints.Shifts(officer).Single().Id;

    private async Task<FactBook> BookAsync() => (await Site.Services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;

    private async Task<Dictionary<(string Rule, string Unit), Result>> ResultsAsync()
    {
        var book = await BookAsync();
        return Rulebook.V1.Rules.SelectMany(rule => rule.Units(book).Intersect(Units, StringComparer.Ordinal).Select(unit => Evaluation.Of(rule, book, Day, unit))).ToDictionary(each => (each.Rule.Id, each.Unit));
    }

    private static string? Words((string Rule, string Unit) key, Result? before, Result? after)
    {
        var (gone, come) = (Exceptions(before).Except(Exceptions(after)).Order(StringComparer.Ordinal), Exceptions(after).Except(Exceptions(before)).Order(StringComparer.Ordinal));
        var (members, compliant) = ((after?.Population ?? 0) - (before?.Population ?? 0), (after?.Compliant ?? 0) - (before?.Compliant ?? 0));
        var words = string.Join(" ", gone.Select(each => $"-{each}").Concat(come.Select(each => $"+{each}")));
        return members == 0 && compliant == 0 && words.Length == 0 ? null : $"{key.Rule} {key.Unit} {members:+0;-0;0} {compliant:+0;-0;0} {words}".TrimEnd();
    }

    /// <summary>Gaps in cover are left to the minutes covered.</summary>
    private static IEnumerable<string> Exceptions(Result? result) => result is null || result.Rule.Recommendation == 2 ? [] : result.Exceptions.Select(each => $"({each.Subject} {each.Reason}{(each.Detail.Length > 0 ? " " + each.Detail : "")})");
}
