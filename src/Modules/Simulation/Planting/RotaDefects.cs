using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Forces;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>Plants gaps in a region's rota of a specialist role.</summary>
internal sealed class RotaDefects(World world, string region, string role, Chance chance)
{
    private Period Period => world.Period;

    /// <summary>Changes shifts of the last weeks.</summary>
    /// <param name="office">A force of the region, for whoever is needed.</param>
    public void Plant(ForceOffice office, List<Shift> shifts, IReadOnlySet<RegionDeviation> deviations)
    {
        if (role == "tfc-s")
        {
            if (deviations.Contains(RegionDeviation.LapsedOnDuty)) Lapse(office, shifts);
            return;
        }

        if (deviations.Contains(RegionDeviation.ShiftBeganLate)) BeginLate(shifts);
        if (deviations.Contains(RegionDeviation.DoublyBooked)) BookTwice(shifts);
    }

    private void BeginLate(List<Shift> shifts)
    {
        var place = Any(shifts, 26, 16);
        var (due, began) = (shifts[place].From, shifts[place].From.AddMinutes(chance.Between(45, 400)));
        shifts[place] = shifts[place] with { From = began };
        Tell(due, began);
    }

    /// <summary>The commander is down for the other role as well, from an earlier hour.</summary>
    private void BookTwice(List<Shift> shifts)
    {
        var shift = shifts[Any(shifts, 14, 5)];
        var taken = shift with { Id = shift.Id + "-other", Role = "tfc-s", From = shift.From.AddHours(-2), To = shift.From.AddHours(chance.Between(1, 5)) };
        shifts.Add(taken);
        Tell(shift.From, taken.To!.Value);
    }

    /// <summary>The yearly refresher ran out at a midnight of the shift, and was made up for when it was over.</summary>
    private void Lapse(ForceOffice office, List<Shift> shifts)
    {
        var place = Any(shifts, 20, 10, shift => LondonTime.DayOf(shift.From) < LondonTime.DayOf(shift.To!.Value));
        var shift = shifts[place];
        var refreshed = LondonTime.DayOf(shift.From).AddDays(1).AddYears(-1);
        var lapses = LondonTime.StartOf(refreshed.AddYears(1));
        var career = new Career("tfc", Period.Before(1500))
        {
            SpecialistFrom = Period.Before(1100),
            Refreshers = [refreshed.AddDays(-330), refreshed, LondonTime.DayOf(shift.To!.Value).AddDays(2)],
        };
        shifts[place] = shift with { Officer = new CommanderTraining(office).Train(career).Officer };
        Tell(lapses > shift.From ? lapses : shift.From, shift.To.Value);
    }

    private int Any(IReadOnlyList<Shift> shifts, int first, int last, Func<Shift, bool>? suits = null) => chance.OneOf(shifts.Index()
        .Where(each => LondonTime.DayOf(each.Item.From) >= Period.Before(first) && LondonTime.DayOf(each.Item.From) <= Period.Before(last) && (suits is null || suits(each.Item)))
        .Select(each => each.Index).ToList());

    private void Tell(DateTimeOffset from, DateTimeOffset to) =>
        world.Truth.Add("2-specialist-cover", region, role, "no-cover", $"{LondonTime.Format(from)}/{LondonTime.Format(to)}");
}
