using System.Buffers;

namespace ArmedPolicingGov.Facts;

/// <summary>From the interchange's text to values and back, for every type of column.</summary>
public static class ColumnText
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Unshown = SearchValues.Create([.. Enumerable.Range(0, 0xa0).Select(letter => (char)letter).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))]);

    /// <summary>Reads a trimmed, non-blank text. Returns null and the value, or what is wrong and how to mend it.</summary>
    public static (string Problem, string Mend)? Read(this Column column, string text, Reference reference, out object? value)
    {
        value = text;
        switch (column.Type)
        {
            case ColumnType.Text: return ReadText(text);
            case ColumnType.Code: return ReadCode(column.Vocabulary!, text);
            case ColumnType.Identifier: return ReadIdentifier(text);
            case ColumnType.Officer: return ReadOfficer(text, reference);
            case ColumnType.Force: return ReadForce(text, reference);
            case ColumnType.Region: return ReadRegion(text, reference);
            case ColumnType.Date:
                var isDay = LondonTime.TryParseDay(text, out var day);
                value = day;
                return isDay ? null : ("is not a date that exists", "Write it as year-month-day, like 2026-03-31");
            case ColumnType.Instant:
                var isInstant = LondonTime.TryParseInstant(text, out var instant);
                value = instant;
                return isInstant ? null : ("is not a date and time that exists, to the second, with its offset", "Write it like 2026-03-31T18:05:00Z or 2026-03-31T19:05:00+01:00");
            case ColumnType.Boolean:
                value = text == "true";
                return text is "true" or "false" ? null : ("is neither true nor false", "Write true or false, in lower case");
            case ColumnType.Digest:
                value = text.ToLowerInvariant();
                return text.Length == 64 && !text.AsSpan().ContainsAnyExcept(HexDigits) ? null : ("is not a SHA-256", "Write the file's SHA-256 as 64 hex digits");
            default: throw new InvalidOperationException($"Column type {column.Type} has no reader.");
        }
    }

    /// <summary>The text that the interchange has for a value; blank for null and for false, so that a later column changes no earlier record.</summary>
    public static string Write(object? value) => value switch
    {
        null or false => "",
        string text => text,
        true => "true",
        DateOnly day => LondonTime.Format(day),
        DateTimeOffset instant => LondonTime.Format(instant),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text in the interchange."),
    };

    private static (string, string)? ReadText(string text)
    {
        if (text.Length > Column.LongestText) return ($"is longer than {Column.LongestText:N0} characters", "Shorten it, or store the text as a document");
        return text.AsSpan().ContainsAny(Unshown)
            ? ("holds a control character that cannot be shown", "Take it out: it often comes from copying out of another program")
            : null;
    }

    private static (string, string)? ReadCode(Vocabulary vocabulary, string text) =>
        vocabulary.Has(text) ? null : ($"is not a {vocabulary.Name}", $"Use one of: {string.Join(", ", vocabulary.Codes)}");

    private static (string, string)? ReadIdentifier(string text) =>
        Identifier.IsValid(text) ? null : ("is not an identifier", $"Use lower-case letters, digits and - . _ / only, at most {Identifier.Longest} characters");

    private static (string, string)? ReadOfficer(string text, Reference reference)
    {
        if (ReadIdentifier(text) is { } fault) return fault;
        var force = Identifier.ForceOf(text);
        if (force.Length == 0 || text.Length == force.Length + 1) return ("is not an officer's identifier", "Write it as force/number, like norfolk/1234");
        return reference.HasForce(force) ? null : ($"begins with “{force}”, which is no known force", "Begin with the force's id, like norfolk/1234");
    }

    private static (string, string)? ReadForce(string text, Reference reference) =>
        reference.HasForce(text) ? null : ("is no known force", "Use the force's id, like norfolk or west-midlands (the reference command lists them)");

    private static (string, string)? ReadRegion(string text, Reference reference) =>
        reference.HasRegion(text) ? null : ("is no known armed policing region", "Use the region's id, like eastern (the reference command lists them)");
}
