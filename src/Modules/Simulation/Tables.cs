using System.Globalization;
using CsvHelper;

namespace ArmedPolicingGov.Simulation;

/// <summary>The tables that come with the simulator.</summary>
internal static class Tables
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream($"{table}.csv")
            ?? throw new InvalidOperationException($"The simulator has no table {table}.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!, StringComparer.Ordinal));
        return rows;
    }

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
