using ArmedPolicingGov.Accreditation.StandingActs;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>How an armed officer stands in a role, the most pressing first.</summary>
internal enum AfoState
{
    Lapsed,
    Due,
    Suspended,
    HandedIn,
    InDate,
    Relinquished,
}

/// <summary>An AFO, operational firearms commander or tactical adviser, as records have them on a day.</summary>
/// <param name="FirstOn">When they were first accredited, since they last relinquished the role.</param>
/// <param name="AccreditedOn">When they were last accredited.</param>
/// <param name="DueOn">The first day on which the yearly accreditation is overdue.</param>
/// <param name="Weapons">The references of the weapon systems on their ticket.</param>
/// <param name="Cycles">Training cycles since they were first accredited, the present one first.</param>
internal sealed record ArmedOfficer(string Officer, string Role, DateOnly FirstOn, DateOnly AccreditedOn, DateOnly DueOn, AfoState State, ArmedFlags Flags, IReadOnlyList<string> Weapons, IReadOnlyList<TrainingCycle> Cycles)
{
    private const int MostCycles = 5;

    public TrainingCycle Present => Cycles[0];

    public TrainingCycle? Last => Cycles.Count > 1 ? Cycles[1] : null;

    public bool IsHeld => State != AfoState.Relinquished;

    /// <summary>True when what another says of the officer is the same, but for training.</summary>
    public bool Says(ArmedOfficer other) => AccreditedOn == other.AccreditedOn && State == other.State && Flags == other.Flags && Weapons.SequenceEqual(other.Weapons, StringComparer.Ordinal);

    public static string Words(AfoState state) => state switch
    {
        AfoState.Lapsed => "Lapsed",
        AfoState.Due => "Due soon",
        AfoState.Suspended => "Suspended",
        AfoState.HandedIn => "Ticket handed in",
        AfoState.Relinquished => "Relinquished",
        _ => "In date",
    };

    /// <summary>The officer in a role; null for somebody who was never accredited for it.</summary>
    public static ArmedOfficer? Of(string officer, string role, IEnumerable<AfoEvent> all, IEnumerable<TicketEvent> tickets, IEnumerable<DateOnly> trained, AfoIntervals intervals, DateOnly day)
    {
        var ever = all.Where(each => each.IsOf(role) && each.On <= day).OrderBy(each => each.On).ThenBy(each => each.Kind is AfoEvent.Lapsed or AfoEvent.WeaponOff or AfoEvent.Suspended).ToList();
        var ended = ever.LastOrDefault(each => each.Kind == AfoEvent.Relinquished)?.On;
        var isHeld = ended is null || ever.Any(each => IsAccreditation(each) && each.On > ended);
        var events = isHeld ? ever.Where(each => ended is null || each.On > ended).ToList() : ever;
        var accredited = events.Where(IsAccreditation).ToList();
        if (accredited.Count == 0) return null;
        var due = accredited[^1].On.AddMonths(intervals.Months);
        var flags = new ArmedFlags(
            due <= day || events.LastOrDefault(each => each.Kind == AfoEvent.Lapsed)?.On >= accredited[^1].On,
            events.LastOrDefault(each => each.Kind is AfoEvent.Suspended or AfoEvent.Reinstated)?.Kind == AfoEvent.Suspended,
            IsHandedIn(tickets, day));
        return new ArmedOfficer(officer, role, accredited[0].On, accredited[^1].On, due, isHeld ? flags.StateOf(due, day, intervals.Ahead) : AfoState.Relinquished, flags, WeaponsOf(events), CyclesOf(accredited[0].On, trained.Where(on => on <= day).ToHashSet(), intervals, day));
    }

    private static bool IsAccreditation(AfoEvent each) => each.Kind is AfoEvent.Accredited or AfoEvent.Again;

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

/// <summary>What stands between an armed officer and their role.</summary>
/// <param name="IsHandedIn">Of the ticket, which is one for all roles.</param>
internal sealed record ArmedFlags(bool IsLapsed, bool IsSuspended, bool IsHandedIn)
{
    public AfoState StateOf(DateOnly due, DateOnly day, int ahead) =>
        IsSuspended ? AfoState.Suspended
        : IsHandedIn ? AfoState.HandedIn
        : IsLapsed ? AfoState.Lapsed
        : due <= day.AddDays(ahead) ? AfoState.Due
        : AfoState.InDate;
}
