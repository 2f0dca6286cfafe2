using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>The facts that are about what an exception names, and the day from which each counts.</summary>
internal static class AboutTerms
{
    /// <summary>What the book holds about a subject, and about what the words of a detail name.</summary>
    public static IEnumerable<Fact> FactsAbout(this FactBook book, string subject, string detail) =>
        detail.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(subject).Distinct(StringComparer.Ordinal)
            .SelectMany(name => book.OfOfficer(name, detail.Split(' ')).Concat(book.OfAsset(name)).Concat(book.OfDeployment(name)).Concat(book.OfPortfolio(name))).Distinct();

    /// <summary>The day in London from which a fact counts; null where it has none.</summary>
    public static DateOnly? Day(this Fact fact) => fact switch
    {
        RankHeld each => each.From,
        PostHeld each => each.From,
        CommanderEvent each => each.On,
        TrackingCheck each => LondonTime.DayOf(each.CheckedAt),
        TrackingTraining each => each.On,
        Armoury each => each.OpenedOn,
        ArmouryAudit each => each.On,
        ArmouryFinding each => each.ClosedOn,
        OversightReview each => each.On,
        ArmouryProcedure each => each.ApprovedOn,
        Vehicle each => each.InServiceFrom,
        Item each => each.InUseFrom ?? each.AnnouncedOn,
        // What a deployment is judged on may come with its closing.
        Deployment each => LondonTime.DayOf(each.ClosedAt ?? each.OpenedAt),
        DeploymentCommander each => LondonTime.DayOf(each.From),
        DeploymentDocument each => LondonTime.DayOf(each.CreatedAt),
        DocumentCheck each => LondonTime.DayOf(each.CheckedAt),
        NappMeeting each => each.HeldOn,
        Exercise each => each.SharedWithNappOn ?? each.HeldOn,
        Milestone each => each.DeliveredOn,
        RecordStandard each => each.InForceFrom,
        _ => null,
    };

    private static IEnumerable<Fact> OfOfficer(this FactBook book, string officer, IEnumerable<string> items) =>
        Codes.CommandRole.Codes.SelectMany(role => book.Commanders.Events(officer, role)).Concat<Fact>(book.Commanders.ApstraRefreshers(officer))
            .Concat(items.SelectMany(item => new[] { book.Commanders.FirstMeeting(officer, item, "observation"), book.Commanders.FirstMeeting(officer, item, "familiarisation") }).OfType<CommanderEvent>())
            .Concat(items.Select(item => book.Items.RowFor(item, book.Officers.ForceOf(officer))).OfType<Item>())
            .Concat(book.Ranks[officer]).Concat(book.TrackingTrainings[officer]);

    private static IEnumerable<Fact> OfAsset(this FactBook book, string id) =>
        book.Armouries.Keys.SelectMany(force => book.Armouries[force]).Where(each => each.Id == id)
            .Concat<Fact>(book.Vehicles.Keys.SelectMany(force => book.Vehicles[force]).Where(each => each.Id == id))
            .Concat(book.TrackingChecks[id]).Concat(book.Audits[id]).Concat(book.Reviews[id]).Concat(book.Procedures[id])
            .Concat(book.Findings.Keys.SelectMany(audit => book.Findings[audit]).Where(each => each.Finding == id));

    private static IEnumerable<Fact> OfDeployment(this FactBook book, string id)
    {
        var deployment = book.Deployments.Keys.SelectMany(force => book.Deployments[force]).Where(each => each.Id == id);
        var documents = book.Documents[id];
        return deployment.Concat<Fact>(book.DeploymentCommanders[id]).Concat(documents)
            .Concat(documents.SelectMany(each => book.DocumentChecks[each.Document])).Concat(book.DocumentChecks[id]);
    }

    private static IEnumerable<Fact> OfPortfolio(this FactBook book, string id) =>
        book.Meetings.Where(each => each.Meeting == id)
            .Concat<Fact>(book.Exercises.Keys.SelectMany(region => book.Exercises[region]).Where(each => each.Id == id));
}
