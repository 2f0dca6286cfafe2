namespace ArmedPolicingGov.Accreditation;

/// <summary>The addresses of the module's pages. Officers' identifiers hold '/', so they end an address.</summary>
internal static class Urls
{
    public const string Roster = "/commanders";
    public const string WhoMayCommand = "/commanders/who-may-command";

    public const string Sessions = "/commanders/sessions";
    public const string NewSession = "/commanders/sessions/new";

    public const string Quick = "/commanders/quick";
    public const string Establishment = "/commanders/establishment";
    public const string Road = "/commanders/road";
    public const string CertificatePath = "/commanders/certificate";
    public const string Settings = "/commanders/settings";
    public const string Changes = "/commanders/changes";
    public const string NewChange = "/commanders/changes/new";

    public static string RoadOf(string officer, string role) => $"{Road}?officer={Uri.EscapeDataString(officer)}&role={role}";

    public static string Certificate(string officer) => $"{CertificatePath}?officer={Uri.EscapeDataString(officer)}";

    public static string DecideTactics(string officer) => $"/commanders/tactics-session?officer={Uri.EscapeDataString(officer)}";

    public static string ChangesOf(string force) => $"{Changes}?force={force}";

    public static string Change(string item, string force) => $"{Changes}/of/{item}?force={force}";

    public static string NewSessionOn(string item) => $"{NewSession}?item={Uri.EscapeDataString(item)}";

    public static string Standing(string officer, string act) => $"/commanders/standing?officer={Uri.EscapeDataString(officer)}&act={act}";

    public static string Session(string session) => $"{Sessions}/of/{session}";

    public static string TakeOut(string session, string officer) => $"{Sessions}/take-out?session={Uri.EscapeDataString(session)}&officer={Uri.EscapeDataString(officer)}";

    public static string RosterOf(string force) => $"{Roster}?force={force}";

    public static string Commander(string officer) => $"{Roster}/officers/{officer}";
}
