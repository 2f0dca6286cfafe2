using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Planting;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.Regional;

/// <summary>The exercises of a region, which it shares within three months with what was learned.</summary>
internal sealed class Exercises(World world, string region, Recorder recorder, Chance chance)
{
    private const string Rule = "7-exercises-shared";

    private int number;

    private Period Period => world.Period;

    public void Record(IReadOnlySet<RegionDeviation> deviations)
    {
        for (var day = Period.Start.AddDays(chance.Between(0, 100)); day <= Period.Until; day = day.AddDays(chance.Between(90, 150))) Share(Made(day), chance.Between(15, 85));
        if (deviations.Contains(RegionDeviation.ExerciseKeptBack)) KeepBack(Before(95, 300));
        if (deviations.Contains(RegionDeviation.ExerciseKeptBackForYears)) KeepBack(Before(400, 1500));
        if (deviations.Contains(RegionDeviation.ExerciseWithoutLearning)) ShareNothing(Before(100, 300));
    }

    private void Share(Exercise held, int days)
    {
        var shared = held.HeldOn.AddDays(days);
        if (shared > Period.Until) recorder.Record(held, held.HeldOn);
        else recorder.Continue(held, held with { SharedWithNappOn = shared, Learning = chance.OneOf(world.Words["learning"]) }, Period.At(held.HeldOn, 900), Period.At(shared, 900));
    }

    private void KeepBack(DateOnly day)
    {
        var exercise = Made(day);
        recorder.Record(exercise, day);
        world.Truth.Add(Rule, region, exercise.Id, "not-shared");
    }

    private void ShareNothing(DateOnly day)
    {
        var exercise = Made(day) with { SharedWithNappOn = day.AddDays(40) };
        recorder.Record(exercise, exercise.SharedWithNappOn.Value);
        world.Truth.Add(Rule, region, exercise.Id, "no-learning");
    }

    private Exercise Made(DateOnly day) => new()
    {
        Id = FormattableString.Invariant($"{region}/ex{++number:000}"),
        Region = region,
        Name = $"Exercise {chance.OneOf(world.Words["colour"])} {chance.OneOf(world.Words["thing"])}",
        HeldOn = day,
    };

    private DateOnly Before(int least, int most) => Period.Before(chance.Between(least, most));
}
