using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.National;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The operations of a force.</summary>
internal sealed class Operations(ForceOffice office, IReadOnlyList<FirearmsCommander> commanders, Fleet fleet, ArmedUnit unit)
{
    private const int MinutesADay = 24 * 60;

    /// <summary>Operations beside those that were deployed: rescinded, or decided against.</summary>
    private const double NotDeployed = 0.05;

    private readonly IReadOnlyList<Armed> armament = [.. office.World.Armament.Of(office.Force).OrderBy(each => each.Id, StringComparer.Ordinal)];
    private readonly Documents documents = new(office);
    private int number;

    private Chance Chance => office.Chance;

    private Period Period => office.Period;

    /// <summary>Those of the whole period, in order of time.</summary>
    public void Record()
    {
        var deployed = (int)Math.Round(office.DeploymentsAYear * office.World.Settings.Years);
        var count = (int)Math.Round(deployed * (1 + NotDeployed));
        var moments = new List<DateTimeOffset>(count);
        for (var each = 0; each < count; each++) moments.Add(AnyMoment(Period.Start, Period.Until));
        moments.Sort();
        var other = count - deployed;
        for (var place = 0; place < count; place++)
        {
            var isOther = (place + 1L) * other / count > (long)place * other / count;
            var kind = Chance.Happens(0.22) ? "pre-planned" : "spontaneous";
            Tell(new OperationStory(moments[place], kind, !isOther ? "deployed" : Chance.Happens(0.4) ? "rescinded" : "not-deployed"));
        }
    }

    public DateTimeOffset AnyMoment(DateOnly first, DateOnly last) =>
        Period.At(first.AddDays(Chance.Between(0, last.DayNumber - first.DayNumber)), Chance.Between(0, 1360)).AddSeconds(Chance.Between(0, 59));

    public OperationTold Tell(OperationStory story)
    {
        var opened = LondonTime.DayOf(story.Opened);
        var deployment = new Deployment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{office.Force}/{opened.Year}-{++number:00000}"),
            Force = office.Force,
            Kind = story.Kind,
            Decision = story.Decision,
            OpenedAt = story.Opened,
            Area = Chance.OneOf(office.World.Words["place"]),
            Summary = Chance.OneOf(office.World.Words["occasion"]),
        };
        var closed = story.StaysOpen ? null : Closed(story);
        Record(deployment, closed);
        var command = new Command(office, commanders, armament).Take(deployment, story);
        var isDeployed = story.Decision == "deployed";
        var vehicle = isDeployed ? SendVehicles(deployment, story, opened) : null;
        var officers = isDeployed ? SendOfficers(deployment, opened) : unit.Send(opened, 1);
        var (document, type) = documents.Record(deployment, closed, story, command.Append(officers[0]).ToList());
        return new OperationTold(deployment.Id, vehicle, document, type);
    }

    /// <summary>When it ended; null where that is after the last day.</summary>
    private DateTimeOffset? Closed(OperationStory story)
    {
        var minutes = story.Decision != "deployed" ? Chance.Between(10, 90)
            : story.Kind == "spontaneous" ? Chance.Between(25, 400)
            : Chance.Happens(0.9) ? Chance.Between(120, 1500) : Chance.Between(MinutesADay, 9 * MinutesADay);
        var closed = story.Opened.AddMinutes(minutes);
        return closed <= Period.End ? closed : null;
    }

    private void Record(Deployment deployment, DateTimeOffset? closed)
    {
        if (closed is not { } end) office.Recorder.Record(deployment, deployment.OpenedAt);
        else if (Chance.Happens(0.8)) office.Recorder.Continue(deployment, deployment with { ClosedAt = end }, deployment.OpenedAt, end);
        else if (Chance.Happens(0.05)) office.Recorder.Correct(deployment with { ClosedAt = end, Summary = Chance.OneOf(office.World.Words["occasion"]) }, deployment with { ClosedAt = end }, end);
        else office.Recorder.Record(deployment with { ClosedAt = end }, end);
        if (Chance.Happens(0.004)) office.Recorder.Mistake(deployment with { Id = deployment.Id + "-twice", ClosedAt = null }, LondonTime.DayOf(deployment.OpenedAt));
    }

    private string? SendVehicles(Deployment deployment, OperationStory story, DateOnly day)
    {
        if (!story.TakesAVehicle && !Chance.Happens(office.World.Volumes.VehicleShare)) return null;
        var sent = fleet.Send(day, Chance.Happens(0.3) ? 1 : Chance.Happens(0.8) ? 2 : 3);
        foreach (var vehicle in sent)
        {
            var used = new DeploymentVehicle { Deployment = deployment.Id, Vehicle = vehicle, Tracked = !(story.HasUntracked && vehicle == sent[0]) };
            if (used.Tracked && Chance.Happens(0.005)) office.Recorder.Correct(used with { Tracked = false }, used, deployment.OpenedAt);
            else office.Recorder.Record(used, deployment.OpenedAt);
        }

        return story.HasUntracked ? sent[0] : null;
    }

    private IReadOnlyList<string> SendOfficers(Deployment deployment, DateOnly day)
    {
        var sent = unit.Send(day, Chance.Between(2, 5));
        var hasDischarge = Chance.Happens(office.World.Volumes.DischargeShare);
        foreach (var (place, officer) in sent.Index())
            office.Recorder.Record(new DeploymentOfficer { Deployment = deployment.Id, Officer = officer, Role = place == 0 ? "ofc" : "afo", Discharged = hasDischarge && place == 1 }, deployment.OpenedAt);
        office.Recorder.Record(new DeploymentCommander { Deployment = deployment.Id, Role = "ofc", Officer = sent[0], From = deployment.OpenedAt }, deployment.OpenedAt);
        return sent;
    }
}
