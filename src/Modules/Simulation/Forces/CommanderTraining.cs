using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.National;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>Takes commanders of a force through their careers: selection, accreditation, yearly refreshers, what is new, leaving.</summary>
internal sealed class CommanderTraining(ForceOffice office)
{
    private const int LongestBetween = 350;

    private readonly IReadOnlyList<Armed> armament = office.World.Armament.Of(office.Force);

    private Chance Chance => office.Chance;

    private Period Period => office.Period;

    public FirearmsCommander Train(Career career)
    {
        var officer = career.Officer ?? office.Personnel.Join(career.Family == "sfc" ? "superintendent" : "chief-inspector", career.Accredited.AddDays(-Chance.Between(300, 1500)));
        foreach (var role in career.Roles) Accredit(career, officer, role, role == career.Family ? career.Accredited : career.SpecialistFrom!.Value);
        Refresh(career, officer);
        foreach (var item in armament.Where(item => item.Concerns(career.Family))) Meet(career, officer, item);
        GoAway(career, officer);
        Check(career, officer);
        if (career.Leaves is { } leaves && leaves <= Period.Until)
            foreach (var role in career.Roles) Record(officer, Chance.Happens(0.05) ? "revoked" : "relinquished", leaves, role);
        return new FirearmsCommander(officer, office.Force, career);
    }

    /// <summary>Records an event, unless it would come after the last day or after the career.</summary>
    public void Event(Career career, string officer, string kind, DateOnly on, string? role = null, string? item = null)
    {
        if (on <= Period.Until && (career.Leaves is null || on < career.Leaves)) Record(officer, kind, on, role, item);
    }

    public void Record(string officer, string kind, DateOnly on, string? role = null, string? item = null)
    {
        var isCourse = kind is "initial-accreditation" or "annual-refresher" or "apstra-refresher";
        var right = new CommanderEvent
        {
            Event = office.NextId("ev"),
            Officer = officer,
            Kind = kind,
            On = on,
            Role = role,
            Item = item,
            Provider = isCourse ? Chance.OneOf(office.World.Words["course"]) : null,
            Reference = isCourse ? FormattableString.Invariant($"CHR {Chance.Between(10_000, 99_999)}") : null,
        };
        if (Chance.Happens(0.01)) office.Recorder.Correct(right with { On = on.AddDays(-1) }, right, on);
        else office.Recorder.Record(right, on);
    }

    private void Accredit(Career career, string officer, string role, DateOnly on)
    {
        if (!career.IsUnselected) Event(career, officer, "selection", on.AddDays(-Chance.Between(25, 90)), role);
        Event(career, officer, "mentored", on.AddDays(-Chance.Between(1, 20)), role);
        Event(career, officer, "initial-accreditation", on, role);
    }

    private void Refresh(Career career, string officer)
    {
        var end = Period.Earlier(career.Leaves);
        if (career.SpecialistFrom is { } specialist)
        {
            // The general role is refreshed on the day of the specialist accreditation, and from then on with the specialist role.
            foreach (var day in Yearly(career.Accredited, specialist).Where(day => day < specialist).Append(specialist)) Event(career, officer, "annual-refresher", day, career.Family);
            foreach (var day in career.Refreshers ?? Yearly(specialist, end)) Event(career, officer, "annual-refresher", career.Present(day), career.Specialist);
        }
        else
        {
            foreach (var day in career.Refreshers ?? Yearly(career.Accredited, end)) Event(career, officer, "annual-refresher", career.Present(day), career.Family);
        }

        foreach (var day in career.Apstra ?? Yearly(career.Accredited, end)) Event(career, officer, "apstra-refresher", career.Present(day));
    }

    /// <summary>Days less than a year apart; of what was long before the period the last one only.</summary>
    private IEnumerable<DateOnly> Yearly(DateOnly from, DateOnly end)
    {
        var day = from >= Period.Start.AddDays(-300) ? from : Period.Start.AddDays(-Chance.Between(1, 299));
        if (day != from) yield return day;
        while ((day = day.AddDays(Chance.Between(290, LongestBetween))) <= end) yield return day;
    }

    /// <summary>What was there before the accreditation is met before it, and what is new within weeks of its announcement.</summary>
    private void Meet(Career career, string officer, Armed item)
    {
        if (item.Id == career.NeverMet || item.InUseTo < career.Accredited) return;
        var due = item.AnnouncedOn < career.Accredited
            ? career.Accredited.AddDays(-Math.Min(Chance.Between(0, 60), career.Accredited.DayNumber - item.AnnouncedOn.DayNumber - 1))
            : item.AnnouncedOn.AddDays(Chance.Between(3, 25));
        var on = career.MetLate is { } late && late.Item == item.Id ? late.On : career.Present(due);
        Event(career, officer, item.IsWeapon ? "familiarisation" : "observation", on, item: item.Id);
    }

    private void GoAway(Career career, string officer)
    {
        if (career.Away is not { } away) return;
        var (off, on) = Chance.Happens(0.4) ? ("suspended", "reinstated") : ("non-operational", "operational-again");
        foreach (var role in career.Roles)
        {
            Event(career, officer, off, away.From, role);
            Event(career, officer, on, away.To, role);
        }
    }

    private void Check(Career career, string officer)
    {
        for (var day = Period.Start.AddDays(Chance.Between(0, 300)); day <= Period.Until; day = day.AddDays(Chance.Between(250, 400)))
        {
            if (day <= career.Accredited) continue;
            Event(career, officer, "conduct-check", day);
            Event(career, officer, "tactical-adviser-session", career.Present(day), career.Family);
        }

        if (Chance.Happens(0.02)) office.Recorder.Mistake(new CommanderEvent { Event = office.NextId("ev"), Officer = officer, Kind = "suspended", Role = career.Family, On = Period.Before(200) }, Period.Before(200));
    }
}
