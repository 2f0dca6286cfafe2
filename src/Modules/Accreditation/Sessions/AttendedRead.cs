using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>Who attended, read from a form that may bring a file: all of a file or nothing is taken.</summary>
/// <param name="Typed">Its numbers go where people type them, so that later steps need no file.</param>
/// <param name="Rows">What becomes of each row; none where no file was sent.</param>
internal sealed record AttendedRead(SessionPlan Plan, Typed Typed, IReadOnlyList<CourseRow> Rows)
{
    /// <summary>Reads it; what is wrong goes to the problems.</summary>
    /// <param name="already">Who is in the session already.</param>
    public static AttendedRead Of(SessionPlan plan, Typed typed, IFormCollection form, IReadOnlyCollection<string> already, FactBook book, ForcesInSight forces, Problems problems)
    {
        var (lines, problem) = CourseFile.Read(form, AttendedForm.File);
        var rows = new CourseRows(plan, problems.For(SessionForm.On) is null, typed.Has(AttendedForm.LeaveOthers, AttendedForm.LeaveOutAnswer), already, book, forces).Of(lines ?? []);
        List<Named> filed = [.. rows.Where(row => row.IsTaken).Select(row => new Named(row.Officer, row.Role))];
        var whole = AttendedForm.Read(plan, typed, lines is null && problem is null ? null : filed, already, book, forces, problems);
        if (!problems.Any) rows = [.. rows.Select(row => row.Credited(whole, book))];
        if ((problem ?? Refusal(rows)) is { } refusal) problems.Add(AttendedForm.File, refusal);
        else if (filed.Count > 0) typed = typed.With(AttendedForm.Numbers, string.Join('\n', [.. typed[AttendedForm.Numbers].Split('\n', StringSplitOptions.RemoveEmptyEntries), .. filed.Select(each => each.Line)]));
        return new AttendedRead(whole, typed, rows);
    }

    /// <summary>Why a file is not taken; null: it is.</summary>
    private static string? Refusal(IReadOnlyList<CourseRow> rows) => rows.Count(row => row.Problem is not null) switch
    {
        > 0 and var wrong => $"{wrong} of the {rows.Count} rows of the file cannot be taken, so none was. The list of rows says why: correct the file and choose it again",
        _ when rows.Count > 0 && !rows.Any(row => row.IsTaken) => "No row of the file is of this session. The list of rows says why: correct the date or the roles of the session, or choose another file",
        _ => null,
    };
}
