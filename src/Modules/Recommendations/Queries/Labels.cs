using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Wording;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>
/// What people call the things that results name: looked up in the reader's scope, all of a kind at once. What is out of
/// scope keeps its reference.
/// </summary>
internal sealed class Labels
{
    private readonly Dictionary<(Kind Kind, string Key), string> found = [];

    private Labels()
    {
    }

    public static async Task<Labels> FindAsync(IFindFacts facts, IEnumerable<(Naming Naming, string Key)> wanted, CancellationToken cancel)
    {
        var labels = new Labels();
        foreach (var kind in wanted.Where(each => each.Naming.Kind is not null && each.Key.Length > 0).GroupBy(each => each.Naming.Kind!))
        {
            foreach (var (key, label) in await facts.LabelsAsync(kind.Key, kind.Select(each => each.Key).ToHashSet(StringComparer.Ordinal), cancel)) labels.found[(kind.Key, key)] = InWords(label);
        }

        return labels;
    }

    public string Of(Naming naming, string word) => naming.Kind is { } kind ? found.GetValueOrDefault((kind, word), word) : InWords(naming, word);

    /// <summary>What a word says without looking anything up: a reference stays itself.</summary>
    public static string InWords(Naming naming, string word) => naming switch
    {
        { Codes: { } codes } => codes.Words(word),
        _ when naming == Naming.Period => Period(word),
        _ => word,
    };

    /// <summary>A label with its dates and times as people write them.</summary>
    private static string InWords(string label) => string.Join(", ", label.Split(", ").Select(part =>
        LondonTime.TryParseDay(part, out var day) ? LondonClock.Date(day) : LondonTime.TryParseStamp(part, out var instant) ? LondonClock.DateAndTime(instant) : part));

    private static string Period(string text) =>
        text.Split('/') is [var first, var last] && LondonTime.TryParseStamp(first, out var from) && LondonTime.TryParseStamp(last, out var to)
            ? $"{LondonClock.DateAndTime(from)} to {LondonClock.DateAndTime(to)} ({Length(to - from)})"
            : text;

    private static string Length(TimeSpan span)
    {
        var minutes = (int)span.TotalMinutes;
        string[] parts = [Count(minutes / 1440, "day"), Count(minutes / 60 % 24, "hour"), Count(minutes % 60, "minute")];
        return string.Join(" ", parts.Where(part => part.Length > 0));
    }

    private static string Count(int number, string what) => number switch { 0 => "", 1 => $"1 {what}", _ => $"{RuleWords.Text(number)} {what}s" };
}
