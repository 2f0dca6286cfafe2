using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R06InDate() : Rule("6-in-date", 6, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Every commander in post has been accredited or has had the annual refresher within the last year, and has had an APSTRA refresher or been accredited within the last year. A specialist role’s annual refresher also serves the general role.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("refresher-overdue", "A year or more has passed since the commander’s accreditation or last annual refresher for the role.",
            "Put the commander through the annual refresher, and record it.", "chief-firearms-instructor", "commander_events"),
        new("apstra-overdue", "A year or more has passed since the commander’s accreditation for the role and last APSTRA refresher.",
            "Put the commander through an APSTRA refresher, and record it.", "chief-firearms-instructor", "commander_events"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var commander in book.CommandersInPost(unit, asAt))
        {
            var (officer, role) = (commander.Officer, commander.Role);
            var member = tally.Add(officer, role, commander.Accreditation);
            var refreshed = book.LastRefreshed(officer, role, asAt)!;
            var apstra = book.LastApstra(officer, role, asAt)!;
            if (refreshed.On.IsOverAfter(1, asAt)) member.Fails("refresher-overdue", role, refreshed == commander.Accreditation ? null : refreshed);
            if (apstra.On.IsOverAfter(1, asAt)) member.Fails("apstra-overdue", role, apstra == commander.Accreditation ? null : apstra);
        }
        return tally.Judgement();
    }
}
