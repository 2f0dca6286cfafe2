namespace ArmedPolicingGov.Facts;

/// <summary>A tactic, munition or weapon that a commander has yet to observe, or to be made familiar with.</summary>
/// <param name="Roles">The roles that they are in post for and that it concerns.</param>
/// <param name="By">The last day on which it does not yet count against the force.</param>
public sealed record Duty(string Officer, IReadOnlyList<string> Roles, ItemInForce Item, DateOnly By);

/// <summary>
/// What commanders have yet to meet, before it is too late: recommendation 5 wants a tactic or munition in use to be observed by
/// everybody in post whom it concerns; recommendation 6 wants what was announced to be part of the next annual refresher, which
/// has 28 days to take it up.
/// </summary>
public static class DutyTerms
{
    private const int DaysToTakeUp = 28;

    /// <summary>The open duties of an officer on a day, the most pressing first.</summary>
    public static IReadOnlyList<Duty> OpenDuties(this FactBook book, string officer, DateOnly day)
    {
        var commander = book.RolesInPost(officer, day).ToList();
        if (commander.Count == 0) return [];
        return [.. book.Items.For(book.Officers.ForceOf(officer)).Select(item => DutyOf(book, commander, item, day)).OfType<Duty>().OrderBy(duty => duty.By).ThenBy(duty => duty.Item.Id, StringComparer.Ordinal)];
    }

    /// <summary>True when a commander in the role is to have met it: a weapon system whatever the role, anything else when the role may authorise it.</summary>
    public static bool Concerns(this ItemInForce item, string role) => !ItemTerms.IsObserved(item.Kind) || item.Covers(role);

    private static Duty? DutyOf(FactBook book, IReadOnlyList<Commander> commander, ItemInForce item, DateOnly day)
    {
        if (item.Row.InUseTo <= day || book.FirstMeeting(commander[0].Officer, item, day) is not null) return null;
        var owed = commander.Where(each => item.Concerns(each.Role)).Select(each => (each.Role, By: By(book, each, item, day))).Where(each => each.By is not null).ToList();
        return owed.Count == 0 ? null : new Duty(commander[0].Officer, [.. owed.Select(each => each.Role)], item, owed.Min(each => each.By!.Value));
    }

    private static DateOnly? By(FactBook book, Commander commander, ItemInForce item, DateOnly day)
    {
        var use = item.Row.InUseFrom is { } from && ItemTerms.IsObserved(item.Kind) ? DayBefore(from > commander.Accreditation.On ? from : commander.Accreditation.On) : (DateOnly?)null;
        return Earlier(use, Refresher(book, commander, item, day) is { } refresher ? DayBefore(refresher) : null);
    }

    /// <summary>The annual refresher that has to take up what was announced: the first that has had 28 days, or else the day on which the next one is overdue. Null: none has to.</summary>
    private static DateOnly? Refresher(FactBook book, Commander commander, ItemInForce item, DateOnly day)
    {
        var (officer, role, accreditation) = commander;
        // What was announced well before somebody's first course belongs to that course.
        if (item.Row.AnnouncedOn is not { } announced || announced.DayNumber <= accreditation.On.DayNumber - DaysToTakeUp) return null;
        var since = book.Commanders.Events(officer, role).FirstOrDefault(each => each.Kind == "annual-refresher" && each.On > accreditation.On && each.On <= day && announced.IsDaysBefore(DaysToTakeUp, each.On));
        if (since is not null) return since.On;
        var due = book.LastRefreshed(officer, role, day)!.On.AYearAfter();
        var takenUp = announced.DayNumber <= DateOnly.MaxValue.DayNumber - DaysToTakeUp ? announced.AddDays(DaysToTakeUp) : DateOnly.MaxValue;
        return due > takenUp ? due : takenUp;
    }

    private static DateOnly DayBefore(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
