using System.Text.Json;
using System.Text.RegularExpressions;
using ArmedPolicingGov.Verifier.Formats;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>A table, called schema.name, and the types of its columns in their order.</summary>
internal sealed record DumpTable(string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    private readonly Dictionary<string, int> places = Columns.Index().ToDictionary(column => column.Item.Name, column => column.Index, StringComparer.Ordinal);

    /// <summary>Where a column stands in a row; −1 when there is none of that name.</summary>
    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);

    public bool HasJust(IEnumerable<string> columns) => places.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(columns);
}

/// <summary>A kind of fact: the table of its versions, the columns that are its key, and all columns that a record has.</summary>
internal sealed record DumpKind(string Name, string Table, IReadOnlyList<string> Key, IReadOnlyList<string> Columns)
{
    /// <summary>What a version has beside its own columns.</summary>
    public static readonly IReadOnlyList<string> Stamp = ["key", "recorded_at", "recorded_by", "withdrawn", "seq", "received_at", "scope", "salt"];

    /// <summary>The table of what is known now of each fact.</summary>
    public string Known => Table.Insert(Table.IndexOf('.', StringComparison.Ordinal) + 1, "now_");
}

/// <summary>What a dump says of itself (<c>dump.json</c>). Nothing but its tables, compared with the leaves, bears it out.</summary>
internal sealed partial record DumpHead(string Name, string Kind, string Origin, long Size, string MadeAt, IReadOnlyDictionary<string, DumpTable> Tables, IReadOnlyList<DumpKind> Kinds)
{
    private const int Format = 1;

    /// <summary>Reads <c>dump.json</c>.</summary>
    /// <exception cref="DoesNotHold">It is not as a dump of format 1 has it.</exception>
    public static DumpHead Parse(byte[] file)
    {
        try
        {
            var json = CanonicalJson.Object(Strict.Text(file) ?? "") ?? throw Wrong("it is no JSON object");
            if (json["format"].GetInt32() != Format) throw Wrong($"its format is {json["format"]}, and this program reads format {Format}");
            var tables = json["tables"].EnumerateArray().Select(Table).ToDictionary(table => table.Name, StringComparer.Ordinal);
            var kinds = json["kinds"].EnumerateArray().Select(KindOf).ToList();
            foreach (var kind in kinds) Check(kind, tables);
            if (kinds.DistinctBy(kind => kind.Name, StringComparer.Ordinal).Count() != kinds.Count || kinds.DistinctBy(kind => kind.Table, StringComparer.Ordinal).Count() != kinds.Count) throw Wrong("a kind or its table is named twice");
            return new DumpHead(Word(json["name"]), Word(json["kind"]), Word(json["origin"]), json["size"].GetInt64(), Word(json["madeAt"]), tables, kinds);
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw Wrong(problem.Message);
        }
    }

    /// <summary>The table that a member is a part of, or null.</summary>
    public static string? TableOf(string member) => Part().Match(member) is { Success: true } part ? part.Groups["table"].Value : null;

    public static int PartOf(string member) => int.Parse(Part().Match(member).Groups["part"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static DumpTable Table(JsonElement json) => new($"{Word(json.GetProperty("schema"))}.{Word(json.GetProperty("table"))}",
        [.. json.GetProperty("columns").EnumerateArray().Select(column => (Word(column.GetProperty("name")), Word(column.GetProperty("type"))))]);

    private static DumpKind KindOf(JsonElement json) => new(Word(json.GetProperty("kind")), Word(json.GetProperty("table")),
        [.. json.GetProperty("key").EnumerateArray().Select(Word)], [.. json.GetProperty("columns").EnumerateArray().Select(Word)]);

    /// <summary>A column that no leaf speaks of could be altered unseen: there may be none.</summary>
    private static void Check(DumpKind kind, IReadOnlyDictionary<string, DumpTable> tables)
    {
        if (!kind.Table.Contains('.', StringComparison.Ordinal) || kind.Key.Count == 0 || kind.Key.Except(kind.Columns, StringComparer.Ordinal).Any()) throw Wrong($"the kind {kind.Name} has no key among its columns, or no table");
        foreach (var name in new[] { kind.Table, kind.Known })
        {
            if (!tables.TryGetValue(name, out var table)) throw Wrong($"the table {name} of the kind {kind.Name} is not listed");
            if (!table.HasJust(kind.Columns.Concat(DumpKind.Stamp))) throw Wrong($"the table {name} has not just the columns of the kind {kind.Name}");
        }
    }

    private static string Word(JsonElement json) => json.GetString() is { Length: > 0 } text ? text : throw Wrong("a name in it is blank");

    private static DoesNotHold Wrong(string why) => new($"{DumpFile.Head} is not what it should be: {why}.");

    [GeneratedRegex(@"\Atables/(?<table>[a-z0-9_]+\.[a-z0-9_]+)/(?<part>[0-9]{6,9})\z")]
    private static partial Regex Part();
}
