using System.Globalization;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>
/// What an act changes of a session on record, and of what it was worth to whom. Each moves the session's own record on, so
/// that of two acts on one session in the same instant the second is refused, whatever they are about.
/// </summary>
internal sealed record SessionChange(IReadOnlyList<Fact> Facts, IReadOnlyList<CreditChange> Credits)
{
    /// <summary>Those of a plan come to the session that it is of; nothing changes for the others.</summary>
    public static SessionChange Adding(PastSession past, SessionPlan plan, FactBook book)
    {
        var next = References(past);
        return Of(past, past.Session, plan.Attendances,
            [.. plan.Attended.Select(officer => CreditChange.Of(officer, [], plan.CreditsOf(book, officer), next))]);
    }

    /// <summary>The session was something else: everybody who attended is credited as if it had been recorded so.</summary>
    public static SessionChange Correcting(PastSession past, SessionPlan plan, FactBook book)
    {
        var next = References(past);
        var session = past.Session.Session;
        return Of(past, plan.Session,
        [
            .. Moved(past.Roles, plan.Roles).Select(each => new SessionRole { Session = session, Role = each.Code, Withdrawn = !each.IsNew }),
            .. Moved(past.Items, plan.Items).Select(each => new SessionItem { Session = session, Item = each.Code, Withdrawn = !each.IsNew }),
        ], [.. past.Attended.Select(each => CreditChange.Of(each.Officer, past.Credits[each.Officer], plan.CreditsOf(book, each.Officer), next))]);
    }

    public static SessionChange TakingOut(PastSession past, SessionAttendance attendance) =>
        Of(past, past.Session, [attendance with { Withdrawn = true }], [new CreditChange(attendance.Officer, [.. past.Credits[attendance.Officer]], [])]);

    /// <summary>The session never was: with it goes all that it was worth.</summary>
    public static SessionChange Withdrawing(PastSession past) => Of(past, past.Session with { Withdrawn = true },
    [
        .. past.Roles.Select(role => new SessionRole { Session = past.Session.Session, Role = role, Withdrawn = true }),
        .. past.Items.Select(item => new SessionItem { Session = past.Session.Session, Item = item, Withdrawn = true }),
        .. past.Attended.Select(each => each with { Withdrawn = true }),
    ], [.. past.Attended.Select(each => new CreditChange(each.Officer, [.. past.Credits[each.Officer]], []))]);

    /// <summary>Who is in date now and would be no longer, in which role.</summary>
    public IReadOnlyList<(string Officer, string Role)> PutsOutOfDate(FactBook book, DateOnly day)
    {
        var after = In(book);
        return [.. from each in Credits from role in Codes.CommandRole.Codes where book.IsInDate(each.Officer, role, day) && !after.IsInDate(each.Officer, role, day) select (each.Officer, role)];
    }

    /// <summary>The book as it would be.</summary>
    public FactBook In(FactBook book) => book.With([.. Credits.SelectMany(each => each.InBook)]);

    private static SessionChange Of(PastSession past, TrainingSession session, IEnumerable<Fact> further, IReadOnlyList<CreditChange> credits) =>
        new([session with { Revision = past.NextRevision }, .. further, .. credits.SelectMany(each => each.Facts)], credits);

    /// <summary>No act that is recorded shares its number with another, so that none of its references was ever used.</summary>
    private static Func<string> References(PastSession past)
    {
        var number = 0;
        return () => string.Create(CultureInfo.InvariantCulture, $"{past.Session.Session}/{past.NextRevision}-{++number}");
    }

    private static IEnumerable<(string Code, bool IsNew)> Moved(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Except(after, StringComparer.Ordinal).Select(each => (each, false)).Concat(after.Except(before, StringComparer.Ordinal).Select(each => (each, true)));
}
