using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>Guesses what the columns of a table are, so that people correct rather than fill in.</summary>
internal static class Guess
{
    /// <summary>Words that other programs use for columns; a column's own name and label count besides.</summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["officer"] = ["officer", "collar", "epaulette", "warrant", "staff", "shoulder", "pin"],
        ["on"] = ["date", "completed", "held"],
        ["from"] = ["start", "from", "begin", "on duty"],
        ["to"] = ["end", "to", "finish", "off duty"],
        ["kind"] = ["type", "course", "activity", "kind", "event type"],
        ["role"] = ["role", "qualification", "command level"],
        ["provider"] = ["provider", "trainer", "training centre", "venue"],
        ["reference"] = ["reference", "certificate", "ref"],
        ["event"] = ["event", "record id", "training id", "id"],
        ["shift"] = ["shift", "duty id", "id"],
        ["summary"] = ["summary", "notes", "comments", "remarks"],
        ["name"] = ["name", "full name"],
    };

    /// <summary>The kind whose columns look most like the table's, of those that are allowed. Other programs hold the 26 kinds; what modules add beside them is small, and would win by that.</summary>
    public static Kind? KindFor(IReadOnlyList<string> header, IEnumerable<Kind> allowed) =>
        allowed.Where(Kinds.Interchange.Contains).MaxBy(kind => (double)kind.Columns.Count(column => ColumnFor(column, header) is not null) / kind.Columns.Count);

    /// <summary>The table's column for one of a kind, or null.</summary>
    public static string? ColumnFor(Column column, IReadOnlyList<string> header)
    {
        string[] names = [column.Name, column.Label, .. Words.GetValueOrDefault(column.Name, [])];
        return names.Select(Plain).SelectMany(name => header.Where(each => Plain(each) == name)).FirstOrDefault()
            ?? names.Select(Plain).Where(name => name.Length > 2).SelectMany(name => header.Where(each => $" {Plain(each)} ".Contains($" {name} ", StringComparison.Ordinal))).FirstOrDefault();
    }

    /// <summary>The code that is meant by a word of the table, or null.</summary>
    public static string? CodeFor(Vocabulary vocabulary, string word) =>
        vocabulary.Codes.FirstOrDefault(code => Plain(code) == Plain(word) || Plain(vocabulary.Words(code)) == Plain(word))
            ?? vocabulary.Codes.FirstOrDefault(code => Plain(word).Length > 1 && $" {Plain(vocabulary.Words(code))} ".Contains($" {Plain(word)} ", StringComparison.Ordinal))
            ?? Initials(vocabulary, word);

    /// <summary>“Strategic Firearms Commander” is what SFC stands for.</summary>
    private static string? Initials(Vocabulary vocabulary, string word) => Plain(word).Split(' ') is { Length: > 1 } parts
        ? vocabulary.Codes.FirstOrDefault(code => code == string.Concat(parts.Select(part => part[0]))) : null;

    /// <summary>Day first when some date of the table can be nothing else.</summary>
    public static string DatesOf(IEnumerable<string> samples) =>
        samples.Any(text => text.Length >= 8 && text[..Math.Min(3, text.Length)].Contains('/', StringComparison.Ordinal)) ? MappingRules.DayFirst : MappingRules.YearFirst;

    private static string Plain(string text) => string.Join(' ', new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
