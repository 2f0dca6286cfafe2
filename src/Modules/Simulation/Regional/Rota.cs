using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Forces;
using ArmedPolicingGov.Simulation.Planting;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.Regional;

/// <summary>The rota of one specialist role of a region: shift after shift, and some weeks ahead.</summary>
internal sealed class Rota(World world, string region, string role, Recorder recorder, Chance chance)
{
    private const int DaysAhead = 56;
    private const int PublishedBefore = 35;

    /// <summary>The hours at which shifts change, by day of the week: every twelve hours, every day, or twice a week.</summary>
    private static readonly Func<DayOfWeek, int[]>[] Patterns =
        [_ => [7, 19], _ => [8], day => day is DayOfWeek.Monday or DayOfWeek.Friday ? [8] : []];

    private string Family => role[..3];

    private Period Period => world.Period;

    public void Record(IReadOnlyList<ForceStaff> staff, IReadOnlySet<RegionDeviation> deviations)
    {
        var specialists = staff.SelectMany(each => each.Specialists).Where(each => each.Career.Family == Family).ToList();
        var shifts = Shifts(specialists);
        new RotaDefects(world, region, role, chance).Plant(staff[0].Office, shifts, deviations);
        foreach (var shift in shifts) Record(shift, specialists);
    }

    private List<Shift> Shifts(IReadOnlyList<FirearmsCommander> specialists)
    {
        var changes = Changes(chance.OneOf(Patterns));
        var turn = chance.Between(0, specialists.Count - 1);
        var shifts = new List<Shift>();
        foreach (var (from, to) in changes.Zip(changes.Skip(1)))
        {
            var (first, last) = (LondonTime.DayOf(from), LondonTime.DayOf(to));
            do turn = (turn + 1) % specialists.Count;
            while (!specialists[turn].IsFreeAsSpecialist(first, last));
            shifts.Add(new Shift { Id = FormattableString.Invariant($"{region}/{role}/{shifts.Count + 1:00000}"), Region = region, Role = role, Officer = specialists[turn].Officer, From = from, To = to });
        }

        return shifts;
    }

    private List<DateTimeOffset> Changes(Func<DayOfWeek, int[]> pattern)
    {
        var changes = new List<DateTimeOffset>();
        for (var day = Period.Start.AddDays(-4); day <= Period.Until.AddDays(DaysAhead); day = day.AddDays(1))
        {
            // No clock change is at these hours.
            foreach (var hour in pattern(day.DayOfWeek)) changes.Add(LondonTime.FromWallClock(day.ToDateTime(new TimeOnly(hour, 0)))!.Value);
        }

        return changes;
    }

    /// <summary>The rota is published weeks ahead; now and then two swap afterwards.</summary>
    private void Record(Shift shift, IReadOnlyList<FirearmsCommander> specialists)
    {
        var published = shift.From.AddDays(-PublishedBefore);
        if (chance.Happens(0.04)) recorder.Correct(shift with { Officer = chance.OneOf(specialists).Officer }, shift, published);
        else recorder.Record(shift, published);
        if (chance.Happens(0.005)) recorder.Mistake(shift with { Id = shift.Id + "-twice" }, LondonTime.DayOf(published));
    }
}
