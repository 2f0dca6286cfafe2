using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>Finds out whom the rows of a course's file mean, and whether they are of the session that is being recorded.</summary>
/// <param name="hasDay">False while the day of the session is not known.</param>
/// <param name="leavesOthers">Rows of other sessions are left out; else each is a problem.</param>
/// <param name="already">Who is in the session already.</param>
internal sealed class CourseRows(SessionPlan plan, bool hasDay, bool leavesOthers, IReadOnlyCollection<string> already, FactBook book, ForcesInSight forces)
{
    private readonly Dictionary<string, List<(string? Role, int Line)>> lines = new(StringComparer.Ordinal);

    public IReadOnlyList<CourseRow> Of(IEnumerable<CourseLine> given) => [.. given.Select(RowOf).ToList()];

    private CourseRow RowOf(CourseLine given)
    {
        var officer = QuickForm.OfficerOf(given.Number, plan.Session.Force);
        // Of other forces nothing is said, not even that the officer is there.
        var problem = given.Number.Length == 0 ? "Has no number"
            : forces.Recording(Identifier.ForceOf(officer)) is null ? "Not of your force"
            : !forces.Knows(book, officer) ? $"Not found: no officer {officer} is on record"
            : Unread(given);
        if (problem is not null) return new CourseRow(given, "", problem);
        if (ElsewhereOf(given) is { } elsewhere) return new CourseRow(given, officer, leavesOthers ? null : $"{elsewhere}. Record it in a session of its own, or correct the file") { Elsewhere = elsewhere };
        var role = plan.Roles.Count == 0 ? null : CourseCells.RoleOf(given.Role);
        return Unfit(given.Line, officer, role) is { } why ? new CourseRow(given, "", why) : new CourseRow(given, officer, null) { Role = role };
    }

    private static string? Unread(CourseLine given) =>
        given.Day.Length > 0 && CourseCells.DayOf(given.Day) is null ? $"“{given.Day}” is no date. Write it like 5 May 2026 or 05/05/2026"
        : given.Role.Length > 0 ? Named.Unread(given.Role) : null;

    /// <summary>Which session a row is of, where that is another one.</summary>
    private string? ElsewhereOf(CourseLine given)
    {
        if (hasDay && CourseCells.DayOf(given.Day) is { } day && day != plan.Session.On) return $"Of {LondonClock.Date(day)}, and the session is of {LondonClock.Date(plan.Session.On)}";
        return Named.Elsewhere(CourseCells.RoleOf(given.Role), plan);
    }

    private string? Unfit(int line, string officer, string? role)
    {
        if (already.Contains(officer, StringComparer.Ordinal)) return "Is in the session already";
        if (!lines.TryGetValue(officer, out var before)) lines.Add(officer, before = []);
        // Somebody who attended in two roles stands there once for each.
        if (before.Any(each => role is null || each.Role is null || each.Role == role)) return $"Stands on line {before[0].Line} already";
        before.Add((role, line));
        return hasDay ? Named.NotHeld(role, officer, plan, book) : null;
    }
}
