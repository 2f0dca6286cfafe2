using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>What becomes of one row of a course's file.</summary>
/// <param name="Officer">Who that is; blank where it is nobody that can be taken.</param>
/// <param name="Problem">Why it cannot be taken; null: it can, or it is left out.</param>
internal sealed record CourseRow(CourseLine Given, string Officer, string? Problem)
{
    /// <summary>The role in which alone they attended; null: in all that they hold.</summary>
    public string? Role { get; init; }

    /// <summary>Of which other session it is, in a few words; null: of this one, as far as it says.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Of another session, and those were to be left out.</summary>
    public bool IsLeftOut => Elsewhere is not null && Problem is null;

    public bool IsTaken => Problem is null && !IsLeftOut;

    /// <summary>How the report says it.</summary>
    public string Words => Problem ?? (IsLeftOut ? $"Left for a session of its own: {Elsewhere}" : "Found");

    /// <summary>The same, now that it is known what the session is worth to whom.</summary>
    public CourseRow Credited(SessionPlan plan, FactBook book) => IsTaken && plan.IsForNothing(book, Officer)
        ? this with { Problem = "Cannot be credited: on that day they held none of these roles" }
        : this;
}
