using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

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

    /// <summary>What was typed as a plan for nobody yet; what is wrong with it goes to the problems, in the order of the page.</summary>
    /// <param name="onRecord">The session as it stands, where it is corrected.</param>
    public static SessionPlan Read(Typed typed, string force, FactBook book, Facts.Reference reference, DateOnly today, Problems problems, TrainingSession? onRecord = null)
    {
        var on = typed.Day(On, "The date of the session", today, problems) ?? today;
        var roles = typed.Has(Worth, Annual) ? typed.All(Roles).Where(Codes.CommandRole.Has).ToList() : [];
        if (typed.Has(Worth, Annual) && roles.Count == 0) problems.Add(Roles, "Choose the roles that it refreshed");
        var items = typed.All(Items).Where(item => book.Items.RowFor(item, force) is not null).ToList();
        if (!typed.All(Worth).Any(each => each is Annual or Apstra or Active) && items.Count == 0) problems.Add(Worth, "Choose what the session was, or a tactic, munition or weapon that it covered");
        LookAtDays(items, on, force, book, problems);
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
            Content = typed.Line(Content, "Content and its version", Typed.LongestReference, null, reference, problems, onRecord?.Content),
            Provider = typed.Line(Provider, "Who gave it", Typed.LongestReference, null, reference, problems, onRecord?.Provider),
        };
        return new SessionPlan(session, roles, items, []);
    }

    /// <summary>The answers that a session on record gives to these questions.</summary>
    public static Typed Fill(Typed typed, SessionPlan past)
    {
        var session = past.Session;
        IReadOnlyList<string?> worth = [session.AnnualRefresher ? Annual : null, session.ApstraRefresher ? Apstra : null, session.ActiveCommand ? Active : null];
        return typed.WithDefault(On, session.On).With(Worth, [.. worth.OfType<string>()]).With(Roles, past.Roles).With(Items, past.Items)
            .With(Shown, session.Shown ?? "").With(Content, session.Content ?? "").With(Provider, session.Provider ?? "");
    }

    /// <summary>Nobody is shown on a day what nobody had announced yet.</summary>
    private static void LookAtDays(IReadOnlyList<string> items, DateOnly on, string force, FactBook book, Problems problems)
    {
        foreach (var row in items.Select(item => book.Items.RowFor(item, force)!))
        {
            if (new[] { row.AnnouncedOn, row.InUseFrom }.Min() is { } first && first > on)
                problems.Add(Items, $"{row.Name} was announced on {LondonClock.Date(first)}, after the session. Correct the date of the session, or leave it out");
        }
    }
}
