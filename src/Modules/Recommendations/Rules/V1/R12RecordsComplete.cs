using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R12RecordsComplete() : Rule("12-records-complete", 12, UnitKind.Force, Status.NoEvidence)
{
    /// <summary>How long the documents of an operation may take after it is closed.</summary>
    private const int Grace = 28;

    public override string Words => "Every operation that was closed within the last year, but more than 28 days ago, has each document that the record standard of its opening day asks of it, made no later than 28 days after it was closed. An operation of the last five years that is still open after 28 days counts as incomplete.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-closed", "The operation was opened more than 28 days ago and is not closed.",
            "Close the operation, and record when.", "firearms-commander", "deployments"),
        new("missing-record", "A document that the standard asks for is not on record.",
            "Find or complete the document, and store it.", "firearms-commander", "deployment_documents"),
        new("late-record", "The first document of a type that the standard asks for was made more than 28 days after the operation was closed.",
            "If an earlier one exists, store it; else note why it was late, and complete the next operation’s documents in time.", "firearms-commander", "deployment_documents"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var deployment in Counted(book, asAt, unit))
        {
            var member = tally.Add(deployment.Id, "", deployment);
            if (deployment.ClosedBy(asAt) is not { } closed) member.Fails("not-closed", "");
            else
            {
                foreach (var asked in book.Standards.AskedOf(deployment))
                {
                    var first = book.Documents[deployment.Id].FirstOrDefault(each => each.Type == asked.DocumentType && LondonTime.DayOf(each.CreatedAt) <= asAt);
                    if (first is null) member.Fails("missing-record", asked.DocumentType, asked);
                    else if (LondonTime.DayOf(first.CreatedAt).DayNumber > closed.DayNumber + Grace) member.Fails("late-record", asked.DocumentType, first, asked);
                }
            }
        }
        return tally.Judgement();
    }

    /// <summary>The deployments that a standard asks something of, and that are closed or ought to be; <see cref="R12RecordsIntact"/> counts them too.</summary>
    public static IEnumerable<Deployment> Counted(FactBook book, DateOnly asAt, string force) =>
        book.Deployments[force].Where(each => IsDue(each, asAt) && book.Standards.AskedOf(each).Count > 0);

    private static bool IsDue(Deployment deployment, DateOnly asAt) => deployment.ClosedBy(asAt) is { } closed
        ? closed.IsInYearsTo(asAt) && closed.IsDaysBefore(Grace, asAt)
        : deployment.OpenedOn() is var opened && opened.IsInYearsTo(asAt, 5) && opened.IsDaysBefore(Grace, asAt);
}
