using System.Globalization;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>What is asked about a training session, and how it is read.</summary>
internal static class SessionForm
{
    public const string Reference = "session";
    public const string On = "on";
    public const string Worth = "worth";
    public const string Annual = "annual";
    public const string Apstra = "apstra";
    public const string Active = "active";
    public const string Roles = "role";
    public const string Items = "item";
    public const string Shown = "shown";
    public const string Content = "content";
    public const string Provider = "provider";
    public const string Attended = "attended";
    public const string Numbers = "numbers";
    public const string File = "file";

    /// <summary>Ticked where those who would gain nothing are to be left out.</summary>
    public const string LeaveOut = "leave-out";

    public const string LeaveOutAnswer = "yes";

    private const string GainsNothing = "would gain nothing from it";

    /// <summary>What was typed as a plan; what is wrong with it goes to the problems, in the order of the page.</summary>
    /// <param name="filed">Officers whom a file names; what is wrong with these, the file's report says. Null: no file was sent.</param>
    public static SessionPlan Read(Typed typed, IReadOnlyList<string>? filed, string force, FactBook book, ForcesInSight forces, Facts.Reference reference, DateOnly today, Problems problems)
    {
        var on = typed.Day(On, "The date of the session", today, problems) ?? today;
        var roles = typed.Has(Worth, Annual) ? typed.All(Roles).Where(Codes.CommandRole.Has).ToList() : [];
        if (typed.Has(Worth, Annual) && roles.Count == 0) problems.Add(Roles, "Choose the roles that it refreshed");
        var items = typed.All(Items).Where(item => book.Items.RowFor(item, force) is not null).ToList();
        if (!typed.All(Worth).Any(each => each is Annual or Apstra or Active) && items.Count == 0) problems.Add(Worth, "Choose what the session was, or a tactic, munition or weapon that it covered");
        var isShown = items.Any(item => ItemTerms.IsObserved(book.Items.KindOf(item)));
        var shown = isShown ? typed.Code(Shown, TrainingSession.Showing, "Choose how tactics and munitions were shown", problems) : "";
        var session = new TrainingSession
        {
            Session = typed[Reference],
            Force = force,
            On = on,
            AnnualRefresher = typed.Has(Worth, Annual),
            ApstraRefresher = typed.Has(Worth, Apstra),
            ActiveCommand = typed.Has(Worth, Active),
            Shown = shown.Length > 0 ? shown : null,
            Content = typed.Text(Content, "Content and its version", null, reference, problems),
            Provider = typed.Text(Provider, "Who gave it", null, reference, problems),
        };
        var plan = new SessionPlan(session, roles, items, Officers(typed, filed, force, book, forces, problems));
        return WithoutThoseWhoGainNothing(plan, typed, filed, force, book, problems);
    }

    /// <summary>One of many who gains nothing need not hold up the others: they are left out where that is asked for, else named where they were typed.</summary>
    private static SessionPlan WithoutThoseWhoGainNothing(SessionPlan plan, Typed typed, IReadOnlyList<string>? filed, string force, FactBook book, Problems problems)
    {
        var nothing = plan.Attended.Where(officer => plan.IsForNothing(book, officer) && filed?.Contains(officer, StringComparer.Ordinal) != true).ToList();
        if (typed.Has(LeaveOut, LeaveOutAnswer) && nothing.Count < plan.Attended.Count) return plan with { Attended = [.. plan.Attended.Except(nothing, StringComparer.Ordinal)] };
        var lines = typed[Numbers].Split('\n').Index().Select(each => (Line: each.Index + 1, Officer: OfficerIn(each.Item, force))).ToList();
        foreach (var officer in nothing)
        {
            var (line, _) = lines.Find(each => each.Officer == officer);
            var name = book.Officers.Find(officer)?.Name is { Length: > 0 } known ? $"{known} ({officer})" : officer;
            problems.Add(line > 0 ? Numbers : Attended, string.Create(CultureInfo.InvariantCulture, $"{(line > 0 ? $"Line {line}: " : "")}{name} {GainsNothing}: on that day they held none of these roles. Take them out, or record first that they were accredited"));
        }

        return plan;
    }

    /// <summary>The officer whom a line names; null where it is blank.</summary>
    private static string? OfficerIn(string line, string force) => line.Split([' ', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries) is not [var first, ..] ? null
        : first.Contains('/', StringComparison.Ordinal) ? first.ToLowerInvariant() : $"{force}/{first.ToLowerInvariant()}";

    /// <summary>True when those who would gain nothing may be left out, and others stay.</summary>
    public static bool OffersToLeaveOut(Typed typed, Problems problems) =>
        typed.Has(LeaveOut, LeaveOutAnswer) || problems.Any(each => each.Message.Contains(GainsNothing, StringComparison.Ordinal));

    private static IReadOnlyList<string> Officers(Typed typed, IReadOnlyList<string>? filed, string force, FactBook book, ForcesInSight forces, Problems problems)
    {
        var ticked = typed.All(Attended).Where(officer => forces.Knows(book, officer));
        var named = ticked.Concat(Pasted(typed[Numbers], force, book, forces, problems)).Concat(filed ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (named.Count == 0 && filed is null && problems.For(Numbers) is null) problems.Add(Attended, "Choose who attended, or give their numbers or a file");
        return named;
    }

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
}
