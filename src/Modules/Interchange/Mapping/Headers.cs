using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>Headers of tables: which are those of record files, and which are the same.</summary>
internal static class Headers
{
    private static readonly string[] Stamps = [Kind.RecordedAt, Kind.RecordedBy, Kind.Withdrawn];

    /// <summary>A header as one text, the same whatever the order of its columns.</summary>
    public static string Text(IEnumerable<string> header) => string.Join('\n', header.Order(StringComparer.Ordinal));

    /// <summary>The kind whose record file has such a header, or null.</summary>
    /// <param name="name">The file's name without its ending, which decides where several kinds have the same columns.</param>
    public static Kind? KindOf(IReadOnlyList<string> header, string name, IEnumerable<Kind> kinds)
    {
        var fitting = kinds.Where(kind => Fits(kind, header)).ToList();
        return fitting.Find(kind => kind.Name == name) ?? fitting.FirstOrDefault();
    }

    private static bool Fits(Kind kind, IReadOnlyList<string> header)
    {
        string[] own = [.. kind.Columns.Select(column => column.Name)];
        return own.All(column => header.Contains(column, StringComparer.Ordinal)) && header.All(column => own.Contains(column, StringComparer.Ordinal) || Stamps.Contains(column, StringComparer.Ordinal));
    }
}
