using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R10FindingsClosed() : Rule("10-findings-closed", 10, UnitKind.Force, Status.NotApplicable)
{
    public override string Words => "Every critical or high finding of an armoury audit whose action was due has been closed. A finding stays due when its armoury closes.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("action-overdue", "The day by which the finding was to be dealt with has come, and it is not closed.",
            "Deal with what the audit found, and record the day on which the finding was closed.", "armoury-manager", "armoury_findings"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var armoury in book.Armouries[unit])
        {
            foreach (var audit in book.Audits[armoury.Id].Where(each => each.On <= asAt))
            {
                foreach (var finding in book.Findings[audit.Audit].Where(each => each.Severity is "critical" or "high" && each.ActionDue <= asAt))
                {
                    var member = tally.Add(finding.Finding, armoury.Id, finding, audit);
                    if (!(finding.ClosedOn <= asAt)) member.Fails("action-overdue", armoury.Id);
                }
            }
        }
        return tally.Judgement();
    }
}
