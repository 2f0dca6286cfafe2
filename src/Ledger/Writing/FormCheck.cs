using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>What a kind's declaration asks of each version: what is required, the codes, the order of times.</summary>
internal static class FormCheck
{
    /// <summary>How far ahead of the store's clock a source's clock may be.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>The faults of a version, but for those of columns that could not be read, which have been said.</summary>
    public static IEnumerable<Fault> Look(Row row, DateTimeOffset now) =>
        row.Unread.Count == 0 ? LookAll(row, now) : row.Unread.Contains(Kind.Withdrawn, StringComparer.Ordinal) ? [] : LookAll(row, now).Where(fault => !row.Unread.Contains(fault.Column, StringComparer.Ordinal));

    private static IEnumerable<Fault> LookAll(Row row, DateTimeOffset now)
    {
        var (kind, fact, line) = row;
        for (var place = 0; place < kind.Columns.Count; place++)
        {
            var column = kind.Columns[place];
            var value = kind.Value(fact, place);
            if (value is null or "")
            {
                if (column.IsRequired && (column.IsKey || !fact.Withdrawn))
                    yield return new Fault(kind.Name, line, column.Name, null, $"{column.Label} is missing", $"Give {Article(column)}");
            }
            else if (column.Vocabulary is { } vocabulary && !vocabulary.Has((string)value))
                yield return new Fault(kind.Name, line, column.Name, (string)value, $"“{value}” is not a {vocabulary.Name}", $"Use one of: {string.Join(", ", vocabulary.Codes)}");
        }

        foreach (var fault in Order(row, kind.NotBefore, allowSame: true)) yield return fault;
        foreach (var fault in Order(row, kind.After, allowSame: false)) yield return fault;
        if (fact.RecordedAt > now + Ahead)
            yield return new Fault(kind.Name, line, Kind.RecordedAt, LondonTime.Format(fact.RecordedAt), "was recorded more than five minutes in the future", "Check the source’s clock, or leave recorded_at blank");
    }

    private static IEnumerable<Fault> Order(Row row, IReadOnlyList<(string Later, string Earlier)> pairs, bool allowSame)
    {
        foreach (var (later, earlier) in pairs)
        {
            if (Value(row, later) is not IComparable end || Value(row, earlier) is not { } beginning) continue;
            var order = end.CompareTo(beginning);
            if (order > 0 || (order == 0 && allowSame)) continue;
            var column = row.Kind.Column(later);
            yield return new Fault(row.Kind.Name, row.Line, later, ColumnText.Write(end),
                allowSame ? $"{column.Label} lies before “{row.Kind.Column(earlier).Label}” ({ColumnText.Write(beginning)})" : $"{column.Label} is not after “{row.Kind.Column(earlier).Label}” ({ColumnText.Write(beginning)})",
                "Correct one of the two");
        }
    }

    private static object? Value(Row row, string column) => row.Kind.Value(row.Fact, row.Kind.PlaceOf(column));

    private static string Article(Column column) => column.Type switch
    {
        ColumnType.Date => "a date, like 2026-03-31",
        ColumnType.Instant => "a date and time, like 2026-03-31T18:05:00Z",
        ColumnType.Code => $"one of: {string.Join(", ", column.Vocabulary!.Codes)}",
        ColumnType.Officer => "an officer, like norfolk/1234",
        _ => "a value",
    };
}
