using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.National;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>Who commands an operation, and what they authorise.</summary>
internal sealed class Command(ForceOffice office, IReadOnlyList<FirearmsCommander> commanders, IReadOnlyList<Armed> armament)
{
    private Chance Chance => office.Chance;

    /// <summary>Puts commanders to an operation.</summary>
    /// <returns>Who commands: the tactical commander first.</returns>
    public IReadOnlyList<string> Take(Deployment deployment, OperationStory story)
    {
        var day = LondonTime.DayOf(deployment.OpenedAt);
        var tactical = story.TacticalCommander ?? Free("tfc", day);
        var strategic = deployment.Kind == "pre-planned" || Chance.Happens(0.3) ? Free("sfc", day) : null;
        if (story.NobodyAs != "tfc") Put(deployment, "tfc", tactical.Officer, 0);
        if (story.NobodyAs != "sfc" && strategic is not null) Put(deployment, "sfc", strategic.Officer, 0);
        if (deployment.Decision == "deployed") Authorise(deployment, story, tactical, strategic, day);
        // A second tactical commander takes over after an hour.
        if (story.TacticalCommander is null && story.NobodyAs is null && Chance.Happens(0.1)) Put(deployment, "tfc", Free("tfc", day).Officer, 60);
        return strategic is null ? [tactical.Officer] : [tactical.Officer, strategic.Officer];
    }

    private void Put(Deployment deployment, string role, string officer, int minutes)
    {
        var from = deployment.OpenedAt.AddMinutes(minutes);
        var to = from.AddMinutes(Chance.Between(30, 300));
        office.Recorder.Record(new DeploymentCommander { Deployment = deployment.Id, Role = role, Officer = officer, From = from, To = to <= office.Period.End ? to : null }, from);
    }

    private void Authorise(Deployment deployment, OperationStory story, FirearmsCommander tactical, FirearmsCommander? strategic, DateOnly day)
    {
        if (story.Authorised is { } set)
        {
            Record(deployment, set, tactical);
            return;
        }

        if (story.TacticalCommander is not null || !Chance.Happens(0.25)) return;
        var by = strategic is not null && Chance.Happens(0.4) ? strategic : tactical;
        var items = armament.Where(item => item.IsUsedOn(day) && item.Concerns(by.Career.Family)).ToList();
        Record(deployment, Chance.OneOf(items).Id, by);
    }

    private void Record(Deployment deployment, string item, FirearmsCommander by) =>
        office.Recorder.Record(new DeploymentItem { Deployment = deployment.Id, Item = item, AuthorisedBy = by.Officer }, deployment.OpenedAt);

    private FirearmsCommander Free(string family, DateOnly day)
    {
        var first = Chance.Between(0, commanders.Count - 1);
        for (var turn = 0; turn < commanders.Count; turn++)
        {
            var commander = commanders[(first + turn) % commanders.Count];
            if (commander.Career.Family == family && commander.IsFree(day, day.AddDays(1))) return commander;
        }

        throw new InvalidOperationException($"{office.Force} has no {family} for {LondonTime.Format(day)}.");
    }
}
