using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation;
using CsvHelper;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>The versions of facts that a folder of record files holds. A row that does not read fails the test.</summary>
internal sealed record RecordFolder(IReadOnlyList<(Kind Kind, IReadOnlyList<Fact> Versions)> Lists)
{
    public static readonly Reference Reference = ReferenceData.Load();

    /// <summary>When rows without a recorded_at are taken to have been recorded: at an import after all else.</summary>
    private static readonly DateTimeOffset Import = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static RecordFolder Read(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.csv").Select(Path.GetFileNameWithoutExtension))
        {
            if (Kinds.Interchange.All(kind => kind.Name != file)) throw new InvalidDataException($"{folder} has an unknown file {file}.csv.");
        }
        return new([.. Kinds.Interchange.Select(kind => (kind, (IReadOnlyList<Fact>)[.. Versions(kind, Path.Combine(folder, kind.Name + ".csv"))]))]);
    }

    /// <summary>The facts known at an instant of the source's clock; everything without one.</summary>
    public FactBook BookAt(DateTimeOffset? asKnownAt) => FactBook.Of(KnownAt(asKnownAt), Reference);

    public IReadOnlyList<IReadOnlyList<Fact>> KnownAt(DateTimeOffset? asKnownAt) =>
        [.. Lists.Select(list => Known.At(list.Versions, list.Kind, asKnownAt, Clock.Source))];

    private static IEnumerable<Fact> Versions(Kind kind, string file)
    {
        if (!File.Exists(file)) yield break;
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        string[] stamps = [Kind.RecordedAt, Kind.RecordedBy, Kind.Withdrawn];
        var headers = csv.HeaderRecord!.Select(each => each.Trim()).ToList();
        if (headers.Except(kind.Columns.Select(each => each.Name)).Except(stamps).FirstOrDefault() is { } unknown) throw new InvalidDataException($"{file} has an unknown column {unknown}.");
        if (kind.Columns.FirstOrDefault(each => !headers.Contains(each.Name)) is { } missing) throw new InvalidDataException($"{file} has no column {missing.Name}.");
        while (csv.Read())
        {
            string? Text(string column) => headers.IndexOf(column) is >= 0 and var place && csv.GetField(place)!.Trim() is { Length: > 0 } text ? text : null;
            var withdrawn = Text(Kind.Withdrawn) == "true";
            var values = kind.Columns.Select(column => Value(file, column, Text(column.Name), withdrawn)).ToList();
            yield return kind.Make(values, Text(Kind.RecordedAt) is { } at ? Instant(file, at) : Import, Text(Kind.RecordedBy), withdrawn);
        }
    }

    private static object? Value(string file, Column column, string? text, bool withdrawn)
    {
        if (text is null) return column.IsRequired && (column.IsKey || !withdrawn) ? throw new InvalidDataException($"{file}: {column.Name} is not given.") : null;
        var fault = column.Read(text, Reference, out var value);
        return fault is null ? value : throw new InvalidDataException($"{file}: {column.Name} “{text}” {fault.Value.Problem}.");
    }

    private static DateTimeOffset Instant(string file, string text) =>
        LondonTime.TryParseInstant(text, out var instant) ? instant : throw new InvalidDataException($"{file}: “{text}” is no instant.");
}
