namespace ArmedPolicingGov.Facts;

/// <summary>What is said of deployments.</summary>
public static class DeploymentTerms
{
    /// <summary>The day in London on which a deployment was opened.</summary>
    public static DateOnly OpenedOn(this Deployment deployment) => LondonTime.DayOf(deployment.OpenedAt);

    /// <summary>The day in London on which a deployment was closed; null while that is later than the day asked for, or not known.</summary>
    public static DateOnly? ClosedBy(this Deployment deployment, DateOnly asAt) =>
        deployment.ClosedAt is { } closedAt && LondonTime.DayOf(closedAt) is var day && day <= asAt ? day : null;

    /// <summary>A force's deployments that were opened in the year to a day, the first opened first.</summary>
    public static IEnumerable<Deployment> DeploymentsInYearTo(this FactBook book, string force, DateOnly asAt) =>
        Opened(book.Deployments[force], asAt).Where(each => each.OpenedOn().IsInYearsTo(asAt));

    /// <summary>Of those, the ones in which armed officers were deployed.</summary>
    public static IEnumerable<Deployment> ArmedDeploymentsInYearTo(this FactBook book, string force, DateOnly asAt) =>
        book.DeploymentsInYearTo(force, asAt).Where(each => each.Decision == "deployed");

    /// <summary>When a recommendation's national milestone was delivered, if that was on a day or before.</summary>
    public static DateOnly? MilestoneDelivered(this FactBook book, string recommendation, DateOnly by) =>
        book.Milestones.GetValueOrDefault(recommendation)?.DeliveredOn is { } delivered && delivered <= by ? delivered : null;

    /// <summary>Those that were opened within 54 weeks of a day or so: a look-up that is near enough for a year to be picked from.</summary>
    private static ArraySegment<Deployment> Opened(ArraySegment<Deployment> inOrder, DateOnly asAt)
    {
        var first = FirstFrom(inOrder, asAt.DayNumber - 378);
        return inOrder[first..Math.Max(first, FirstFrom(inOrder, asAt.DayNumber + 3))];
    }

    // Days in UTC, which are a day off those in London at most.
    private static int FirstFrom(ArraySegment<Deployment> inOrder, int dayNumber)
    {
        var (from, to) = (0, inOrder.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (inOrder[middle].OpenedAt.UtcTicks / TimeSpan.TicksPerDay < dayNumber) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
