using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The audits of an armoury and what they find.</summary>
internal sealed class ArmouryAudits(ForceOffice office)
{
    private Chance Chance => office.Chance;

    private Period Period => office.Period;

    /// <summary>Records the audits of a story up to a day.</summary>
    /// <returns>The last independent audit, and the finding that was left open.</returns>
    public (string? Last, string? Open) Record(string armoury, ArmouryStory story, DateOnly end)
    {
        (string? last, string? open) = (null, null);
        var first = story.Opened < Period.Start ? Period.Start.AddDays(-Chance.Between(1, 300)) : story.Opened.AddDays(Chance.Between(60, 340));
        if (story.LastAudited is { } before && first > before) first = before.AddDays(-Chance.Between(5, 200));
        for (var day = first; day <= end; day = day.AddDays(Chance.Between(290, 350)))
        {
            if (story.IsNeverAudited || day > story.LastAudited) Audit(armoury, day, "inspection");
            else
            {
                last = Independent(armoury, story, day);
                if (story.LeavesAFinding) open ??= LeaveOpen(last, day);
                Find(last, day);
            }
        }

        for (var day = first.AddDays(45); day <= end; day = day.AddDays(Chance.Between(80, 130))) Audit(armoury, day, "stock-check");
        return (last, open);
    }

    /// <summary>An audit from outside: by a firm or by another force.</summary>
    private string Independent(string armoury, ArmouryStory story, DateOnly day)
    {
        var audit = Made(armoury, day, "annual-independent") with { Independent = true, Organisation = Auditor() };
        if (story.LateAudits is { } spoil && day > Period.Before(370)) audit = spoil(audit);
        else if (Chance.Happens(0.05))
        {
            office.Recorder.Correct(audit with { Independent = false, Organisation = null }, audit, day);
            return audit.Audit;
        }

        office.Recorder.Record(audit, day);
        return audit.Audit;
    }

    private string Auditor()
    {
        var others = office.World.Reference.Forces.Where(force => force != office.Force).ToList();
        return Chance.Happens(0.5) ? Chance.OneOf(office.World.Words["firm"]) : office.World.Reference.ForceAt(Chance.OneOf(others), Period.Until).Name;
    }

    /// <summary>An audit by the force itself, which does not claim to be more.</summary>
    private void Audit(string armoury, DateOnly day, string kind) =>
        office.Recorder.Record(Made(armoury, day, kind) with { Organisation = office.Force }, day);

    private ArmouryAudit Made(string armoury, DateOnly day, string kind) => new()
    {
        Audit = office.NextId("aud"),
        Armoury = armoury,
        On = day,
        Kind = kind,
        Auditor = office.World.Words.Name(Chance),
        Summary = Chance.OneOf(office.World.Words["audit"]),
    };

    private string LeaveOpen(string audit, DateOnly day)
    {
        var finding = Made(audit, Chance.Happens(0.3) ? "critical" : "high") with { ActionDue = day.AddDays(Chance.Between(20, 60)) };
        office.Recorder.Record(finding, day);
        return finding.Finding;
    }

    /// <summary>Findings: serious ones are closed before their day, or not yet due; the others may wait.</summary>
    private void Find(string audit, DateOnly day)
    {
        for (var count = Chance.Between(0, 3); count > 0; count--)
        {
            var severity = Chance.Happens(0.08) ? "critical" : Chance.Happens(0.3) ? "high" : Chance.Happens(0.6) ? "medium" : "low";
            var due = day.AddDays(Chance.Between(30, 120));
            var closed = day.AddDays(Chance.Between(5, 29));
            var finding = Made(audit, severity) with { ActionDue = severity == "low" ? null : due };
            var isLeft = severity is "medium" or "low" && Chance.Happens(0.3);
            if (isLeft || closed > Period.Until) office.Recorder.Record(finding, day);
            else office.Recorder.Continue(finding, finding with { ClosedOn = closed }, Period.At(day, 900), Period.At(closed, 900));
        }
    }

    private ArmouryFinding Made(string audit, string severity) =>
        new() { Finding = office.NextId("fnd"), Audit = audit, Severity = severity, Summary = Chance.OneOf(office.World.Words["finding"]) };
}
