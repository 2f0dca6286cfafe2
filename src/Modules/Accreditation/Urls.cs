namespace ArmedPolicingGov.Accreditation;

/// <summary>The addresses of the module's pages. Officers' identifiers hold '/', so they end an address.</summary>
internal static class Urls
{
    public const string Roster = "/commanders";
    public const string WhoMayCommand = "/commanders/who-may-command";

    public static string RosterOf(string force) => $"{Roster}?force={force}";

    public static string Commander(string officer) => $"{Roster}/officers/{officer}";
}
