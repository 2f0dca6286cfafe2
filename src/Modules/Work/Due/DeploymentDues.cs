using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Due;

/// <summary>When operations are to be closed, and the documents of closed ones are to be there (recommendation 12).</summary>
internal static class DeploymentDues
{
    private const int Grace = 28;
    private const string Rule = "12-records-complete";

    public static IEnumerable<DueDate> Of(FactBook book, string force, DateOnly today)
    {
        foreach (var deployment in book.Deployments[force].Where(each => each.OpenedOn() <= today))
        {
            var asked = book.Standards.AskedOf(deployment);
            if (asked.Count == 0) continue;
            if (deployment.ClosedBy(today) is not { } closed)
            {
                if (deployment.OpenedOn().IsInYearsTo(today, 5)) yield return Due(deployment, "not-closed", "", deployment.OpenedOn());
                continue;
            }

            if (!closed.IsInYearsTo(today)) continue;
            foreach (var type in asked.Select(each => each.DocumentType).Where(type => !book.Documents[deployment.Id].Any(each => each.Type == type && LondonTime.DayOf(each.CreatedAt) <= today)))
                yield return Due(deployment, "missing-record", type, closed);
        }

        DueDate Due(Deployment deployment, string reason, string detail, DateOnly from) =>
            new(new Shortcoming(Rule, $"force/{force}", deployment.Id, reason, detail), DueDates.Later(from, Grace));
    }
}
