using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>
/// A training session of commanders, recorded once for all who attended: an annual refresher, an APSTRA refresher, an exercise
/// with an armed response vehicle, or a showing of tactics. What it is worth to each of them are the commander events that it made.
/// </summary>
internal sealed record TrainingSession : Fact
{
    public string Session { get; init; } = "";
    public string Force { get; init; } = "";
    public DateOnly On { get; init; }
    public bool AnnualRefresher { get; init; }
    public bool ApstraRefresher { get; init; }

    /// <summary>Tactical commanders took command in an exercise with an armed response vehicle, as they do once a year.</summary>
    public bool ActiveCommand { get; init; }

    /// <summary>How its tactics and munitions were observed; null where it covered none.</summary>
    public string? Shown { get; init; }
    public string? Content { get; init; }
    public string? Provider { get; init; }

    /// <summary>The number of the act that changed it last; null: it is as it was first recorded.</summary>
    public string? Revision { get; init; }

    public static readonly Vocabulary Showing = new("way of showing", ("live", "Live"), ("footage", "On footage"), ("both", "Live and on footage"));

    public static readonly Kind<TrainingSession> Declaration = new("training_sessions", "Accreditation", "training session", "training sessions",
        each => $"Session of {LondonTime.Format(each.On)}, {each.Session}",
        Column.Id("session", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Date("on", "Date").Required(),
        Column.YesNo("annual_refresher", "Annual refresher").Required(),
        Column.YesNo("apstra_refresher", "APSTRA refresher").Required(),
        Column.YesNo("active_command", "Active command in an ARV exercise").Required(),
        Column.Code("shown", Showing, "How tactics and munitions were shown"),
        Column.Text("content", "Content and its version"),
        Column.Text("provider", "Provider"),
        Column.Text("revision", "Number of the last change"))
    { Scope = "force", HasOwnPages = true };
}

/// <summary>A role for which a session was the annual refresher.</summary>
internal sealed record SessionRole : Fact
{
    public string Session { get; init; } = "";
    public string Role { get; init; } = "";

    public static readonly Kind<SessionRole> Declaration = new("training_session_roles", "Accreditation", "role that a session refreshed", "roles that sessions refreshed",
        each => $"{Codes.CommandRole.Words(each.Role)}, {each.Session}",
        Column.To("training_sessions", "session", "Session").Key(),
        Column.Code("role", Codes.CommandRole, "Role").Key())
    { Parent = "session", Scope = "session", HasOwnPages = true };
}

/// <summary>A tactic, munition or weapon that a session covered.</summary>
internal sealed record SessionItem : Fact
{
    public string Session { get; init; } = "";
    public string Item { get; init; } = "";

    public static readonly Kind<SessionItem> Declaration = new("training_session_items", "Accreditation", "item that a session covered", "items that sessions covered",
        each => $"{each.Item}, {each.Session}",
        Column.To("training_sessions", "session", "Session").Key(),
        Column.To("items", "item", "Tactic, munition or weapon").Key())
    { Parent = "session", Scope = "session", HasOwnPages = true };
}

/// <summary>Somebody who attended a session.</summary>
internal sealed record SessionAttendance : Fact
{
    public string Session { get; init; } = "";
    public string Officer { get; init; } = "";

    /// <summary>The roles in which alone they attended, by codes with blanks between them; null: in all that they hold.</summary>
    public string? OnlyAs { get; init; }

    public IReadOnlyList<string> Roles => OnlyAs?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>True when they attended in the role, as far as anybody said.</summary>
    public bool IsAs(string role) => Roles.Count == 0 || Roles.Contains(role, StringComparer.Ordinal);

    public static readonly Kind<SessionAttendance> Declaration = new("training_session_attendance", "Accreditation", "attendance at a session", "attendance at sessions",
        each => $"{each.Officer}, {each.Session}",
        Column.To("training_sessions", "session", "Session").Key(),
        Column.Officer("officer", "Officer").Key(),
        Column.Text("only_as", "Attended only as"))
    { Parent = "session", Scope = "session", HasOwnPages = true };
}
