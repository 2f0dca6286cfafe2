using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R05CommanderInDate() : Rule("5-commander-in-date", 5, UnitKind.Force, Status.NotApplicable)
{
    public override string Words => "Every armed deployment of the last year had a TFC, and every pre-planned one an SFC. Whoever was in command as SFC or TFC was in date on that day, for that role or its specialist role.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("no-commander", "Nobody is on record in a command role that the deployment must have.",
            "Record who was in command in that role, and from when.", "firearms-commander", "deployment_commanders"),
        new("commander-not-in-date", "The officer took command on a day on which the officer was not in date for the role, nor for its specialist role.",
            "If a refresher is missing from the commander’s record, add it with its day; else the officer may not command until refreshed.", "chief-firearms-instructor", "commander_events"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var deployment in book.ArmedDeploymentsInYearTo(unit, asAt))
        {
            var member = tally.Add(deployment.Id, "", deployment);
            var commanders = book.DeploymentCommanders[deployment.Id].Where(each => LondonTime.DayOf(each.From) <= asAt).ToList();
            foreach (var role in RolesAskedFor(deployment))
            {
                if (!commanders.Exists(each => each.Role == role)) member.Fails("no-commander", role);
            }
            foreach (var commander in commanders.Where(each => each.Role is "sfc" or "tfc"))
            {
                var day = LondonTime.DayOf(commander.From);
                if (book.IsInDate(commander.Officer, commander.Role, day) || book.IsInDate(commander.Officer, CommanderTerms.SpecialistOf(commander.Role)!, day)) continue;
                member.Fails("commander-not-in-date", $"{commander.Role} {commander.Officer}", commander,
                    book.LastRefreshed(commander.Officer, commander.Role, day), book.LastApstra(commander.Officer, commander.Role, day));
            }
        }
        return tally.Judgement();
    }

    private static string[] RolesAskedFor(Deployment deployment) => deployment.Kind == "pre-planned" ? ["sfc", "tfc"] : ["tfc"];
}
