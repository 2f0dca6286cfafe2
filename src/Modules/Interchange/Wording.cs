using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Acts;
using ArmedPolicingGov.Interchange.Unfinished;

namespace ArmedPolicingGov.Interchange;

/// <summary>Codes and numbers as people read them.</summary>
internal static class Wording
{
    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Like <c>1 fault</c> and <c>1,234 faults</c>.</summary>
    public static string Counted(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    public static string Title(string words) => words.Length == 0 ? words : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    public static string Key(string key) => key.Replace($"{Kind.KeySeparator}", ", ", StringComparison.Ordinal);

    public static string Done(ActRecord act) => act.Kind == UndoImport.ActKind ? "Undid an import" : "Imported";

    /// <summary>Where an unfinished import stands.</summary>
    public static string StageOf(UnfinishedImport import) => import.Stage switch
    {
        Stage.Mapping => "Columns to be mapped",
        Stage.Checking => "Being checked",
        Stage.Checked => import.Found is { Faults: > 0 } found ? $"Checked: {Counted(found.Faults, "fault", "faults")}" : "Checked: ready to confirm",
        Stage.Recording => "Being recorded",
        Stage.Recorded => "Recorded",
        _ => "Stopped: start it again",
    };

    /// <summary>A size as people say it.</summary>
    public static string Size(long bytes) => bytes < 1024 ? Counted(bytes, "byte", "bytes") : bytes < 1024 * 1024 ? $"{Number(bytes / 1024)} KB" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.0} MB");

    /// <summary>What a version says, column by column; of a change only what is changed.</summary>
    public static IEnumerable<string> Says(Kind kind, FoundChange change)
    {
        if (change.Withdrawn) return ["Withdrawn: it would not count any more"];
        if (change.Before is not { } before) return kind.Columns.Index().Where(each => change.After[each.Index].Length > 0 && !each.Item.IsKey).Select(each => $"{each.Item.Label}: {Text(each.Item, change.After[each.Index])}");
        return kind.Columns.Index().Where(each => before[each.Index] != change.After[each.Index]).Select(each => $"{each.Item.Label}: {Text(each.Item, before[each.Index])} → {Text(each.Item, change.After[each.Index])}");
    }

    private static string Text(Column column, string text) => column.Type switch
    {
        ColumnType.Boolean => text == "true" ? "Yes" : "No",
        _ when text.Length == 0 => "not given",
        ColumnType.Code => column.Vocabulary!.Words(text),
        ColumnType.Date => LondonTime.TryParseDay(text, out var day) ? Web.Components.LondonClock.Date(day) : text,
        ColumnType.Instant => LondonTime.TryParseStamp(text, out var instant) ? Web.Components.LondonClock.DateAndTime(instant) : text,
        _ => text.Length > 200 ? string.Concat(text.AsSpan(0, 200), "…") : text,
    };
}
