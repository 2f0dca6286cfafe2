using System.Globalization;
using ArmedPolicingGov.Facts;
using Microsoft.Extensions.Primitives;

namespace ArmedPolicingGov.Web;

/// <summary>
/// What somebody typed into the form of a journey, field by field, so that each step can show it again whatever it is. It
/// travels in the form; no session holds it.
/// </summary>
public sealed class Typed
{
    /// <summary>The field whose value is the button that was pressed.</summary>
    public const string Step = "step";

    /// <summary>What happened earlier concerns nobody who serves today: a day before is a slip.</summary>
    private const int EarliestYear = 1980;

    /// <summary>The most characters of a line that names something: a name, a title, a version.</summary>
    public const int LongestName = 200;

    /// <summary>The most characters of a line that says who or where: who gave, decided or approved something, with its reference; where the evidence is; a reason on one line.</summary>
    public const int LongestReference = 500;

    private readonly Dictionary<string, IReadOnlyList<string>> fields;

    private Typed(Dictionary<string, IReadOnlyList<string>> fields) => this.fields = fields;

    /// <summary>What a form or an address gave. Line ends are made the same for all browsers.</summary>
    public static Typed Of(IEnumerable<KeyValuePair<string, StringValues>> given) => new(given
        .Where(each => each.Key != Step && !each.Key.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(each => each.Key, each => (IReadOnlyList<string>)[.. each.Value.Select(value => (value ?? "").ReplaceLineEndings("\n").Trim())], StringComparer.Ordinal));

    /// <summary>The text of a field without blanks around it; blank where nothing is given.</summary>
    public string this[string field] => All(field) is [var first, ..] ? first : "";

    /// <summary>The values of a field that may have several, such as checkboxes.</summary>
    public IReadOnlyList<string> All(string field) => fields.GetValueOrDefault(field, []);

    public bool Has(string field, string value) => All(field).Contains(value, StringComparer.Ordinal);

    /// <summary>The three boxes of a date.</summary>
    public DateParts Date(string field) => new() { Day = this[$"{field}.Day"], Month = this[$"{field}.Month"], Year = this[$"{field}.Year"] };

    /// <summary>Everything that was given, for a step that only passes it on.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
        fields.SelectMany(each => each.Value.Where(value => value.Length > 0).Select(value => KeyValuePair.Create(each.Key, value)));

    /// <summary>The same with another answer in a field.</summary>
    public Typed With(string field, string value) => new(new(fields, StringComparer.Ordinal) { [field] = [value] });

    /// <summary>The same with other answers in a field that may have several.</summary>
    public Typed With(string field, IReadOnlyList<string> values) => new(new(fields, StringComparer.Ordinal) { [field] = values });

    /// <summary>The same without fields that the step asks for itself.</summary>
    public Typed Without(params IReadOnlyList<string> asked) =>
        new(fields.Where(each => !asked.Contains(each.Key, StringComparer.Ordinal)).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal));

    /// <summary>The same with a field that nothing was given for.</summary>
    public Typed WithDefault(string field, string value) =>
        this[field].Length > 0 ? this : new(new(fields, StringComparer.Ordinal) { [field] = [value] });

    /// <summary>The same with a date where not even a part of one was given.</summary>
    public Typed WithDefault(string field, DateOnly day) => DateParts.Of(day) is var parts && Date(field).IsEmpty
        ? new(new(fields, StringComparer.Ordinal) { [$"{field}.Day"] = [parts.Day!], [$"{field}.Month"] = [parts.Month!], [$"{field}.Year"] = [parts.Year!] })
        : this;

    /// <summary>Free text as the ledger takes it, or null where there is none; says what is wrong with it.</summary>
    /// <param name="name">What the form calls it.</param>
    /// <param name="missing">Said when it is blank; null: it may be.</param>
    public string? Text(string field, string name, string? missing, Reference reference, Problems problems)
    {
        if (this[field] is not { Length: > 0 } text)
        {
            if (missing is not null) problems.Add(field, missing);
            return null;
        }

        if (Column.Text(field, name).Read(text, reference, out _) is { } fault) problems.Add(field, $"{name} {fault.Problem}");
        return text;
    }

    /// <summary>
    /// The same of what stands in one line, such as a name. What an import brought in may be longer, or of several lines, of which
    /// a browser takes out the ends: where it comes back otherwise unchanged it stands as it is.
    /// </summary>
    /// <param name="most">The most characters that it may have.</param>
    /// <param name="onRecord">What is on record in its place, where it is corrected.</param>
    public string? Line(string field, string name, int most, string? missing, Reference reference, Problems problems, string? onRecord = null)
    {
        if (onRecord is { Length: > 0 } && InOneLine(this[field]) == InOneLine(onRecord)) return onRecord;
        if (this[field].Length <= most) return Text(field, name, missing, reference, problems);
        problems.Add(field, $"{name} must be {most.ToString(CultureInfo.InvariantCulture)} characters or fewer");
        return this[field];
    }

    private static string InOneLine(string text) => text.ReplaceLineEndings("").Trim();

    /// <summary>A code of a vocabulary, or "" where none was chosen or it is not of the list, which is said.</summary>
    public string Code(string field, Vocabulary vocabulary, string missing, Problems problems)
    {
        if (vocabulary.Has(this[field])) return this[field];
        problems.Add(field, missing);
        return "";
    }

    /// <summary>A day up to the last one that makes sense; null where it is none, which is said.</summary>
    /// <param name="what">Such as "The date of the session".</param>
    public DateOnly? Day(string field, string what, DateOnly last, Problems problems)
    {
        if (!Date(field).TryRead(what, field, problems, out var day)) return null;
        if (day > last) problems.Add(field, $"{what} must be today or in the past");
        else if (day.Value.Year < EarliestYear) problems.Add(field, $"{what} must be in {EarliestYear.ToString(CultureInfo.InvariantCulture)} or later");
        else return day;
        return null;
    }
}
