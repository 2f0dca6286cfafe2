using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Due;

/// <summary>A day on which something begins to fall short, unless somebody acts before.</summary>
/// <param name="Of">What the rules will say of it on that day.</param>
internal sealed record DueDate(Shortcoming Of, DateOnly On);

/// <summary>
/// When what the rules ask for comes due. Whether something falls short today is for the rules alone to say; here stands
/// only the day on which it will, which a test holds against the rules of that day.
/// </summary>
internal static class DueDates
{
    /// <summary>How far ahead people are warned.</summary>
    public const int Ahead = 90;

    /// <summary>Vehicles are checked each month, so an earlier warning would name them all.</summary>
    public const int AheadForChecks = 7;

    /// <summary>Everything of some scopes that has come due, or will within the time of the warning, the first to come due first.</summary>
    public static IReadOnlyList<DueDate> Of(FactBook book, IReadOnlyCollection<string> scopes, DateOnly today) =>
    [
        .. scopes.SelectMany(scope => scope.Split('/') switch
        {
            ["force", var force] => OfForce(book, force, today),
            ["region", var region] => RegionDues.Of(book, region, today),
            _ => [],
        }).Where(each => each.On.DayNumber <= today.DayNumber + Ahead)
        .OrderBy(each => each.On).ThenBy(each => each.Of.Rule, StringComparer.Ordinal).ThenBy(each => each.Of.Subject, StringComparer.Ordinal).ThenBy(each => each.Of.Detail, StringComparer.Ordinal),
    ];

    /// <summary>So many days later; the last day of the calendar where that is beyond it.</summary>
    public static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private static IEnumerable<DueDate> OfForce(FactBook book, string force, DateOnly today) =>
        CommanderDues.Of(book, force, today).Concat(TrackingDues.Of(book, force, today)).Concat(ArmouryDues.Of(book, force, today)).Concat(DeploymentDues.Of(book, force, today));
}
