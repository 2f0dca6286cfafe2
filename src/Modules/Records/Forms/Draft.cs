using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.Primitives;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>What somebody typed into the form of a fact, field by field, so that it can be shown again whatever it is.</summary>
internal sealed class Draft
{
    public const string Reason = "why.reason";
    public const string Evidence = "why.evidence";
    private const int Earliest = 1900;

    private readonly Dictionary<string, string> typed;

    private Draft(IEnumerable<KeyValuePair<string, string>> typed) => this.typed = new(typed, StringComparer.Ordinal);

    public string this[string field] => typed.GetValueOrDefault(field, "");

    /// <summary>What a form posted; other fields of it are left out.</summary>
    public static Draft Posted(Kind kind, IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var names = kind.Columns.SelectMany(Fields).Append(Reason).Append(Evidence).ToHashSet(StringComparer.Ordinal);
        return new Draft(form.Where(each => names.Contains(each.Key)).Select(each => KeyValuePair.Create(each.Key, (each.Value.FirstOrDefault() ?? "").ReplaceLineEndings("\n"))));
    }

    /// <summary>The fields for values that are known, or that an address gives by column.</summary>
    public static Draft Of(Kind kind, Func<Column, string> textOf) =>
        new(kind.Columns.SelectMany(column => Spread(column, textOf(column))).Where(field => field.Value.Length > 0));

    /// <summary>The fields of a column: a date has three, an instant five, a reference one more for what was found.</summary>
    public static IEnumerable<string> Fields(Column column) => column switch
    {
        { Type: ColumnType.Date } => [$"{column.Name}.Day", $"{column.Name}.Month", $"{column.Name}.Year"],
        { Type: ColumnType.Instant } => [$"{column.Name}.Day", $"{column.Name}.Month", $"{column.Name}.Year", Time(column), Which(column)],
        { References: not null } => [column.Name, Found(column)],
        _ => [column.Name],
    };

    public static string Time(Column column) => $"{column.Name}.Time";

    public static string Which(Column column) => $"{column.Name}.Which";

    public static string Found(Column column) => $"{column.Name}.Found";

    /// <summary>The fields that hold something, to be carried along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filled => typed.Where(each => each.Value.Length > 0);

    public DateParts DateOf(Column column) => new() { Day = this[$"{column.Name}.Day"], Month = this[$"{column.Name}.Month"], Year = this[$"{column.Name}.Year"] };

    /// <summary>True when the day and time that are typed came twice in London.</summary>
    public bool IsDoubled(Column column) =>
        DateOf(column).TryRead("", "", new Problems(), out var day) && TimeText.TryRead(this[Time(column)].Trim(), out var time) && day.Value.Year >= Earliest && day.Value.Year < 9999
        && WallClock.Instants(day.Value, time).Count == 2;

    /// <summary>The same with another value in one field.</summary>
    public Draft With(string field, string value) => new(typed.Where(each => each.Key != field).Append(new(field, value)));

    /// <summary>The same with what was chosen from what was found, in place of what was sought.</summary>
    public Draft TakingFound(Kind kind) => kind.Columns.Where(column => column.References is not null && this[Found(column)].Length > 0)
        .Aggregate(this, (draft, column) => draft.With(column.Name, this[Found(column)]).With(Found(column), ""));

    /// <summary>The text that a column would have in record files; blank, with a problem, when it cannot be understood.</summary>
    public string TextOf(Column column, Problems problems) => column switch
    {
        { Type: ColumnType.Date } => DayOf(column, problems) is { } day ? LondonTime.Format(day) : "",
        { Type: ColumnType.Instant } => InstantOf(column, problems) is { } instant ? LondonTime.Format(instant) : "",
        { Type: ColumnType.Boolean } when this[column.Name].Length == 0 => Refuse(problems, column.Name, $"{column.Label}: choose yes or no"),
        _ => this[column.Name].Trim(),
    };

    private DateOnly? DayOf(Column column, Problems problems)
    {
        var parts = DateOf(column);
        if (parts.IsEmpty && !column.IsRequired && this[Time(column)].Length == 0) return null;
        return parts.TryRead(column.Label, column.Name, problems, out var day) ? day : null;
    }

    private DateTimeOffset? InstantOf(Column column, Problems problems)
    {
        if (DayOf(column, problems) is not { } day) return null;
        if (day.Year is < Earliest or > 9998) return Refused(problems, column.Name, $"{column.Label} must be in {Earliest} or later");
        if (this[Time(column)].Trim().Length == 0) return Refused(problems, Time(column), $"{column.Label} must include a time");
        if (!TimeText.TryRead(this[Time(column)].Trim(), out var time)) return Refused(problems, Time(column), $"{column.Label} must be a real time, like 18:05");
        return (WallClock.Instants(day, time), this[Which(column)]) switch
        {
            ([], _) => Refused(problems, Time(column), $"{column.Label} {WallClock.Skipped(day)}"),
            ([var only], _) => only,
            ([var first, _], WallClock.First) => first,
            ([_, var second], WallClock.Second) => second,
            _ => Refused(problems, Which(column), $"{column.Label} {WallClock.Doubled(day)}"),
        };
    }

    private static DateTimeOffset? Refused(Problems problems, string field, string problem)
    {
        problems.Add(field, problem);
        return null;
    }

    private static string Refuse(Problems problems, string field, string problem)
    {
        problems.Add(field, problem);
        return "";
    }

    private static IEnumerable<KeyValuePair<string, string>> Spread(Column column, string text)
    {
        if (column.Type == ColumnType.Date && LondonTime.TryParseDay(text, out var day)) return Spread(column, day);
        if (column.Type != ColumnType.Instant || !LondonTime.TryParseStamp(text, out var instant)) return [new(column.Name, text)];
        return [.. Spread(column, LondonTime.DayOf(instant)), new(Time(column), TimeText.Write(LondonTime.Local(instant).DateTime)), new(Which(column), WallClock.Which(instant) ?? "")];
    }

    private static IEnumerable<KeyValuePair<string, string>> Spread(Column column, DateOnly day) =>
    [
        new($"{column.Name}.Day", day.Day.ToString(CultureInfo.InvariantCulture)), new($"{column.Name}.Month", day.Month.ToString(CultureInfo.InvariantCulture)),
        new($"{column.Name}.Year", day.Year.ToString("0000", CultureInfo.InvariantCulture)),
    ];
}
