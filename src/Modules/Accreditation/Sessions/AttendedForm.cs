using System.Globalization;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>Who attended a session, as it is asked and read: ticked, by number, or by a file.</summary>
internal static class AttendedForm
{
    public const string Attended = "attended";
    public const string Numbers = "numbers";
    public const string File = "file";

    /// <summary>Ticked where those who would gain nothing are to be left out.</summary>
    public const string LeaveOut = "leave-out";

    public const string LeaveOutAnswer = "yes";

    /// <summary>Ticked where rows of a file that are of other sessions are to be left out.</summary>
    public const string LeaveOthers = "leave-others";

    private const string GainsNothing = "would gain nothing from it";

    /// <summary>The plan with those who were typed; what is wrong with them goes to the problems.</summary>
    /// <param name="filed">Officers whom a file names; what is wrong with these, the file's report says. Null: no file was sent.</param>
    /// <param name="already">Who is in the session already.</param>
    public static SessionPlan Read(SessionPlan plan, Typed typed, IReadOnlyList<Named>? filed, IReadOnlyCollection<string> already, FactBook book, ForcesInSight forces, Problems problems)
    {
        var force = plan.Session.Force;
        var ticked = typed.All(Attended).Where(officer => forces.Knows(book, officer)).Select(officer => new Named(officer));
        var named = ticked.Concat(PastedAs(plan, typed[Numbers], book, forces, problems)).Concat(filed ?? []).Distinct().OrderBy(each => each.Officer, StringComparer.Ordinal).ToList();
        if (named.Count == 0 && filed is null && problems.For(Numbers) is null) problems.Add(Attended, "Choose who attended, or give their numbers or a file");
        plan = plan with
        {
            Attended = [.. named.Select(each => each.Officer).Distinct(StringComparer.Ordinal)],
            // A role that is named narrows what somebody is credited with, also where they are ticked as well.
            OnlyAs = named.Where(each => each.Role is not null).ToLookup(each => each.Officer, each => each.Role!, StringComparer.Ordinal),
        };
        var typedOnly = plan.Attended.Where(officer => filed?.Any(each => each.Officer == officer) != true).ToList();
        Refuse(typedOnly.Where(officer => already.Contains(officer, StringComparer.Ordinal)), "is in the session already. Take them off this list", typed, force, book, problems);
        return WithoutThoseWhoGainNothing(plan, typedOnly.Except(already, StringComparer.Ordinal), typed, book, problems);
    }

    /// <summary>True when those who would gain nothing may be left out, and others stay.</summary>
    public static bool OffersToLeaveOut(Typed typed, Problems problems) =>
        typed.Has(LeaveOut, LeaveOutAnswer) || problems.Any(each => each.Message.Contains(GainsNothing, StringComparison.Ordinal));

    /// <summary>One officer on each line: the number, or the force and the number; what stands behind it, such as a name, is for the eye.</summary>
    public static IEnumerable<string> Pasted(string text, string force, FactBook book, ForcesInSight forces, Problems problems) =>
        Lines(text, force, book, forces, problems).Select(each => each.Officer);

    private static IEnumerable<(int Number, string Line, string Officer)> Lines(string text, string force, FactBook book, ForcesInSight forces, Problems problems)
    {
        foreach (var (place, line) in text.Split('\n').Index())
        {
            if (OfficerIn(line, force) is not { } officer) continue;
            if (forces.Knows(book, officer)) yield return (place + 1, line, officer);
            // Of other forces nothing is said, not even that the officer is there.
            else problems.Add(Numbers, string.Create(CultureInfo.InvariantCulture, $"Line {place + 1}: {(forces.Recording(Identifier.ForceOf(officer)) is null ? $"{officer} is not of your force. The instructor of their own force records what they attended" : $"no officer {officer} is on record. Check the number, or record the officer first")}"));
        }
    }

    /// <summary>The same of a session of commanders, where "as TFC" at the end of a line says that somebody attended in that role alone.</summary>
    private static IEnumerable<Named> PastedAs(SessionPlan plan, string text, FactBook book, ForcesInSight forces, Problems problems)
    {
        var hasDay = problems.For(SessionForm.On) is null;
        foreach (var (number, line, officer) in Lines(text, plan.Session.Force, book, forces, problems))
        {
            var (written, role) = (Named.RoleIn(line), CourseCells.RoleOf(Named.RoleIn(line)));
            var problem = written.Length == 0 ? null
                : Named.Unread(written)
                ?? (Named.Elsewhere(role, plan) is { } elsewhere ? $"{elsewhere}. Record it in a session of its own, or correct the role" : hasDay ? Named.NotHeld(role, officer, plan, book) : null);
            if (problem is not null) problems.Add(Numbers, string.Create(CultureInfo.InvariantCulture, $"Line {number}: {problem}"));
            yield return new Named(officer, plan.Roles.Count == 0 || problem is not null ? null : role);
        }
    }

    /// <summary>Names officers at the question where they were typed, with the line of a pasted list.</summary>
    /// <param name="why">What follows the name.</param>
    public static void Refuse(IEnumerable<string> officers, string why, Typed typed, string force, FactBook book, Problems problems)
    {
        var lines = typed[Numbers].Split('\n').Index().Select(each => (Line: each.Index + 1, Officer: OfficerIn(each.Item, force))).ToList();
        foreach (var officer in officers)
        {
            var (line, _) = lines.Find(each => each.Officer == officer);
            var name = book.Officers.Find(officer)?.Name is { Length: > 0 } known ? $"{known} ({officer})" : officer;
            problems.Add(line > 0 ? Numbers : Attended, string.Create(CultureInfo.InvariantCulture, $"{(line > 0 ? $"Line {line}: " : "")}{name} {why}"));
        }
    }

    /// <summary>One of many who gains nothing need not hold up the others: they are left out where that is asked for, else named where they were typed.</summary>
    private static SessionPlan WithoutThoseWhoGainNothing(SessionPlan plan, IEnumerable<string> typedOnly, Typed typed, FactBook book, Problems problems)
    {
        // Without the roles nobody can say who gains something.
        if (problems.For(SessionForm.Roles) is not null) return plan;
        var nothing = typedOnly.Where(officer => plan.IsForNothing(book, officer)).ToList();
        if (typed.Has(LeaveOut, LeaveOutAnswer) && nothing.Count < plan.Attended.Count) return plan with { Attended = [.. plan.Attended.Except(nothing, StringComparer.Ordinal)] };
        Refuse(nothing, $"{GainsNothing}: on that day they held none of these roles. Take them out, or record first that they were accredited", typed, plan.Session.Force, book, problems);
        return plan;
    }

    /// <summary>The officer whom a line names; null where it is blank.</summary>
    private static string? OfficerIn(string line, string force) => line.Split([' ', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries) is not [var first, ..] ? null
        : first.Contains('/', StringComparison.Ordinal) ? first.ToLowerInvariant() : $"{force}/{first.ToLowerInvariant()}";
}
