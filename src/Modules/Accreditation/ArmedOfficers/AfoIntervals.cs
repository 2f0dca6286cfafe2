using ArmedPolicingGov.Accreditation.Checking;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>How often AFOs are accredited and trained, as settings say of a force on a day.</summary>
/// <param name="Months">Between one accreditation and the next.</param>
/// <param name="Weeks">Of a training cycle.</param>
/// <param name="Days">Training days that a cycle asks for.</param>
/// <param name="Ahead">How many days ahead an accreditation is due soon.</param>
internal sealed record AfoIntervals(int Months, int Weeks, int Days, int Ahead)
{
    /// <summary>A Monday, from which cycles are counted.</summary>
    private static readonly DateOnly First = new(2024, 1, 1);

    public static AfoIntervals On(SettingBook settings, string force, DateOnly day) => new(
        settings.Number(SettingTerms.AfoMonths, force, day), settings.Number(SettingTerms.AfoCycleWeeks, force, day), settings.Number(SettingTerms.AfoCycleDays, force, day), settings.Number(SettingTerms.WarningDays, force, day));

    /// <summary>The first day of the cycle that a day lies in.</summary>
    public DateOnly CycleOf(DateOnly day)
    {
        var length = Weeks * 7;
        var since = day.DayNumber - First.DayNumber;
        return day.AddDays(-(((since % length) + length) % length));
    }

    /// <summary>The last day of the cycle that begins on a day.</summary>
    public DateOnly EndOf(DateOnly cycle) => cycle.AddDays((Weeks * 7) - 1);
}

/// <summary>A training cycle of one officer.</summary>
/// <param name="To">Its last day.</param>
/// <param name="Days">On how many days they trained.</param>
internal sealed record TrainingCycle(DateOnly From, DateOnly To, int Days, int Needed)
{
    /// <summary>True once it is over with too few days.</summary>
    public bool IsMissed(DateOnly day) => To < day && Days < Needed;
}
