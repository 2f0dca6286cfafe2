using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R03TrackingUsed() : Rule("3-tracking-used", 3, UnitKind.Force, Status.NotApplicable)
{
    public override string Words => "On every armed deployment of the last year each vehicle that took part was tracked.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-tracked", "The vehicle took part in an armed deployment without being tracked.",
            "If it was tracked, correct the record of the deployment; if not, find out why the control room did not use the equipment.", "firearms-commander", "deployment_vehicles"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var deployment in book.ArmedDeploymentsInYearTo(unit, asAt))
        {
            foreach (var vehicle in book.DeploymentVehicles[deployment.Id])
            {
                var member = tally.Add(deployment.Id, vehicle.Vehicle, vehicle, deployment);
                if (!vehicle.Tracked) member.Fails("not-tracked", vehicle.Vehicle);
            }
        }
        return tally.Judgement();
    }
}
