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
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

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
        return Unfit(given, officer) is { } why ? new CourseRow(given, "", why) : new CourseRow(given, officer, null);
    }

    private static string? Unread(CourseLine given) =>
        given.Day.Length > 0 && CourseCells.DayOf(given.Day) is null ? $"“{given.Day}” is no date. Write it like 5 May 2026 or 05/05/2026"
        : given.Role.Length > 0 && CourseCells.RoleOf(given.Role) is null ? $"“{given.Role}” is no role of commanders. Write SFC, TFC, specialist SFC or specialist TFC"
        : null;

    /// <summary>Which session a row is of, where that is another one. A session that refreshed no role is for every role.</summary>
    private string? ElsewhereOf(CourseLine given)
    {
        if (hasDay && CourseCells.DayOf(given.Day) is { } day && day != plan.Session.On) return $"Of {LondonClock.Date(day)}, and the session is of {LondonClock.Date(plan.Session.On)}";
        return plan.Roles.Count > 0 && CourseCells.RoleOf(given.Role) is { } role && !plan.Roles.Contains(role, StringComparer.Ordinal) ? $"As {Codes.CommandRole.Words(role)}, which this session did not refresh" : null;
    }

    private string? Unfit(CourseLine given, string officer)
    {
        if (already.Contains(officer, StringComparer.Ordinal)) return "Is in the session already";
        if (!lines.TryAdd(officer, given.Line)) return $"Stands on line {lines[officer]} already";
        return hasDay && plan.Roles.Count > 0 && CourseCells.RoleOf(given.Role) is { } role && !SessionPlan.Holds(book, officer, role, plan.Session.On)
            ? $"On that day they were not accredited as {Codes.CommandRole.Words(role)}. Correct the role, or record first that they were accredited" : null;
    }
}
