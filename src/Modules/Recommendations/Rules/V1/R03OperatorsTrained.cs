using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R03OperatorsTrained() : Rule("3-operators-trained", 3, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Everybody in post as a control room operator for the force has been trained in the tracking system, and the training has not expired.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-trained", "No training of the operator in the tracking system is on record.",
            "Train the operator, and record the training.", "force-liaison-officer", "tracking_training"),
        new("training-expired", "Every training of the operator in the tracking system has expired.",
            "Train the operator again, and record the training.", "force-liaison-officer", "tracking_training"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var post in book.HoldersOf("control-room-operator", unit, asAt).DistinctBy(each => each.Officer))
        {
            var trainings = book.TrackingTrainings[post.Officer].Where(each => each.On <= asAt).ToList();
            var member = tally.Add(post.Officer, "", post, trainings.LastOrDefault());
            if (trainings.Count == 0) member.Fails("not-trained", "");
            else if (trainings.TrueForAll(each => each.ExpiresOn <= asAt)) member.Fails("training-expired", "");
        }
        return tally.Judgement();
    }
}
