namespace ArmedPolicingGov.Facts;

/// <summary>Something that keeps an officer from commanding in a role.</summary>
/// <param name="Reason">A code of <see cref="Codes.Obstacle"/>.</param>
/// <param name="Since">The first day of it; null where nothing marks its beginning.</param>
/// <param name="About">What the reason leaves open, such as which rank is asked for and by whom; null: nothing.</param>
public sealed record Obstacle(string Reason, DateOnly? Since = null, string? About = null);

/// <summary>Why somebody may command, or not: the same terms as the rules', taken apart.</summary>
public static class StandingTerms
{
    /// <summary>Everything that keeps an officer from commanding in a role on a day. Nothing: they are in date for it.</summary>
    public static IReadOnlyList<Obstacle> ObstaclesTo(this FactBook book, string officer, string role, DateOnly day)
    {
        if (book.AccreditationOf(officer, role, day) is not { } accreditation) return [new Obstacle("not-accredited")];
        if (book.PutOutOfPost(accreditation, day) is { } off) return [new Obstacle(off.Kind, off.On)];
        return
        [
            .. Overdue("refresher-overdue", book.LastRefreshed(officer, role, day)!, day),
            .. Overdue("apstra-overdue", book.LastApstra(officer, role, day)!, day),
        ];
    }

    /// <summary>Everything about one tactic, munition or weapon that keeps an officer in a role from authorising it on a day (recommendations 5 and 6).</summary>
    public static IReadOnlyList<Obstacle> ObstaclesTo(this FactBook book, string officer, string role, ItemInForce item, DateOnly day)
    {
        var obstacles = new List<Obstacle>();
        if (!item.IsInUse(day)) obstacles.Add(new Obstacle("item-not-in-use"));
        if (ItemTerms.IsObserved(item.Kind) && !item.Covers(role)) obstacles.Add(new Obstacle("item-not-for-role"));
        if (book.FirstMeeting(officer, item, day) is null) obstacles.Add(new Obstacle(ItemTerms.IsObserved(item.Kind) ? "not-observed" : "not-familiarised"));
        return obstacles;
    }

    /// <summary>The first day on which an officer in post will not be in date for the role, unless they are refreshed before.</summary>
    public static DateOnly LapsesOn(this FactBook book, string officer, string role, DateOnly day)
    {
        var (refreshed, apstra) = (book.LastRefreshed(officer, role, day)!.On, book.LastApstra(officer, role, day)!.On);
        return (refreshed < apstra ? refreshed : apstra).AYearAfter();
    }

    private static IEnumerable<Obstacle> Overdue(string reason, CommanderEvent last, DateOnly day) =>
        last.On.IsOverAfter(1, day) ? [new Obstacle(reason, last.On.AYearAfter())] : [];
}
