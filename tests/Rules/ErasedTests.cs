using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>A fact that was erased is said beside every result that it could have changed.</summary>
public sealed class ErasedTests
{
    /// <summary>All but the one that no rule reads.</summary>
    public static TheoryData<string> Kinds => [.. Facts.Kinds.Interchange.Select(kind => kind.Name).Where(name => name != "deployment_officers")];

    /// <summary>Whatever rule comes out otherwise without a kind of fact, in any case folder, must count that kind among what it reads.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_rule_that_a_kind_of_fact_can_change_says_when_one_was_erased(string name)
    {
        var kind = Facts.Kinds.Interchange.First(each => each.Name == name);
        var tried = 0;
        foreach (var file in Directory.GetFiles(Tree.Tests, "expected.json", SearchOption.AllDirectories))
        {
            var records = RecordFolder.Read(Path.GetDirectoryName(file)!);
            var known = records.KnownAt(null);
            if (!known.Any(list => list.Any(fact => fact.GetType() == kind.FactType))) continue;
            tried++;
            var day = new DateOnly(2026, 3, 31);
            var whole = Evaluation.Run(FactBook.Of(known, RecordFolder.Reference), day, Scope.All).Results;
            var without = new KnownFacts(null, [.. known.Select(list => (IReadOnlyList<Fact>)[.. list.Where(fact => fact.GetType() != kind.FactType)])])
            {
                Erased = [new ErasedFact(name, 1, [Reference.National])],
            };
            var rest = Evaluation.Run(FactBook.Of(without, RecordFolder.Reference), day, Scope.All).Results.ToDictionary(each => (each.Rule.Id, each.Unit));
            foreach (var before in whole)
            {
                if (!rest.TryGetValue((before.Rule.Id, before.Unit), out var after)) continue;
                var unchanged = after.Population == before.Population && after.Compliant == before.Compliant && after.Exceptions.Select(Words).SequenceEqual(before.Exceptions.Select(Words), StringComparer.Ordinal);
                (unchanged || after.Erased.Count == 1).ShouldBeTrue($"{before.Rule.Id} for {before.Unit} without {name}, in {file}");
                if (!unchanged) (after.Status is Status.Met or Status.NotApplicable).ShouldBeFalse($"{before.Rule.Id} for {before.Unit} is {after.Status} although {name} was erased");
            }
        }

        tried.ShouldBeGreaterThan(0);
    }

    private static string Words(Failing failing) => $"{failing.Subject} {failing.Reason} {failing.Detail}";
}
