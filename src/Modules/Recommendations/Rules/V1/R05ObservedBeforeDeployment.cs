using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R05ObservedBeforeDeployment() : Rule("5-observed-before-deployment", 5, UnitKind.Force, Status.NotApplicable)
{
    public override string Words => "On every armed deployment of the last year, whoever authorised a tactic or specialist munition had observed it by the day on which the deployment was opened.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("authorised-unobserved", "The tactic or munition was authorised by somebody who is not on record as having observed it by that day.",
            "If the commander had observed it, record the observation and its day; else arrange one before the commander authorises it again.", "chief-firearms-instructor", "commander_events"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var deployment in book.ArmedDeploymentsInYearTo(unit, asAt))
        {
            var authorised = book.DeploymentItems[deployment.Id].Where(each => ItemTerms.IsObserved(book.Items.KindOf(each.Item))).ToList();
            if (authorised.Count == 0) continue;
            var member = tally.Add(deployment.Id, "", deployment);
            foreach (var each in authorised)
            {
                if (book.FirstObservation(each.AuthorisedBy, each.Item, deployment.OpenedOn()) is null)
                    member.Fails("authorised-unobserved", each.Item, each, book.Commanders.FirstMeeting(each.AuthorisedBy, each.Item, "observation"));
            }
        }
        return tally.Judgement();
    }
}
