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
    public static SessionPlan Read(SessionPlan plan, Typed typed, IReadOnlyList<string>? filed, IReadOnlyCollection<string> already, FactBook book, ForcesInSight forces, Problems problems)
    {
        var force = plan.Session.Force;
        var ticked = typed.All(Attended).Where(officer => forces.Knows(book, officer));
        var named = ticked.Concat(Pasted(typed[Numbers], force, book, forces, problems)).Concat(filed ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (named.Count == 0 && filed is null && problems.For(Numbers) is null) problems.Add(Attended, "Choose who attended, or give their numbers or a file");
        var typedOnly = named.Where(officer => filed?.Contains(officer, StringComparer.Ordinal) != true).ToList();
        Refuse(typedOnly.Where(officer => already.Contains(officer, StringComparer.Ordinal)), "is in the session already. Take them off this list", typed, force, book, problems);
        return WithoutThoseWhoGainNothing(plan with { Attended = named }, typedOnly.Except(already, StringComparer.Ordinal), typed, book, problems);
    }

    /// <summary>True when those who would gain nothing may be left out, and others stay.</summary>
    public static bool OffersToLeaveOut(Typed typed, Problems problems) =>
        typed.Has(LeaveOut, LeaveOutAnswer) || problems.Any(each => each.Message.Contains(GainsNothing, StringComparison.Ordinal));

    /// <summary>One officer on each line: the number, or the force and the number; what stands behind it, such as a name, is for the eye.</summary>
    public static IEnumerable<string> Pasted(string text, string force, FactBook book, ForcesInSight forces, Problems problems)
    {
        foreach (var (number, line) in text.Split('\n').Index())
        {
            if (OfficerIn(line, force) is not { } officer) continue;
            if (forces.Knows(book, officer)) yield return officer;
            else problems.Add(Numbers, string.Create(CultureInfo.InvariantCulture, $"Line {number + 1}: no officer {officer} is on record. Check the number, or record the officer first"));
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
        var nothing = typedOnly.Where(officer => plan.IsForNothing(book, officer)).ToList();
        if (typed.Has(LeaveOut, LeaveOutAnswer) && nothing.Count < plan.Attended.Count) return plan with { Attended = [.. plan.Attended.Except(nothing, StringComparer.Ordinal)] };
        Refuse(nothing, $"{GainsNothing}: on that day they held none of these roles. Take them out, or record first that they were accredited", typed, plan.Session.Force, book, problems);
        return plan;
    }

    /// <summary>The officer whom a line names; null where it is blank.</summary>
    private static string? OfficerIn(string line, string force) => line.Split([' ', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries) is not [var first, ..] ? null
        : first.Contains('/', StringComparison.Ordinal) ? first.ToLowerInvariant() : $"{force}/{first.ToLowerInvariant()}";
}
