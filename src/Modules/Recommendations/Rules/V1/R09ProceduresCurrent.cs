using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R09ProceduresCurrent() : Rule("9-procedures-current", 9, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Every open armoury has an approved operating procedure whose review is not due. From 92 days after the College’s armoury guidance was issued, the procedure is one that was approved since the guidance.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("no-procedure", "No approved operating procedure of the armoury is on record.",
            "Approve a procedure that follows the College’s guidance, and record it.", "armoury-manager", "armoury_procedures"),
        new("predates-guidance", "The procedure was approved before the College issued its guidance, and the 92 days for catching up are over.",
            "Bring the procedure into line with the guidance, approve it again, and record the new version.", "armoury-manager", "armoury_procedures"),
        new("review-overdue", "The day by which the procedure was to be reviewed has come.",
            "Review the procedure, and record the version that was approved.", "armoury-manager", "armoury_procedures"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        var guidance = book.MilestoneDelivered("9", asAt) is { } delivered && delivered.IsDaysBefore(92, asAt) ? delivered : (DateOnly?)null;
        foreach (var armoury in book.Armouries[unit].Where(each => asAt.IsWithin(each.OpenedOn, each.ClosedOn)))
        {
            var latest = book.Procedures[armoury.Id].LastOrDefault(each => each.ApprovedOn <= asAt);
            var member = tally.Add(armoury.Id, "", armoury, latest);
            if (latest is null) member.Fails("no-procedure", "");
            else
            {
                if (latest.ApprovedOn < guidance) member.Fails("predates-guidance", latest.Version, book.Milestones["9"]);
                if (latest.ReviewDue <= asAt) member.Fails("review-overdue", latest.Version);
            }
        }
        return tally.Judgement();
    }
}
