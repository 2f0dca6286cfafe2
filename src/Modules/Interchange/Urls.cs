namespace ArmedPolicingGov.Interchange;

/// <summary>The addresses of imports, and of the records' pages that they lead to.</summary>
internal static class Urls
{
    public const string Index = "/imports";
    public const string New = "/imports/new";

    public static string Instead(Guid id) => $"{New}?instead={id}";

    public static string Unfinished(Guid id) => $"{Index}/{id}";

    public static string Progress(Guid id) => $"{Unfinished(id)}/progress";

    public static string Faults(Guid id) => $"{Unfinished(id)}/faults";

    public static string FaultsFile(Guid id) => $"{Faults(id)}/file";

    public static string Columns(Guid id, int table) => $"{Unfinished(id)}/tables/{table}";

    public static string Values(Guid id, int table) => $"{Columns(id, table)}/values";

    /// <summary>An import that was recorded is named by its act.</summary>
    public static string Done(Guid act) => $"{Index}/acts/{act}";

    public static string Undo(Guid act) => $"{Done(act)}/undo";
}
