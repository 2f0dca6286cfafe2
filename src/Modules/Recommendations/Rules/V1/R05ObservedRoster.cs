using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R05ObservedRoster() : Rule("5-observed-roster", 5, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Every SFC and TFC in post has observed each tactic and specialist munition in use in the force that the commander may authorise.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-observed", "The commander may authorise the tactic or munition, and no observation of it is on record.",
            "Arrange for the commander to see it used, and record the observation.", "chief-firearms-instructor", "commander_events"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        var inUse = book.Items.For(unit).Where(item => ItemTerms.IsObserved(item.Kind) && item.IsInUse(asAt)).ToList();
        if (inUse.Count == 0) return tally.Judgement();
        foreach (var officer in book.CommandersInPost(unit, asAt).GroupBy(each => each.Officer, StringComparer.Ordinal))
        {
            var member = tally.Add(officer.Key, "", [.. officer.Select(each => each.Accreditation)]);
            foreach (var item in inUse.Where(item => officer.Any(each => item.Covers(each.Role))))
            {
                if (book.FirstObservation(officer.Key, item.Id, asAt) is null) member.Fails("not-observed", item.Id, item.Row);
            }
        }
        return tally.Judgement();
    }
}
