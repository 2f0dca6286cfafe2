using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>How a commander stands in a role, the most pressing first.</summary>
internal enum Standing
{
    Overdue,
    Within30Days,
    Within60Days,
    Ahead,
    InDate,
    OutOfPost,
}

/// <summary>How a page says it.</summary>
internal static class StandingWords
{
    /// <summary>How a page heads those of a standing.</summary>
    /// <param name="ahead">How many days ahead something is due soon.</param>
    public static string Heading(this Standing standing, int ahead) => standing switch
    {
        Standing.Overdue => "Overdue",
        Standing.Within30Days => "Due in the next 30 days",
        Standing.Within60Days => "Due in 31 to 60 days",
        Standing.Ahead => string.Create(CultureInfo.InvariantCulture, $"Due in 61 to {ahead} days"),
        Standing.InDate => "In date",
        _ => "Suspended or stepped back",
    };
}

/// <summary>A commander in a role, on a force's roster.</summary>
/// <param name="RefresherDue">The first day on which the annual refresher is overdue.</param>
/// <param name="ApstraDue">The same of the APSTRA refresher.</param>
/// <param name="Obstacles">What keeps them from commanding.</param>
internal sealed record RosterLine(string Officer, string Role, Standing Standing, DateOnly RefresherDue, DateOnly ApstraDue, IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>What comes first of the two.</summary>
    public DateOnly Due => RefresherDue < ApstraDue ? RefresherDue : ApstraDue;
}

/// <summary>A force's commanders on a day: in post, or suspended or stepped back. Who gave up the role, or lost it, is none any more.</summary>
internal static class Roster
{
    /// <summary>How many days ahead something is due soon, until somebody sets more.</summary>
    public const int UsuallyAhead = 90;

    public static IReadOnlyList<RosterLine> Of(FactBook book, string force, DateOnly day, int ahead = UsuallyAhead) =>
    [
        .. book.Officers.Of(force).SelectMany(officer => Codes.CommandRole.Codes.Select(role => LineOf(book, officer, role, day, ahead))).OfType<RosterLine>()
            .OrderBy(line => line.Standing).ThenBy(line => line.Due).ThenBy(line => line.Officer, StringComparer.Ordinal).ThenBy(line => Codes.CommandRole.Rank(line.Role)),
    ];

    private static RosterLine? LineOf(FactBook book, string officer, string role, DateOnly day, int ahead)
    {
        var obstacles = book.ObstaclesTo(officer, role, day);
        if (obstacles is [{ Reason: "not-accredited" or "revoked" or "relinquished" }]) return null;
        var (refresher, apstra) = (book.LastRefreshed(officer, role, day)!.On.AYearAfter(), book.LastApstra(officer, role, day)!.On.AYearAfter());
        return new RosterLine(officer, role, StandingOf(obstacles, refresher < apstra ? refresher : apstra, day, ahead), refresher, apstra, obstacles);
    }

    private static Standing StandingOf(IReadOnlyList<Obstacle> obstacles, DateOnly due, DateOnly day, int ahead) =>
        obstacles is [{ Reason: "suspended" or "non-operational" }] ? Standing.OutOfPost : Pressing(due, day, ahead);

    /// <summary>How soon something is overdue.</summary>
    /// <param name="due">The first day on which it is.</param>
    /// <param name="ahead">How many days ahead it is due soon.</param>
    public static Standing Pressing(DateOnly due, DateOnly day, int ahead = UsuallyAhead) => (due.DayNumber - day.DayNumber) switch
    {
        <= 0 => Standing.Overdue,
        <= 30 => Standing.Within30Days,
        <= 60 => Standing.Within60Days,
        var days when days <= ahead => Standing.Ahead,
        _ => Standing.InDate,
    };
}
