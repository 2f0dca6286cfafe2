using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>How the force stands that holds what a rule looks at, beside a force of which nothing is recorded.</summary>
/// <param name="Words">Who holds it, and under what.</param>
internal sealed record Held(string Words, Result Result);

/// <summary>Finds those. Nothing of it changes a result: it is said beside.</summary>
internal sealed class HeldElsewhere(Remembered remembered, Reference reference, Person person)
{
    private readonly Sight sight = new(person);

    /// <summary>For each rule of a force that finds nothing recorded, and that looks at what another force holds on that day, how that force stands.</summary>
    public async Task<IReadOnlyDictionary<string, Held>> OfAsync(Answer answer, Unit unit, IReadOnlyList<Result> results, CancellationToken cancel)
    {
        var found = new Dictionary<string, Held>(StringComparer.Ordinal);
        var wanting = results.Where(each => unit.Kind == UnitKind.Force && each.Status == Status.NoEvidence && HoldingWords.ByRule.ContainsKey(each.Rule.Id)).ToList();
        if (wanting.Count == 0) return found;
        var served = (await remembered.OfAsync(ServedBy.Declaration, answer.Question, cancel)).Where(each => each.Force == unit.Id && each.HoldsOn(answer.Question.AsAt)).OrderBy(each => each.Served, StringComparer.Ordinal).ToList();
        var titles = sight.OfRecords && served.Exists(each => each.Agreement is not null) ? (await remembered.OfAsync(Agreement.Declaration, answer.Question, cancel)).ToDictionary(each => each.Id, each => each.Title, StringComparer.Ordinal) : [];
        foreach (var own in wanting)
        {
            if (served.Find(each => each.What == HoldingWords.ByRule[own.Rule.Id]) is not { } holding) continue;
            if (answer.Standings.ResultsOf(own.Rule.Recommendation, Unit.Force(holding.HeldBy)).FirstOrDefault(each => each.Rule == own.Rule) is not { } other) continue;
            var words = HoldingWords.Of(UnitNames.Full(Unit.Force(holding.HeldBy), answer.Question.AsAt, reference), holding.Agreement, holding.Agreement is { } agreement ? titles.GetValueOrDefault(agreement) : null);
            found.Add(own.Rule.Id, new Held(words, other));
        }

        return found;
    }
}
