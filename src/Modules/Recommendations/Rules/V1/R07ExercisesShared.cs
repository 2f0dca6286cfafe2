using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R07ExercisesShared() : Rule("7-exercises-shared", 7, UnitKind.Region, Status.NoEvidence)
{
    public override string Words => "Every armed policing exercise of the last year has been shared with the National Armed Policing Portfolio, with what was learned from it, no later than 92 days after it was held. One that was never shared stays on the list for five years.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-shared", "The exercise was held 92 days ago or more, and has not been shared with the portfolio.",
            "Share it with the portfolio, and record the day and what was learned.", "regional-lead", "exercises"),
        new("no-learning", "The exercise was shared, but the record does not say what was learned.",
            "Add what was learned to the record of the exercise.", "regional-lead", "exercises"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var exercise in book.Exercises[unit])
        {
            var isShared = exercise.SharedWithNappOn <= asAt;
            var isDue = exercise.HeldOn.IsDaysBefore(92, asAt);
            var counts = exercise.HeldOn.IsInYearsTo(asAt) ? isDue || isShared : isDue && !isShared && exercise.HeldOn.IsInYearsTo(asAt, 5);
            if (!counts) continue;
            var member = tally.Add(exercise.Id, "", exercise);
            if (!isShared) member.Fails("not-shared", "");
            else if (exercise.Learning is null) member.Fails("no-learning", "");
        }
        return tally.Judgement();
    }
}
