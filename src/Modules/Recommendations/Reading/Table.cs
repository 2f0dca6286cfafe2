using System.Globalization;
using CsvHelper;

namespace ArmedPolicingGov.Recommendations.Reading;

/// <summary>The tables of published data that ship with the product.</summary>
internal static class Table
{
    /// <summary>The rows of a table, in its order, by the names of its columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream($"Published/{name}.csv")
            ?? throw new InvalidOperationException($"The published data have no {name}.csv.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!, StringComparer.Ordinal));
        return rows;
    }
}
