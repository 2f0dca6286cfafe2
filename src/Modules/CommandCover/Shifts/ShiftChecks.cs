using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What stands in the way of a shift: its officer must be one who may command in the role at every minute of it.</summary>
internal static class ShiftChecks
{
    /// <summary>Everything against a shift, each once. Nothing: it may be recorded.</summary>
    public static IReadOnlyList<Refusal> Against(this RotaBook rota, PlannedShift planned)
    {
        var shift = planned.Shift;
        var days = DaysOf(shift);
        // Of officers of other regions nothing further is said: their standing is not the reader's to know.
        if (days.Any(day => rota.Book.RegionOf(shift.Officer, day) != shift.Region)) return [new Refusal(Refusal.OtherRegion)];
        return
        [
            .. days.SelectMany(day => OnDay(rota, shift, planned.Detail.Specialism, day)).DistinctBy(each => (each.Code, each.About)),
            .. rota.ShiftsOf(shift.Officer).Where(other => other.Id != shift.Id && other.From < Stint.EndOf(shift) && Stint.EndOf(other) > shift.From)
                .Take(1).Select(other => new Refusal(Refusal.OnAnotherShift, About: $"{LondonClock.DateAndTime(other.From)} to {LondonClock.DateAndTime(Stint.EndOf(other))}")),
        ];
    }

    /// <summary>The days in London that a shift touches.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(Shift shift)
    {
        var days = new List<DateOnly>();
        for (var day = LondonTime.DayOf(shift.From); LondonTime.StartOf(day) < Stint.EndOf(shift); day = day.AddDays(1)) days.Add(day);
        return days;
    }

    private static IEnumerable<Refusal> OnDay(RotaBook rota, Shift shift, string? specialism, DateOnly day) =>
    [
        .. rota.Book.ObstaclesTo(shift.Officer, shift.Role, day).Select(each => new Refusal(each.Reason, each.Since)),
        .. rota.Book.OpenDuties(shift.Officer, day).Where(duty => duty.By < day && duty.Item.IsInUse(day) && duty.Roles.Contains(shift.Role, StringComparer.Ordinal))
            .Select(duty => new Refusal(ItemTerms.IsObserved(duty.Item.Kind) ? "not-observed" : "not-familiarised", About: duty.Item.Row.Name)),
        .. rota.Absences[shift.Officer].Where(each => each.IsAwayOn(day)).Select(each => new Refusal(Refusal.Absent, each.From, Absence.Kinds.Words(each.Kind).ToLowerInvariant())),
        .. specialism is null || rota.Cadres[shift.Officer].Any(each => each.Region == shift.Region && each.Specialism == specialism && each.IsMemberOn(day))
            ? Array.Empty<Refusal>() : [new Refusal(Refusal.NotInCadre, About: CadreMember.Specialisms.Words(specialism))],
    ];
}
