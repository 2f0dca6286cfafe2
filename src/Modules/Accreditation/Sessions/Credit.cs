using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>How pages say what a session was, and what it was worth to somebody.</summary>
internal static class Credit
{
    /// <summary>"Annual refresher, Tactical firearms commander (TFC)".</summary>
    public static string Words(CommanderEvent credit, Func<string, string> nameOfItem) => string.Join(", ",
        new[] { Codes.CommanderEvent.Words(credit.Kind), credit.Role is { } role ? Codes.CommandRole.Words(role) : null, credit.Item is { } item ? nameOfItem(item) : null }.OfType<string>());

    /// <summary>All that a session was worth to somebody.</summary>
    public static string All(IReadOnlyList<CommanderEvent> credits, Func<string, string> nameOfItem) =>
        credits.Count > 0 ? string.Join("; ", credits.Select(credit => Words(credit, nameOfItem))) : "Attendance";

    /// <summary>"Annual refresher (TFC), APSTRA refresher".</summary>
    public static string Worth(this TrainingSession session, IReadOnlyList<string> roles)
    {
        var refreshed = roles.OrderBy(Codes.CommandRole.Rank).Select(Codes.CommandRole.Words);
        string?[] parts =
        [
            session.AnnualRefresher ? $"Annual refresher: {string.Join(", ", refreshed)}" : null,
            session.ApstraRefresher ? "APSTRA refresher" : null,
            session.ActiveCommand ? "Active command in an ARV exercise" : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } worth ? string.Join("; ", worth) : "A showing of tactics, munitions or weapons";
    }
}
