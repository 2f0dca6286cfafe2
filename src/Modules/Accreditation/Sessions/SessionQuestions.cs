using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>The questions about what a session was, with what was answered.</summary>
/// <param name="Items">What may have been covered.</param>
internal sealed record SessionQuestions(Typed Typed, IReadOnlyList<ItemInForce> Items)
{
    /// <summary>Offers what is announced or in use, or was until a year ago, and what the session covered.</summary>
    public static SessionQuestions Of(Typed typed, FactBook book, string force, DateOnly today, IReadOnlyList<string> covered) =>
        new(typed, [.. book.Items.For(force).Where(item => item.Row.InUseTo is not { } to || to > today.AddYears(-1) || covered.Contains(item.Id, StringComparer.Ordinal)).OrderBy(item => item.Row.Name, StringComparer.Ordinal)]);
}

/// <summary>The questions about who attended, with what was answered.</summary>
/// <param name="Commanders">Who is offered.</param>
/// <param name="OffersToLeaveOut">Some would gain nothing, and can be left out.</param>
/// <param name="OffersToLeaveOthers">Rows of a file are of other sessions, and can be left out.</param>
internal sealed record AttendedQuestions(Typed Typed, IReadOnlyList<(string Officer, string Words)> Commanders, bool OffersToLeaveOut, bool OffersToLeaveOthers)
{
    /// <summary>Offers officers, by name.</summary>
    /// <param name="officers">Who is offered, with their names looked up.</param>
    public static AttendedQuestions Of(Typed typed, IEnumerable<string> officers, OfficerNames names, IEnumerable<CourseRow> rows, Problems problems) => new(
        typed, [.. officers.Select(officer => (officer, names.Of(officer))).OrderBy(each => each.Item2, StringComparer.Ordinal)],
        AttendedForm.OffersToLeaveOut(typed, problems), typed.Has(AttendedForm.LeaveOthers, AttendedForm.LeaveOutAnswer) || rows.Any(row => row.Elsewhere is not null));
}
