using ArmedPolicingGov.Simulation.Forces;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>Plants what can be wrong with the tracking of vehicles and with those who watch it.</summary>
internal sealed class TrackingDefects(ForceOffice office, Fleet fleet, Operations operations)
{
    private const string Fitted = "3-tracking-fitted";

    private Period Period => office.Period;

    public void Plant(ForceDeviation deviation)
    {
        switch (deviation)
        {
            case ForceDeviation.VehicleFaulty: LastFound("faulty"); break;
            case ForceDeviation.VehicleNotFitted: LastFound("not-fitted"); break;
            case ForceDeviation.VehicleNotChecked: NotChecked(); break;
            case ForceDeviation.VehicleNeverChecked: NeverChecked(); break;
            case ForceDeviation.SentUntracked: SendUntracked(); break;
            case ForceDeviation.OperatorUntrained: Untrained(); break;
            case ForceDeviation.OperatorTrainingRanOut: TrainingRanOut(); break;
            default: throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "This is not about tracking.");
        }
    }

    private void LastFound(string result)
    {
        var vehicle = fleet.Serve(Old(), Period.Before(30), (Before(1, 25), result));
        Tell(Fitted, vehicle.Id, result);
    }

    private void NotChecked() => Tell(Fitted, fleet.Serve(Old(), Period.Before(office.Chance.Between(31, 60))).Id, "no-recent-check");

    private void NeverChecked()
    {
        var service = new Tenure(Before(40, 80), null);
        Tell(Fitted, fleet.Serve(service, service.From.AddDays(-1)).Id, "no-recent-check");
    }

    private void SendUntracked()
    {
        var told = operations.Tell(new OperationStory(operations.AnyMoment(Period.Before(300), Period.Before(10)), "spontaneous", "deployed") { HasUntracked = true });
        Tell("3-tracking-used", told.Deployment, "not-tracked", told.Vehicle!);
    }

    private void Untrained() => Tell("3-operators-trained", ControlRoom.Begin(office, new Tenure(Before(20, 300), null)), "not-trained");

    private void TrainingRanOut()
    {
        var officer = ControlRoom.Begin(office, new Tenure(Before(900, 1000), null));
        ControlRoom.Train(office, officer, Before(735, 790));
        Tell("3-operators-trained", officer, "training-expired");
    }

    private Tenure Old() => new(Period.Start.AddDays(-office.Chance.Between(100, 900)), null);

    private DateOnly Before(int least, int most) => Period.Before(office.Chance.Between(least, most));

    private void Tell(string rule, string subject, string reason, string detail = "") => office.Truth.Add(rule, office.Force, subject, reason, detail);
}
