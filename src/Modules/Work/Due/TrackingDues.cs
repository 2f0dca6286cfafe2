using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Due;

/// <summary>When vehicles' tracking is to be checked and operators are to be trained again (recommendation 3).</summary>
internal static class TrackingDues
{
    private const int Month = 31;

    public static IEnumerable<DueDate> Of(FactBook book, string force, DateOnly today) => Checks(book, force, today).Concat(Trainings(book, force, today));

    private static IEnumerable<DueDate> Checks(FactBook book, string force, DateOnly today)
    {
        foreach (var vehicle in book.Vehicles[force].Where(each => today.IsWithin(each.InServiceFrom, each.InServiceTo)))
        {
            var latest = book.TrackingChecks[vehicle.Id].LastOrDefault(each => LondonTime.DayOf(each.CheckedAt) <= today);
            var due = DueDates.Later(latest is null ? vehicle.InServiceFrom : LondonTime.DayOf(latest.CheckedAt), Month);
            if (due.DayNumber <= today.DayNumber + DueDates.AheadForChecks && due.IsWithin(vehicle.InServiceFrom, vehicle.InServiceTo))
                yield return new DueDate(new Shortcoming("3-tracking-fitted", $"force/{force}", vehicle.Id, "no-recent-check", ""), due);
        }
    }

    private static IEnumerable<DueDate> Trainings(FactBook book, string force, DateOnly today)
    {
        foreach (var post in book.HoldersOf("control-room-operator", force, today).DistinctBy(each => each.Officer))
        {
            var trainings = book.TrackingTrainings[post.Officer].Where(each => each.On <= today).ToList();
            if (trainings.Count == 0 || trainings.Exists(each => each.ExpiresOn is null)) continue;
            var expires = trainings.Max(each => each.ExpiresOn)!.Value;
            if (post.To is null || expires < post.To) yield return new DueDate(new Shortcoming("3-operators-trained", $"force/{force}", post.Officer, "training-expired", ""), expires);
        }
    }
}
