using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>A session as it is about to be recorded: what each who attended is credited with, and what it leaves open.</summary>
/// <param name="Roles">The roles that it refreshed.</param>
/// <param name="Items">The references of what it covered.</param>
/// <param name="Attended">Officers.</param>
internal sealed record SessionPlan(TrainingSession Session, IReadOnlyList<string> Roles, IReadOnlyList<string> Items, IReadOnlyList<string> Attended)
{
    /// <summary>The roles in which alone somebody attended; none for whoever attended in all that they hold.</summary>
    public ILookup<string, string> OnlyAs { get; init; } = Array.Empty<Named>().ToLookup(each => each.Officer, each => each.Officer, StringComparer.Ordinal);

    /// <summary>Who attended, and in which roles alone.</summary>
    public IEnumerable<SessionAttendance> Attendances => Attended.Select(officer => new SessionAttendance
    {
        Session = Session.Session,
        Officer = officer,
        OnlyAs = OnlyAs[officer].Any() ? string.Join(' ', OnlyAs[officer].OrderBy(Codes.CommandRole.Rank)) : null,
    });

    /// <summary>What somebody is credited with: a refresher for each role that they hold and attended in, and exactly the items that the session covered.</summary>
    public IReadOnlyList<CommanderEvent> CreditsOf(FactBook book, string officer) =>
    [
        .. Roles.Where(role => IsAs(officer, role) && Holds(book, officer, role, Session.On)).Select(role => Credit(officer, "annual-refresher") with { Role = role }),
        .. Session.ApstraRefresher && Codes.CommandRole.Codes.Any(role => Holds(book, officer, role, Session.On)) ? [Credit(officer, "apstra-refresher")] : Array.Empty<CommanderEvent>(),
        .. Items.Select(item => Credit(officer, ItemTerms.IsObserved(book.Items.KindOf(item)) ? "observation" : "familiarisation") with { Item = item }),
    ];

    /// <summary>The same for a session that is on record, and for those who attended it.</summary>
    public SessionPlan For(SessionPlan past) => this with { Session = Session with { Session = past.Session.Session, Force = past.Session.Force }, Attended = past.Attended, OnlyAs = past.OnlyAs };

    /// <summary>True when both are of the same day, content and worth.</summary>
    public bool IsSameAs(SessionPlan other) => WhatItWas(Session) == WhatItWas(other.Session) && Roles.ToHashSet(StringComparer.Ordinal).SetEquals(other.Roles) && Items.ToHashSet(StringComparer.Ordinal).SetEquals(other.Items);

    private static (DateOnly, bool, bool, bool, string?, string?, string?) WhatItWas(TrainingSession session) =>
        (session.On, session.AnnualRefresher, session.ApstraRefresher, session.ActiveCommand, session.Shown, session.Content, session.Provider);

    public IReadOnlyList<CommanderEvent> Credits(FactBook book) => [.. Attended.SelectMany(officer => CreditsOf(book, officer))];

    /// <summary>True of somebody to whom it is worth nothing, and who is not there to take command.</summary>
    public bool IsForNothing(FactBook book, string officer) => !Session.ActiveCommand && CreditsOf(book, officer).Count == 0;

    /// <summary>What those who attended have yet to meet on its day and do not meet in it.</summary>
    public IReadOnlyList<Duty> LeavesOpen(FactBook book) =>
        [.. Attended.SelectMany(officer => book.OpenDuties(officer, Session.On)).Where(duty => !Items.Contains(duty.Item.Id, StringComparer.Ordinal))];

    /// <summary>Accredited for the role and neither revoked nor relinquished: somebody suspended may be trained.</summary>
    public static bool Holds(FactBook book, string officer, string role, DateOnly day) =>
        book.AccreditationOf(officer, role, day) is { } accreditation && book.PutOutOfPost(accreditation, day)?.Kind is not ("revoked" or "relinquished");

    private bool IsAs(string officer, string role) => !OnlyAs[officer].Any() || OnlyAs[officer].Contains(role, StringComparer.Ordinal);

    private CommanderEvent Credit(string officer, string kind) => new() { Officer = officer, Kind = kind, On = Session.On, Provider = Session.Provider, Reference = Session.Session };
}
