using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Due;

/// <summary>When exercises are to be shared and meetings attended (recommendations 7 and 8).</summary>
internal static class RegionDues
{
    private const int Quarter = 92;

    public static IEnumerable<DueDate> Of(FactBook book, string region, DateOnly today)
    {
        foreach (var exercise in book.Exercises[region].Where(each => each.HeldOn.IsInYearsTo(today, 5) && !(each.SharedWithNappOn <= today)))
            yield return new DueDate(new Shortcoming("7-exercises-shared", $"region/{region}", exercise.Id, "not-shared", ""), DueDates.Later(exercise.HeldOn, Quarter));
        foreach (var meeting in book.Meetings.Where(each => !each.Cancelled && (each.HeldOn > today || each.HeldOn.IsInYearsTo(today)) && !book.Attendances.ContainsKey((each.Meeting, region))))
            yield return new DueDate(new Shortcoming("8-napp-attendance", $"region/{region}", meeting.Meeting, "not-attended", ""), meeting.HeldOn);
    }
}
