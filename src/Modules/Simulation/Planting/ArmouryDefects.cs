using ArmedPolicingGov.Simulation.Forces;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>Plants what can be wrong with armouries: each has one of its own.</summary>
internal sealed class ArmouryDefects(ForceOffice office, ArmouryYears armouries)
{
    private const string Procedures = "9-procedures-current";
    private const string Audits = "10-independent-audit";
    private const string Oversight = "10-senior-oversight";

    private Period Period => office.Period;

    public void Plant(ForceDeviation deviation)
    {
        switch (deviation)
        {
            case ForceDeviation.NoProcedure: NoProcedure(); break;
            case ForceDeviation.OldProcedure: OldProcedure(); break;
            case ForceDeviation.ProcedureNotReviewed: ProcedureNotReviewed(); break;
            case ForceDeviation.NeverAudited: NeverAudited(); break;
            case ForceDeviation.AuditMissed: AuditMissed(); break;
            case ForceDeviation.AuditedByItself: AuditedByItself(); break;
            case ForceDeviation.AuditorNotNamed: AuditorNotNamed(); break;
            case ForceDeviation.NotReviewedLately: NotReviewedLately(); break;
            case ForceDeviation.ReviewedTooLow: ReviewedTooLow(); break;
            case ForceDeviation.FindingLeftOpen: FindingLeftOpen(); break;
            default: throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "This is not about armouries.");
        }
    }

    private void NoProcedure() => Tell(Procedures, armouries.Tell(Old() with { Procedures = [] }).Armoury, "no-procedure");

    private void OldProcedure()
    {
        var on = office.World.Guidance.OnArmouries.AddDays(-office.Chance.Between(20, 200));
        var told = armouries.Tell(Old() with { Procedures = [(on, null)] });
        Tell(Procedures, told.Armoury, "predates-guidance", told.LastProcedure!);
    }

    private void ProcedureNotReviewed()
    {
        var due = Before(0, 60);
        var told = armouries.Tell(Old() with { Procedures = [(due.AddDays(-1400), due.AddDays(-690)), (due.AddDays(-700), due)] });
        Tell(Procedures, told.Armoury, "review-overdue", told.LastProcedure!);
    }

    private void NeverAudited() => Tell(Audits, armouries.Tell(new ArmouryStory(Before(500, 800)) { IsNeverAudited = true }).Armoury, "never-audited");

    private void AuditMissed()
    {
        var told = armouries.Tell(Old() with { LastAudited = Before(370, 400) });
        Tell(Audits, told.Armoury, "audit-overdue", told.LastAudit!);
    }

    /// <summary>The audits of the last year were the force's own, and said to be independent.</summary>
    private void AuditedByItself()
    {
        var name = office.World.Reference.ForceAt(office.Force, Period.Until).Name.ToUpperInvariant();
        var told = armouries.Tell(Old() with { LateAudits = audit => audit with { Organisation = name } });
        Tell(Audits, told.Armoury, "not-independent", told.LastAudit!);
    }

    private void AuditorNotNamed()
    {
        var told = armouries.Tell(Old() with { LateAudits = audit => audit with { Organisation = null } });
        Tell(Audits, told.Armoury, "not-independent", told.LastAudit!);
    }

    private void NotReviewedLately() => Tell(Oversight, armouries.Tell(Old() with { LastReviewed = Before(92, 130) }).Armoury, "no-recent-review");

    private void ReviewedTooLow()
    {
        var told = armouries.Tell(Old() with { LateReviewer = office.Personnel.Join("chief-inspector", Period.Before(1500)) });
        Tell(Oversight, told.Armoury, "reviewer-rank", told.LastReview!);
    }

    private void FindingLeftOpen()
    {
        var told = armouries.Tell(Old() with { LeavesAFinding = true });
        Tell("10-findings-closed", told.OpenFinding!, "action-overdue", told.Armoury);
    }

    private ArmouryStory Old() => new(Period.Start.AddDays(-office.Chance.Between(1500, 4000)));

    private DateOnly Before(int least, int most) => Period.Before(office.Chance.Between(least, most));

    private void Tell(string rule, string subject, string reason, string detail = "") => office.Truth.Add(rule, office.Force, subject, reason, detail);
}
