using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

/// <summary>What the four recommendations to national bodies have in common: one thing, delivered or not.</summary>
internal abstract class MilestoneRule(int recommendation) : Rule($"{recommendation}-milestone", recommendation, UnitKind.National, Status.NoEvidence)
{
    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-delivered", "No day is on record on which the national body delivered what the recommendation asks of it.",
            "When it is delivered, record the day and where it was published.", "national-lead", "milestones"),
    ];

    public sealed override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var number = Id[..Id.IndexOf('-', StringComparison.Ordinal)];
        var tally = new Tally();
        var member = tally.Add("milestone", "", book.Milestones.GetValueOrDefault(number));
        if (book.MilestoneDelivered(number, asAt) is null) member.Fails("not-delivered", "");
        return tally.Judgement();
    }
}
