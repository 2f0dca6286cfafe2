using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>The rules find what was planted and nothing else: none missed, none invented.</summary>
public sealed class ExactnessTests
{
    public static TheoryData<string> Names => [.. Worlds.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_found_is_what_was_planted(string world)
    {
        using var simulated = new Simulated(Worlds.All[world]);
        var results = await JudgedAsync(simulated);

        Exceptions(results).ShouldBe(simulated.Defects, ignoreOrder: true);
        results.Where(each => each.Exceptions.Count == 0).ShouldAllBe(each => each.Status != Status.NotMet);
    }

    /// <summary>A rule that judges nobody finds nothing: whatever can be judged in a whole nation is judged somewhere in it.</summary>
    [Fact]
    public async Task In_a_nation_every_rule_has_somebody_to_judge_in_nearly_every_unit()
    {
        using var simulated = new Simulated(new SimulationSettings { Scale = 0.2, Seed = 8 });
        foreach (var rule in (await JudgedAsync(simulated)).GroupBy(each => each.Rule.Id, StringComparer.Ordinal))
        {
            var populated = rule.Count(each => each.Population > 0);
            // Rarer ones are of some forces only: commanders who were accredited within the year, findings that are due.
            populated.ShouldBeGreaterThanOrEqualTo(rule.Key is "1-selection" or "10-findings-closed" ? rule.Count() / 3 : rule.Count() - 2, rule.Key);
        }
    }

    [Fact]
    public void Every_reason_of_every_rule_is_planted_in_one_of_these_worlds()
    {
        var planted = Worlds.All.Values.SelectMany(Defects).Select(each => (each.Rule, each.Reason)).Distinct();
        planted.ShouldBe(Rulebook.V1.Rules.SelectMany(rule => rule.Reasons.Select(reason => (rule.Id, reason.Code))), ignoreOrder: true);
    }

    [Fact]
    public void A_nation_that_awaits_nothing_holds_every_reason_but_those_of_what_was_delivered()
    {
        var planted = Defects(Worlds.All["the nation"]).Select(each => (each.Rule, each.Reason)).Distinct().ToList();
        Rulebook.V1.Rules.SelectMany(rule => rule.Reasons.Select(reason => (rule.Id, reason.Code))).Except(planted)
            .ShouldBe([("1-milestone", "not-delivered"), ("9-milestone", "not-delivered"), ("11-standard-in-force", "none-in-force")], ignoreOrder: true);
    }

    private static IReadOnlyList<Told> Defects(SimulationSettings settings)
    {
        using var simulated = new Simulated(settings);
        return simulated.Defects;
    }

    private static async Task<IReadOnlyList<Result>> JudgedAsync(Simulated simulated)
    {
        await using var store = await TestStore.NewAsync(StoreKind.Simulated, simulated.AsAt);
        await using var scope = store.Scope();
        var faults = new List<Fault>();
        var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(simulated.Report.Records, TestStore.Operator, AcceptValidRows: false, faults.Add));
        faults.ShouldBeEmpty();
        report.Outcome.ShouldBeOfType<Outcome.Recorded>().Versions.ShouldBe(simulated.Report.Versions);
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        return Evaluation.Run(FactBook.Of(known, store.Reference), simulated.AsAt, Worlds.ScopeOf(simulated.Settings)).Results;
    }

    private static IEnumerable<Told> Exceptions(IEnumerable<Result> results) =>
        results.SelectMany(result => result.Exceptions.Select(each => new Told(result.Rule.Id, result.Unit, each.Subject, each.Reason, each.Detail)));
}
