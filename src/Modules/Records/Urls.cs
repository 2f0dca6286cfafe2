using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Records;

/// <summary>The addresses of the plain door. Keys hold '/', '|' and ':', so they stand in the query.</summary>
internal static class Urls
{
    public const string Index = "/records";
    public const string Search = "/search";

    public static string List(Kind kind, Column column, string value) => $"{RecordUrls.List(kind)}?{column.Name}={Uri.EscapeDataString(value)}";

    public static string Record(Kind kind) => $"{RecordUrls.List(kind)}/new";

    /// <summary>A place in the ledger, with its proofs.</summary>
    public static string Place(long seq) => $"/ledger/places/{seq}";

    public static string Erase(Kind kind, string key) => $"/ledger/erasures/new?kind={kind.Name}&key={Uri.EscapeDataString(key)}";

    public static string Hold(Kind kind, string key) => $"/ledger/holds/new?kind={kind.Name}&key={Uri.EscapeDataString(key)}";

    /// <summary>Where a reference leads: to the fact, or to the list of those that it may mean (an item of any force).</summary>
    public static string Target(Kind target, string reference) =>
        target.KeyColumns.Count == 1 ? RecordUrls.History(target, reference) : List(target, target.KeyColumns[0], reference);
}
