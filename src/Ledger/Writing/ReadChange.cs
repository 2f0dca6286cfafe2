using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>Reads a row of <see cref="KindSql.FirstChanges"/>.</summary>
internal static class ReadChange
{
    public static FactChange Of(NpgsqlDataReader row, Kind kind)
    {
        const int Before = 4;
        var line = row.GetInt32(1);
        return new FactChange(row.GetString(0), line == 0 ? null : line, row.GetBoolean(3) ? Texts(row, Before, kind) : null, Texts(row, Before + kind.Columns.Count, kind), row.GetBoolean(2));
    }

    private static IReadOnlyList<string> Texts(NpgsqlDataReader row, int from, Kind kind) =>
        [.. kind.Columns.Select((column, place) => ColumnText.Write(Columns.Read(row, from + place, column.Type)))];
}
