using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>Which columns a list can be filtered by, and the names of their fields in the address.</summary>
internal static class FilterFields
{
    public const string From = ".from";
    public const string To = ".to";

    public static IReadOnlyList<Column> Of(Kind kind) => [.. kind.Columns.Where(column => IsOffered(kind, column))];

    /// <summary>The columns of a list: all but digests, which nobody reads.</summary>
    public static IReadOnlyList<Column> Shown(Kind kind) => [.. kind.Columns.Where(column => column.Type != ColumnType.Digest)];

    public static IEnumerable<string> Names(Column column) =>
        column.Type is ColumnType.Date or ColumnType.Instant ? [column.Name + From, column.Name + To] : [column.Name];

    // A reference of its own stands for one fact and is found by the search; texts are too.
    private static bool IsOffered(Kind kind, Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Digest => false,
        ColumnType.Identifier or ColumnType.Officer => column.References is not null || kind.KeyColumns.Count > 1,
        _ => true,
    };
}
