using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>One row of a course's file.</summary>
/// <param name="Line">As people count them, the header being 1.</param>
/// <param name="Given">The number as it stands there.</param>
/// <param name="Officer">Who that is; blank where it is nobody that can be taken.</param>
/// <param name="Problem">Why it cannot be taken; null: it can.</param>
internal sealed record CourseRow(int Line, string Given, string Officer, string? Problem)
{
    /// <summary>Finds out whom the rows of a file mean.</summary>
    public static IReadOnlyList<CourseRow> Of(IEnumerable<(int Line, string Number)> numbers, string force, FactBook book, ForcesInSight forces)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. numbers.Select(each => Row(each.Line, each.Number)).ToList()];

        CourseRow Row(int line, string given)
        {
            var officer = QuickForm.OfficerOf(given, force);
            if (given.Length == 0) return new CourseRow(line, given, "", "Has no number");
            // Of other forces nothing is said, not even that the officer is there.
            if (forces.Recording(Identifier.ForceOf(officer)) is null) return new CourseRow(line, given, "", "Not of your force");
            if (!forces.Knows(book, officer)) return new CourseRow(line, given, "", $"Not found: no officer {officer} is on record");
            return lines.TryAdd(officer, line) ? new CourseRow(line, given, officer, null) : new CourseRow(line, given, "", $"Stands on line {lines[officer]} already");
        }
    }

    /// <summary>The same, now that it is known what the session is worth to whom.</summary>
    public CourseRow Credited(SessionPlan plan, FactBook book) => Problem is null && plan.IsForNothing(book, Officer)
        ? this with { Problem = "Cannot be credited: on that day they held none of these roles" }
        : this;
}
