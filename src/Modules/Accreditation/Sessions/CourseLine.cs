namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>What one row of a course’s file says.</summary>
/// <param name="Line">As people count them, the header being 1.</param>
/// <param name="Role">Blank where the file does not say.</param>
/// <param name="Day">The same.</param>
internal sealed record CourseLine(int Line, string Number, string Role = "", string Day = "");
