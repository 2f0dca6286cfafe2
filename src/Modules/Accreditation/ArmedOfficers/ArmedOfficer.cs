using ArmedPolicingGov.Accreditation.StandingActs;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>How an AFO stands.</summary>
internal enum AfoState
{
    Lapsed,
    HandedIn,
    InDate,
}

/// <summary>An authorised firearms officer, as records have them on a day.</summary>
/// <param name="AccreditedOn">When they were last accredited.</param>
/// <param name="DueOn">The first day on which the yearly accreditation is overdue.</param>
/// <param name="Weapons">The references of the weapon systems on their ticket.</param>
/// <param name="Cycles">Training cycles since they were first accredited, the present one first.</param>
internal sealed record ArmedOfficer(string Officer, DateOnly AccreditedOn, DateOnly DueOn, AfoState State, IReadOnlyList<string> Weapons, IReadOnlyList<TrainingCycle> Cycles)
{
    private const int MostCycles = 5;

    public TrainingCycle Present => Cycles[0];

    public TrainingCycle? Last => Cycles.Count > 1 ? Cycles[1] : null;

    /// <summary>True when what another says of the officer is the same, but for training.</summary>
    public bool Says(ArmedOfficer other) => AccreditedOn == other.AccreditedOn && State == other.State && Weapons.SequenceEqual(other.Weapons, StringComparer.Ordinal);

    public static string Words(AfoState state) => state switch { AfoState.Lapsed => "Lapsed", AfoState.HandedIn => "Ticket handed in", _ => "In date" };

    /// <summary>The officer as an AFO; null for somebody who was never accredited as one.</summary>
    public static ArmedOfficer? Of(string officer, IEnumerable<AfoEvent> all, IEnumerable<TicketEvent> tickets, IEnumerable<DateOnly> trained, AfoIntervals intervals, DateOnly day)
    {
        var events = all.Where(each => each.On <= day).OrderBy(each => each.On).ThenBy(each => each.Kind is AfoEvent.Lapsed or AfoEvent.WeaponOff).ToList();
        var accredited = events.Where(each => each.Kind is AfoEvent.Accredited or AfoEvent.Again).ToList();
        if (accredited.Count == 0) return null;
        var due = accredited[^1].On.AddMonths(intervals.Months);
        var isLapsed = due <= day || events.LastOrDefault(each => each.Kind == AfoEvent.Lapsed)?.On >= accredited[^1].On;
        var state = IsHandedIn(tickets, day) ? AfoState.HandedIn : isLapsed ? AfoState.Lapsed : AfoState.InDate;
        return new ArmedOfficer(officer, accredited[^1].On, due, state, WeaponsOf(events), CyclesOf(accredited[0].On, trained.Where(on => on <= day).ToHashSet(), intervals, day));
    }

    /// <summary>Of one day, that it was handed in counts.</summary>
    private static bool IsHandedIn(IEnumerable<TicketEvent> tickets, DateOnly day) =>
        tickets.Where(each => each.On <= day).OrderBy(each => each.On).ThenBy(each => each.Kind == TicketEvent.HandedIn).LastOrDefault()?.Kind == TicketEvent.HandedIn;

    private static IReadOnlyList<string> WeaponsOf(IEnumerable<AfoEvent> events) =>
        [.. events.Where(each => each.Weapon is not null).GroupBy(each => each.Weapon!, StringComparer.Ordinal).Where(each => each.Last().Kind == AfoEvent.WeaponOn).Select(each => each.Key).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<TrainingCycle> CyclesOf(DateOnly first, HashSet<DateOnly> trained, AfoIntervals intervals, DateOnly day)
    {
        var cycles = new List<TrainingCycle>();
        for (var from = intervals.CycleOf(day); cycles.Count < MostCycles && (cycles.Count == 0 || from >= first); from = intervals.CycleOf(from.AddDays(-1)))
        {
            var to = intervals.EndOf(from);
            cycles.Add(new TrainingCycle(from, to, trained.Count(on => on >= from && on <= to), intervals.Days));
        }

        return cycles;
    }
}
