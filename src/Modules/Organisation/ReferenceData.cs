using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Glossary;
using CsvHelper;

namespace ArmedPolicingGov.Organisation;

/// <summary>Who holds a force to account, from a day to the day before another.</summary>
/// <param name="Kind">PCC, PFCC, Mayor, Common Council, Authority or Ministry.</param>
/// <param name="Note">What is known of its dates beyond <paramref name="From"/> and <paramref name="To"/>; blank if nothing.</param>
public sealed record PolicingBody(string Force, string Name, string Kind, DateOnly? From, DateOnly? To, string Note);

/// <summary>The reference data that ships with the product: forces, their names and regions, their policing bodies, and the first terms of the glossary.</summary>
public static class ReferenceData
{
    private const string ArmedPolicing = "armed-policing";
    private const string Statistics = "statistics";

    /// <summary>Forces, names and armed policing regions, as every rule and check reads them.</summary>
    public static Reference Load() => new(
        Rows("forces").Select(row => (row["force"], row["short_name"], row["territorial"] == "true")),
        Names(),
        Regions(),
        Rows("regions").Where(row => row["purpose"] == ArmedPolicing).Select(row => (row["region"], row["name"])));

    /// <summary>What each force is called, over time.</summary>
    internal static IReadOnlyList<Dated> Names() => [.. Rows("names").Select(row => Dated(row, "name"))];

    /// <summary>The armed policing region of each force, over time.</summary>
    internal static IReadOnlyList<Dated> Regions() => [.. Memberships(ArmedPolicing)];

    /// <summary>The region in which the Home Office's statistics count each force; not always its armed policing region.</summary>
    public static IReadOnlyList<Dated> StatisticsRegions() => [.. Memberships(Statistics)];

    /// <summary>The names of the statistical regions, by id.</summary>
    public static IReadOnlyDictionary<string, string> StatisticsRegionNames() =>
        Rows("regions").Where(row => row["purpose"] == Statistics).ToDictionary(row => row["region"], row => row["name"], StringComparer.Ordinal);

    public static IReadOnlyList<PolicingBody> PolicingBodies() =>
    [
        .. Rows("policing_bodies").Select(row => new PolicingBody(row["force"], row["name"], row["kind"], Day(row["from"]), Day(row["to"]), row["note"])),
    ];

    /// <summary>The terms that come with the product, with their variants one on each line.</summary>
    internal static IReadOnlyList<GlossaryTerm> Glossary() =>
        [.. Rows("glossary").Select(row => new GlossaryTerm { Term = row["term"], Name = row["name"], Meaning = row["meaning"], Variants = row["variants"].Replace('|', '\n') })];

    private static IEnumerable<Dated> Memberships(string purpose) =>
        Rows("memberships").Where(row => row["purpose"] == purpose).Select(row => Dated(row, "region"));

    private static Dated Dated(Dictionary<string, string> row, string value) => new(row["force"], row[value], Day(row["from"]), Day(row["to"]));

    private static DateOnly? Day(string text) => text.Length == 0 ? null
        : LondonTime.TryParseDay(text, out var day) ? day
        : throw new InvalidDataException($"“{text}” in the reference data is no date.");

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream($"Reference/{file}.csv")
            ?? throw new InvalidOperationException($"The reference data has no {file}.csv.");
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!, StringComparer.Ordinal));
        return rows;
    }
}
