using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R12RecordsIntact() : Rule("12-records-intact", 12, UnitKind.Force, Status.NotApplicable)
{
    public override string Words => "Every document of the closed operations whose completeness is judged is stored, and the last check of it found it there and unaltered.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-stored", "The document is on record, but its file is not stored.",
            "Store the file.", "firearms-commander", "deployment_documents"),
        new("altered", "The last check found that the stored file is not what was stored at first.",
            "Find out what happened, restore the file from a copy, and have it checked again.", "firearms-commander", "document_checks"),
        new("missing", "The last check did not find the stored file.",
            "Find out what happened, restore the file from a copy, and have it checked again.", "firearms-commander", "document_checks"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var deployment in R12RecordsComplete.Counted(book, asAt, unit).Where(each => each.ClosedBy(asAt) is not null))
        {
            foreach (var document in book.Documents[deployment.Id].Where(each => LondonTime.DayOf(each.CreatedAt) <= asAt))
            {
                var latest = book.DocumentChecks[document.Document].LastOrDefault(each => LondonTime.DayOf(each.CheckedAt) <= asAt);
                var member = tally.Add(document.Document, deployment.Id, document, latest);
                if (document.File is null) member.Fails("not-stored", deployment.Id);
                if (latest is not null && latest.Result != "intact") member.Fails(latest.Result, deployment.Id);
            }
        }
        return tally.Judgement();
    }
}
