using ArmedPolicingGov.Simulation.Forces;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>
/// Plants deviations in a force. Each is about somebody or something of its own, which nothing else depends on: so it
/// shows where it is planted and nowhere else, or, where it must show twice, is listed twice.
/// </summary>
internal sealed class ForceDefects(ForceOffice office, CommanderTraining training, Fleet fleet, ArmouryYears armouries, Operations operations)
{
    private readonly CommanderDefects commanders = new(office, training, operations);
    private readonly TrackingDefects tracking = new(office, fleet, operations);
    private readonly ArmouryDefects ofArmouries = new(office, armouries);
    private readonly OperationDefects ofOperations = new(office, operations);

    public void Plant(IEnumerable<ForceDeviation> deviations)
    {
        foreach (var deviation in deviations) Plant(deviation);
    }

    private void Plant(ForceDeviation deviation)
    {
        if (deviation <= ForceDeviation.CameBackUnselected) commanders.PlantUnselected(deviation);
        else if (deviation <= ForceDeviation.OperatorTrainingRanOut) tracking.Plant(deviation);
        else if (deviation <= ForceDeviation.MissedApstra) commanders.Plant(deviation);
        else if (deviation <= ForceDeviation.FindingLeftOpen) ofArmouries.Plant(deviation);
        else ofOperations.Plant(deviation);
    }
}
