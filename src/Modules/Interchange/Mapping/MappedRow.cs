using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>Turns the cells of one row of a table into those of a record file. What it cannot read it leaves as it is: the check says what is wrong with it.</summary>
internal sealed class MappedRow
{
    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy"];
    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", "'T'H:mm", "'T'H:mm:ss", " h:mmtt", " h:mm tt"];

    private readonly MappingRules rules;
    private readonly IReadOnlyList<(Column Column, ColumnRule? Rule, int Place)> columns;
    private readonly string[] patterns;

    public MappedRow(Kind kind, MappingRules rules, IReadOnlyList<string> header)
    {
        this.rules = rules;
        columns = [.. kind.Columns.Select(column => (column, rules.Of(column), rules.Of(column)?.From is { } from ? header.Index().Where(each => each.Item == from).Select(each => each.Index).DefaultIfEmpty(-1).First() : -1))];
        patterns = [.. (rules.Dates == MappingRules.DayFirst ? [.. DayFirst, "yyyy-MM-dd"] : (string[])["yyyy-MM-dd", "yyyy/MM/dd"]).SelectMany(day => Times.Select(time => day + time))];
    }

    /// <summary>The cells in the order of the kind's columns and, where a program is named, <c>recorded_by</c>.</summary>
    public IEnumerable<string> Of(IReadOnlyList<string> cells)
    {
        foreach (var (column, rule, place) in columns)
        {
            if (rule?.From is null) yield return rule?.Fixed ?? "";
            else yield return place < 0 || place >= cells.Count || cells[place].Trim() is not { Length: > 0 } text ? "" : Value(column, rule, text);
        }

        if (rules.System is { } system) yield return system;
    }

    private string Value(Column column, ColumnRule rule, string text) => column.Type switch
    {
        ColumnType.Code => rule.Codes.GetValueOrDefault(text, text),
        ColumnType.Identifier or ColumnType.Officer => Id(text, rule.Prefix),
        ColumnType.Force or ColumnType.Region => text.ToLowerInvariant().Replace(' ', '-'),
        ColumnType.Boolean => YesOrNo(text),
        ColumnType.Date => Moment(text) is { } day ? LondonTime.Format(DateOnly.FromDateTime(day)) : text,
        ColumnType.Instant => !LondonTime.TryParseInstant(text, out _) && Moment(text) is { } moment && LondonTime.FromWallClock(moment) is { } instant ? LondonTime.Format(instant) : text,
        _ => text,
    };

    /// <summary>An id of another program stays what it is but for what an identifier cannot hold; a prefix that it has already is not put there twice.</summary>
    private static string Id(string text, string? prefix)
    {
        var id = string.Concat(text.ToLowerInvariant().Select(letter => char.IsWhiteSpace(letter) || letter is '\\' or ':' or '#' ? '-' : letter));
        return prefix is null || id.StartsWith(prefix, StringComparison.Ordinal) ? id : prefix + id;
    }

    private static string YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "1" or "true" => "true",
        "no" or "n" or "0" or "false" => "false",
        _ => text,
    };

    private DateTime? Moment(string text) =>
        DateTime.TryParseExact(text, patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
