using ArmedPolicingGov.Simulation.Forces;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>Plants what can be wrong with the records of operations: each has one of its own.</summary>
internal sealed class OperationDefects(ForceOffice office, Operations operations)
{
    private const string Complete = "12-records-complete";
    private const string Intact = "12-records-intact";

    public void Plant(ForceDeviation deviation)
    {
        var story = new OperationStory(operations.AnyMoment(office.Period.Before(300), office.Period.Before(80)), "spontaneous", "deployed");
        switch (deviation)
        {
            case ForceDeviation.OperationLeftOpen: Tell(Complete, operations.Tell(story with { StaysOpen = true }).Deployment, "not-closed"); break;
            case ForceDeviation.DocumentLost: ForADocument(story with { LosesADocument = true }, "missing-record"); break;
            case ForceDeviation.DocumentLate: ForADocument(story with { IsLate = true }, "late-record"); break;
            case ForceDeviation.FileNotStored: ForAFile(story with { LacksAFile = true }, "not-stored"); break;
            case ForceDeviation.FileAltered: ForAFile(story with { CheckFinds = "altered" }, "altered"); break;
            case ForceDeviation.FileMissing: ForAFile(story with { CheckFinds = "missing" }, "missing"); break;
            default: throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "This is not about the records of operations.");
        }
    }

    private void ForADocument(OperationStory story, string reason)
    {
        var told = operations.Tell(story);
        Tell(Complete, told.Deployment, reason, told.Type!);
    }

    private void ForAFile(OperationStory story, string reason)
    {
        var told = operations.Tell(story);
        Tell(Intact, told.Document!, reason, told.Deployment);
    }

    private void Tell(string rule, string subject, string reason, string detail = "") => office.Truth.Add(rule, office.Force, subject, reason, detail);
}
