using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R01Selection() : Rule("1-selection", 1, UnitKind.Force, Status.NotApplicable)
{
    public override string Words => "Every commander who was first accredited for a role within the last year, since the College issued its selection criteria, was selected for that role beforehand. A selection from before an earlier accreditation was revoked or given up does not count again.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("no-selection-record", "The commander was accredited for the role, and no selection for it is on record beforehand.",
            "If the commander was selected, record the selection and its day; if not, put the commander through selection.", "chief-firearms-instructor", "commander_events"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        if (book.MilestoneDelivered("1", asAt) is not { } criteria) return tally.Judgement();
        foreach (var officer in book.Officers.Of(unit))
        {
            foreach (var role in Codes.CommandRole.Codes)
            {
                if (book.AccreditationOf(officer, role, asAt) is not { } accreditation || accreditation.On < criteria || !accreditation.On.IsInYearsTo(asAt)) continue;
                var member = tally.Add(officer, role, accreditation);
                var ended = book.Commanders.Events(officer, role).LastOrDefault(each => each.Kind is "revoked" or "relinquished" && each.On < accreditation.On);
                var selection = CommanderTerms.Latest(book.Commanders.Events(officer, role), "selection", accreditation.On);
                if (selection is null || selection.On <= ended?.On) member.Fails("no-selection-record", role, selection, ended);
            }
        }
        return tally.Judgement();
    }
}
