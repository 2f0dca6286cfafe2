using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.National;

/// <summary>What the national bodies had to deliver, and when they did; two of four things are still awaited.</summary>
internal sealed class Guidance(Period period, bool isAwaited)
{
    private const string College = "college";

    /// <summary>The day of the selection criteria.</summary>
    private readonly DateOnly criteria = period.Before(831);

    /// <summary>The day of the armoury guidance.</summary>
    public DateOnly OnArmouries { get; } = period.Before(1048);

    /// <summary>Nothing at all was delivered.</summary>
    public bool IsAwaited => isAwaited;

    public void Record(Recorder recorder, Truth truth)
    {
        Deliver(recorder, truth, "1", College, isAwaited ? null : criteria);
        Deliver(recorder, truth, "4", College, null);
        Deliver(recorder, truth, "9", College, isAwaited ? null : OnArmouries);
        Deliver(recorder, truth, "11", "napp", null);
    }

    private void Deliver(Recorder recorder, Truth truth, string recommendation, string owner, DateOnly? on)
    {
        var awaited = new Milestone { Recommendation = recommendation, Owner = owner, Reference = "Awaited (invented)" };
        var first = Period.At(period.Start.AddDays(-60), 600);
        if (on is { } day) recorder.Continue(awaited, awaited with { DeliveredOn = day, Reference = "Published (invented)" }, first, Period.At(day, 600));
        else
        {
            recorder.Record(awaited, first);
            truth.Add($"{recommendation}-milestone", Reference.National, "milestone", "not-delivered");
        }
    }
}
