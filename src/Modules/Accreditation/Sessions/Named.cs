using System.Text.RegularExpressions;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>Somebody whom a list or a file names as having attended.</summary>
/// <param name="Role">The role in which alone they did; null: in all that they hold.</param>
internal sealed partial record Named(string Officer, string? Role = null)
{
    /// <summary>A line of a list that is read again as it was meant: "suffolk/1234 as TFC".</summary>
    public string Line => Role is null ? Officer : $"{Officer} as {CourseCells.Short(Role)}";

    /// <summary>The role that a line of a list names after "as"; blank where it names none.</summary>
    public static string RoleIn(string line) => AsRole().Match(line) is { Success: true } found ? found.Groups["role"].Value.Trim() : "";

    /// <summary>What is said of a text that names no role; null: it names one.</summary>
    public static string? Unread(string written) => CourseCells.RoleOf(written) is null ? $"“{written}” is no role of commanders. Write SFC, TFC, specialist SFC or specialist TFC" : null;

    /// <summary>What is said of a role that is of another session; null: it is of this one. A session that refreshed no role is for every role.</summary>
    public static string? Elsewhere(string? role, SessionPlan plan) =>
        role is null || plan.Roles.Count == 0 || plan.Roles.Contains(role, StringComparer.Ordinal) ? null : $"As {Codes.CommandRole.Words(role)}, which this session did not refresh";

    /// <summary>What is said of a role that the officer did not hold on the day of the session; null: they did, or it does not matter.</summary>
    public static string? NotHeld(string? role, string officer, SessionPlan plan, FactBook book) =>
        role is null || plan.Roles.Count == 0 || SessionPlan.Holds(book, officer, role, plan.Session.On) ? null : $"On that day they were not accredited as {Codes.CommandRole.Words(role)}. Correct the role, or record first that they were accredited";

    [GeneratedRegex(@"\sas\s+(?<role>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsRole();
}
