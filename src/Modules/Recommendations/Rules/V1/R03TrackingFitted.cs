using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R03TrackingFitted() : Rule("3-tracking-fitted", 3, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Every armed response vehicle in service has tracking equipment that worked at its last check, and that check was made within the last 31 days. A vehicle in service for less than 31 days counts from its first check.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("faulty", "At its last check the vehicle’s tracking did not work.",
            "Have the equipment repaired, check it, and record the check.", "force-liaison-officer", "tracking_checks"),
        new("not-fitted", "At its last check the vehicle had no tracking equipment.",
            "Have the equipment fitted, check it, and record the check.", "force-liaison-officer", "tracking_checks"),
        new("no-recent-check", "The vehicle’s tracking has not been checked within the last 31 days.",
            "Check that the vehicle can be seen in the control room, and record the check.", "force-liaison-officer", "tracking_checks"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var vehicle in book.Vehicles[unit].Where(each => asAt.IsWithin(each.InServiceFrom, each.InServiceTo)))
        {
            var latest = book.TrackingChecks[vehicle.Id].LastOrDefault(each => LondonTime.DayOf(each.CheckedAt) <= asAt);
            if (latest is null && !vehicle.InServiceFrom.IsDaysBefore(31, asAt)) continue;
            var member = tally.Add(vehicle.Id, "", vehicle, latest);
            if (latest is not null && latest.Result != "working") member.Fails(latest.Result, "");
            if (latest is null || LondonTime.DayOf(latest.CheckedAt).IsDaysBefore(31, asAt)) member.Fails("no-recent-check", "");
        }
        return tally.Judgement();
    }
}
