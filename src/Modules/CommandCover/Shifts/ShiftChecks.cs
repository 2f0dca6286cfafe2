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
        var (shift, detail) = planned;
        var days = DaysOf(shift);
        var isGuest = days.Any(day => rota.Book.RegionOf(shift.Officer, day) != shift.Region);
        if (isGuest && !detail.IsFromElsewhere) return [new Refusal(Refusal.OtherRegion)];
        IReadOnlyList<Refusal> found =
        [
            .. days.SelectMany(day => OnDay(rota, shift, day)).Concat(isGuest ? [] : days.Except(rota.DaysOnIt(shift)).SelectMany(day => OfCadres(rota, shift, detail.Specialism, day))).DistinctBy(each => (each.Code, each.About)),
            .. rota.ShiftsOf(shift.Officer).Where(other => other.Id != shift.Id && other.From < Stint.EndOf(shift) && Stint.EndOf(other) > shift.From)
                .Take(1).Select(other => new Refusal(Refusal.OnAnotherShift, About: $"{LondonClock.DateAndTime(other.From)} to {LondonClock.DateAndTime(Stint.EndOf(other))}")),
        ];
        return isGuest ? [.. found.Select(WithoutStanding).Distinct()] : found;
    }

    // How somebody of another region stands there, and on what shift, is not the reader's to know.
    private static Refusal WithoutStanding(Refusal refusal) => new(refusal.Code is Refusal.Absent or Refusal.OnAnotherShift ? refusal.Code : Refusal.NotReady);

    /// <summary>The days in London that a shift touches.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(Shift shift)
    {
        var days = new List<DateOnly>();
        for (var day = LondonTime.DayOf(shift.From); LondonTime.StartOf(day) < Stint.EndOf(shift); day = day.AddDays(1)) days.Add(day);
        return days;
    }

    /// <summary>The days for which the shift is its officer’s already: other hours of them ask no cadre anew.</summary>
    private static IEnumerable<DateOnly> DaysOnIt(this RotaBook rota, Shift shift) => rota.ShiftsOf(shift.Officer).Where(each => each.Id == shift.Id).SelectMany(DaysOf);

    private static IEnumerable<Refusal> OnDay(RotaBook rota, Shift shift, DateOnly day) =>
    [
        .. rota.Book.ObstaclesTo(shift.Officer, shift.Role, day).Select(each => new Refusal(each.Reason, each.Since)),
        .. rota.Ranks.Against(rota.Book, shift.Officer, shift.Role, day) is { } below ? [new Refusal(below.Reason, below.Since, below.About)] : Array.Empty<Refusal>(),
        .. rota.Book.OpenDuties(shift.Officer, day).Where(duty => duty.By < day && duty.Item.IsInUse(day) && duty.Roles.Contains(shift.Role, StringComparer.Ordinal))
            .Select(duty => new Refusal(ItemTerms.IsObserved(duty.Item.Kind) ? "not-observed" : "not-familiarised", About: duty.Item.Row.Name)),
        .. rota.Absences[shift.Officer].Where(each => each.IsAwayOn(day)).Select(each => new Refusal(Refusal.Absent, each.From, Absence.Kinds.Words(each.Kind).ToLowerInvariant())),
    ];

    /// <summary>A shift for a specialism is for members of its cadre, and one for none for members of any that the region has that day.</summary>
    private static IEnumerable<Refusal> OfCadres(RotaBook rota, Shift shift, string? specialism, DateOnly day)
    {
        var own = rota.Cadres[shift.Officer].Where(each => each.Region == shift.Region && each.IsMemberOn(day)).Select(each => each.Specialism).ToList();
        if (specialism is not null && !own.Contains(specialism, StringComparer.Ordinal)) yield return new Refusal(Refusal.NotInCadre, About: CadreMember.Specialisms.Words(specialism));
        else if (specialism is null && own.Count == 0 && rota.KeepsCadre(shift.Region, day)) yield return new Refusal(Refusal.NotInCadre, About: "they belong to none of this region");
    }
}
