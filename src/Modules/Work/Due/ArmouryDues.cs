using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Due;

/// <summary>When armouries are to be audited and reviewed, their procedures reviewed and findings dealt with (recommendations 9 and 10).</summary>
internal static class ArmouryDues
{
    private const int Quarter = 92;

    public static IEnumerable<DueDate> Of(FactBook book, string force, DateOnly today)
    {
        foreach (var armoury in book.Armouries[force])
        {
            var scope = $"force/{force}";
            foreach (var finding in Findings(book, armoury, scope, today)) yield return finding;
            if (!today.IsWithin(armoury.OpenedOn, armoury.ClosedOn)) continue;
            foreach (var due in Audit(book, armoury, scope, today).Concat(Review(book, armoury, scope, today)).Concat(Procedure(book, armoury, scope, today)))
            {
                if (due.On.IsWithin(armoury.OpenedOn, armoury.ClosedOn)) yield return due;
            }
        }
    }

    private static IEnumerable<DueDate> Audit(FactBook book, Armoury armoury, string scope, DateOnly today)
    {
        var latest = book.Audits[armoury.Id].LastOrDefault(each => each.Kind == "annual-independent" && each.On <= today);
        var first = FirstAudit(armoury.OpenedOn);
        if (latest is null) yield return new DueDate(new Shortcoming("10-independent-audit", scope, armoury.Id, "never-audited", ""), first);
        else yield return new DueDate(new Shortcoming("10-independent-audit", scope, armoury.Id, "audit-overdue", latest.Audit), Later(first, latest.On.AYearAfter()));
    }

    /// <summary>The first day on which an armoury has been open for a year: of one opened on 29 February that is 1 March.</summary>
    private static DateOnly FirstAudit(DateOnly opened) => opened.AYearAfter() is var day && opened.IsYearsBefore(1, day) ? day : DueDates.Later(day, 1);

    private static IEnumerable<DueDate> Review(FactBook book, Armoury armoury, string scope, DateOnly today)
    {
        var latest = book.Reviews[armoury.Id].LastOrDefault(each => each.On <= today);
        var from = latest is null ? armoury.OpenedOn : Later(armoury.OpenedOn, latest.On);
        yield return new DueDate(new Shortcoming("10-senior-oversight", scope, armoury.Id, "no-recent-review", ""), DueDates.Later(from, Quarter));
    }

    private static IEnumerable<DueDate> Procedure(FactBook book, Armoury armoury, string scope, DateOnly today)
    {
        if (book.Procedures[armoury.Id].LastOrDefault(each => each.ApprovedOn <= today) is not { } latest) yield break;
        if (latest.ReviewDue is { } review) yield return new DueDate(new Shortcoming("9-procedures-current", scope, armoury.Id, "review-overdue", latest.Version), review);
        if (book.MilestoneDelivered("9", today) is { } guidance && latest.ApprovedOn < guidance)
            yield return new DueDate(new Shortcoming("9-procedures-current", scope, armoury.Id, "predates-guidance", latest.Version), DueDates.Later(guidance, Quarter));
    }

    private static IEnumerable<DueDate> Findings(FactBook book, Armoury armoury, string scope, DateOnly today)
    {
        foreach (var finding in book.Audits[armoury.Id].Where(each => each.On <= today).SelectMany(audit => book.Findings[audit.Audit]))
        {
            if (finding is { Severity: "critical" or "high", ActionDue: { } due } && !(finding.ClosedOn <= Later(today, due)))
                yield return new DueDate(new Shortcoming("10-findings-closed", scope, finding.Finding, "action-overdue", armoury.Id), due);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
