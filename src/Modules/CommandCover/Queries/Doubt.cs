using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A stretch of a shift that counts as cover, and that somebody should look at all the same.</summary>
/// <param name="Why">In words.</param>
/// <param name="Override">The override behind it, where that is why.</param>
internal sealed record Doubt(Shift Shift, Stretch Stretch, string Why, RotaOverride? Override = null)
{
    /// <summary>Of a shift that was not on the rota when it began.</summary>
    public const string Afterwards = "Recorded afterwards";

    /// <summary>"Overridden: Suspended"; "On leave".</summary>
    public string Words => Override is { } found ? $"Overridden: {OverridesOf.Obstacles(found)}" : Why;

    /// <summary>What is doubtful of a stretch that a shift covers.</summary>
    public static IEnumerable<Doubt> Of(RotaBook rota, OverridesOf overrides, Shift shift, Stretch covered)
    {
        foreach (var absence in rota.Absences[shift.Officer])
        {
            if (Stretches.Common(Stretches.OfDays(absence.From, absence.To), covered) is { } stretch) yield return new Doubt(shift, stretch, rota.SaysWhyAway ? Absence.Kinds.Words(absence.Kind) : "Away");
        }

        foreach (var (lapse, why) in rota.Reliance.LapsesOf(shift))
        {
            if (Stretches.Common(lapse, covered) is { } stretch) yield return new Doubt(shift, stretch, why);
        }

        if (rota.Details.GetValueOrDefault(shift.Id)?.Afterwards is not null) yield return new Doubt(shift, covered, Afterwards);
        if (rota.Ranks.Against(rota.Book, shift.Officer, shift.Role, LondonTime.DayOf(covered.From)) is { } below) yield return new Doubt(shift, covered, new Refusal(below.Reason, below.Since, below.About).Words);
        if (overrides[shift] is { } found) yield return new Doubt(shift, covered, "", found);
        foreach (var other in rota.ShiftsOf(shift.Officer).Where(each => each.Id != shift.Id))
        {
            if (Stretches.Common(new Stretch(other.From, Stint.EndOf(other)), covered) is { } stretch) yield return new Doubt(shift, stretch, $"On two shifts at once: {Codes.SpecialistRole.Words(other.Role)} too");
        }
    }
}
