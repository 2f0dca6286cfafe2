using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R10IndependentAudit() : Rule("10-independent-audit", 10, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Every armoury that has been open for a year has had an annual independent audit within the last year, by an organisation that is named and is not the force itself.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("never-audited", "The armoury has been open for a year and no annual independent audit of it is on record.",
            "Have it audited by somebody outside the force, and record the audit.", "armoury-manager", "armoury_audits"),
        new("audit-overdue", "The last annual independent audit is a year old or more.",
            "Have it audited again by somebody outside the force, and record the audit.", "armoury-manager", "armoury_audits"),
        new("not-independent", "There was an audit within the year, but none by an organisation that is named, independent and not the force itself.",
            "Have it audited by somebody outside the force; if the record leaves out who did it, correct the record.", "armoury-manager", "armoury_audits"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        var force = book.Reference.ForceAt(unit, asAt);
        foreach (var armoury in book.Armouries[unit].Where(each => asAt.IsWithin(each.OpenedOn, each.ClosedOn) && each.OpenedOn.IsYearsBefore(1, asAt)))
        {
            var audits = book.Audits[armoury.Id].Where(each => each.Kind == "annual-independent" && each.On <= asAt).ToList();
            var recent = audits.Where(each => !each.On.IsOverAfter(1, asAt)).ToList();
            var latest = audits.LastOrDefault();
            var member = tally.Add(armoury.Id, "", armoury, latest);
            if (latest is null) member.Fails("never-audited", "");
            else if (recent.Count == 0) member.Fails("audit-overdue", latest.Audit);
            else if (!recent.Exists(each => IsIndependent(each, force))) member.Fails("not-independent", latest.Audit);
        }
        return tally.Judgement();
    }

    private static bool IsIndependent(ArmouryAudit audit, Force force) =>
        audit.Independent && audit.Organisation is { } organisation
        && !organisation.Equals(force.Id, StringComparison.OrdinalIgnoreCase)
        && !organisation.Equals(force.Name, StringComparison.OrdinalIgnoreCase);
}
