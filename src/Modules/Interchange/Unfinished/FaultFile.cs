using System.Text.Json;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Unfinished;

/// <summary>A fault as the person who uploaded knows the file: its own name and its own columns.</summary>
internal sealed record FoundFault(string File, int? Line, string? Column, string? Value, string Problem, string Mend);

/// <summary>Every fault that a check found, a line each, and how many rows of each kind have one.</summary>
internal sealed class FaultFile(string path, UnfinishedImport import) : IDisposable
{
    private const int MostSorted = 50_000;

    private readonly StreamWriter writer = new(path, append: false);
    private readonly Dictionary<string, HashSet<int>> lines = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    public long LinesOf(string kind) => lines.TryGetValue(kind, out var faulty) ? faulty.Count : 0;

    public void Add(Fault fault)
    {
        Count++;
        if (fault.Line is { } line)
        {
            if (!lines.TryGetValue(fault.Kind, out var faulty)) lines.Add(fault.Kind, faulty = []);
            faulty.Add(line);
        }

        writer.WriteLine(JsonSerializer.Serialize(Named(fault)));
    }

    /// <summary>Ends the file, and puts the faults in the order of the lines, as somebody corrects them; more than that nobody reads through.</summary>
    public void Dispose()
    {
        writer.Dispose();
        if (Count is < 2 or > MostSorted) return;
        var faults = ReadAll(path).ToList();
        var files = faults.Select(fault => fault.File).Distinct(StringComparer.Ordinal).ToList();
        File.WriteAllLines(path, faults.OrderBy(fault => files.IndexOf(fault.File)).ThenBy(fault => fault.Line ?? 0).Select(fault => JsonSerializer.Serialize(fault)));
    }

    /// <summary>Some of the faults; none where nothing was checked yet.</summary>
    public static IReadOnlyList<FoundFault> Read(string path, int skip, int count) => !File.Exists(path) ? [] :
        [.. File.ReadLines(path).Skip(skip).Take(count).Select(line => JsonSerializer.Deserialize<FoundFault>(line)!)];

    public static IEnumerable<FoundFault> ReadAll(string path) => !File.Exists(path) ? [] : File.ReadLines(path).Select(line => JsonSerializer.Deserialize<FoundFault>(line)!);

    private FoundFault Named(Fault fault)
    {
        if (import.Tables.FirstOrDefault(each => each.Kind == fault.Kind) is not { } table)
            return new FoundFault(import.Undoes is not null || fault.Kind.Length == 0 ? fault.Kind : $"{fault.Kind}.csv", fault.Line, fault.Column, fault.Value, fault.Problem, fault.Mend);
        var isDayFirst = table.Rules?.Dates == Mapping.MappingRules.DayFirst && fault.Problem == "is not a date that exists";
        return new FoundFault(table.Title, fault.Line, table.OwnName(fault.Column) ?? fault.Column, fault.Value, fault.Problem, isDayFirst ? "Write it as day/month/year, like 31/03/2026" : fault.Mend);
    }
}
