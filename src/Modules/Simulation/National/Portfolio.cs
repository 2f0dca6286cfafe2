using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.National;

/// <summary>The national bodies: what is armed with, what was delivered, what paperwork is asked for, and the quarterly meetings.</summary>
internal sealed class Portfolio(World world)
{
    private const int DaysBetween = 91;

    private readonly Recorder recorder = new(world, world.Chance("national"));

    /// <summary>The meetings that were held, the last one last.</summary>
    public IReadOnlyList<NappMeeting> Meetings { get; } = [.. Held(world.Period)];

    public void Record()
    {
        world.Armament.Record(recorder);
        world.Guidance.Record(recorder, world.Truth);
        if (world.Guidance.IsAwaited) world.Truth.Add("11-standard-in-force", Reference.National, "standard", "none-in-force");
        else world.Paperwork.Record(recorder);
        foreach (var meeting in Meetings) recorder.Record(meeting, meeting.HeldOn);
        RecordOthers(Meetings[^1].HeldOn);
    }

    /// <summary>A meeting that was called off and one that is still to come: nobody attended either.</summary>
    private void RecordOthers(DateOnly last)
    {
        var calledOff = new NappMeeting { Meeting = "napp-extraordinary", HeldOn = last.AddDays(-30) };
        recorder.Continue(calledOff, calledOff with { Cancelled = true }, Period.At(calledOff.HeldOn.AddDays(-20), 600), Period.At(calledOff.HeldOn.AddDays(-2), 600));
        recorder.Record(new NappMeeting { Meeting = "napp-next", HeldOn = last.AddDays(DaysBetween) }, last);
    }

    private static IEnumerable<NappMeeting> Held(Period period)
    {
        for (var day = period.Before(45 + ((period.Days - 45) / DaysBetween * DaysBetween)); day < period.Until; day = day.AddDays(DaysBetween))
            yield return new NappMeeting { Meeting = $"napp-{LondonTime.Format(day)}", HeldOn = day };
    }
}
