namespace ArmedPolicingGov.Accreditation;

/// <summary>The addresses of the module's pages. Officers' identifiers hold '/', so they end an address.</summary>
internal static class Urls
{
    public const string Roster = "/commanders";
    public const string WhoMayCommand = "/commanders/who-may-command";

    public const string Sessions = "/commanders/sessions";
    public const string NewSession = "/commanders/sessions/new";

    public const string Changes = "/commanders/changes";
    public const string NewChange = "/commanders/changes/new";

    /// <summary>Those that stand beside each other.</summary>
    public static IReadOnlyList<(string Href, string Text)> Pages { get; } = [(Roster, "Commanders"), (WhoMayCommand, "Who may command"), (Sessions, "Training sessions"), (Changes, "Tactics, munitions and weapons")];

    public static string ChangesOf(string force) => $"{Changes}?force={force}";

    public static string Change(string item, string force) => $"{Changes}/of/{item}?force={force}";

    public static string NewSessionOn(string item) => $"{NewSession}?item={Uri.EscapeDataString(item)}";

    public static string Standing(string officer, string act) => $"/commanders/standing?officer={Uri.EscapeDataString(officer)}&act={act}";

    public static string Session(string session) => $"{Sessions}/of/{session}";

    public static string TakeOut(string session, string officer) => $"{Sessions}/take-out?session={Uri.EscapeDataString(session)}&officer={Uri.EscapeDataString(officer)}";

    public static string RosterOf(string force) => $"{Roster}?force={force}";

    public static string Commander(string officer) => $"{Roster}/officers/{officer}";
}
