using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Armouries.Checks;

/// <summary>What must hold for a finding of an audit.</summary>
internal static class FindingChecks
{
    /// <summary>The day of the finding's audit, as the act and the store together know it.</summary>
    private const string DayOfAudit =
        """
        (select a."on" from (
            select "on", recorded_at, withdrawn from armouries.armoury_audits where key = s.audit
            union all select "on", recorded_at, withdrawn from pg_temp.staged_armoury_audits where key = s.audit) a
         where not a.withdrawn order by a.recorded_at desc nulls first limit 1)
        """;

    public static readonly FactCheck SeriousOnesHaveADate = FactCheck.Of(ArmouryFinding.Declaration, finding =>
        finding.Severity is "critical" or "high" && finding.ActionDue is null
            ? [new Fault("", null, "action_due", null, $"A {finding.Severity} finding needs a date by which action is due", "Give the date that was agreed for it")]
            : []);

    public static readonly StagedCheck DueAfterAudit = new(ArmouryFinding.Declaration, "action_due", $"s.action_due < {DayOfAudit}",
        "lies before the day of the audit", "Correct the date, or the audit that the finding names", ArmouryAudit.Declaration);

    public static readonly StagedCheck ClosedAfterAudit = new(ArmouryFinding.Declaration, "closed_on", $"s.closed_on < {DayOfAudit}",
        "lies before the day of the audit", "Correct the date, or the audit that the finding names", ArmouryAudit.Declaration);
}
