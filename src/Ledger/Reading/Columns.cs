using ArmedPolicingGov.Facts;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>Reads the values of a kind's columns from the database.</summary>
internal static class Columns
{
    public static object? Read(NpgsqlDataReader rows, int at, ColumnType type)
    {
        if (rows.IsDBNull(at)) return type == ColumnType.Boolean ? false : null;
        return type switch
        {
            ColumnType.Date => rows.GetFieldValue<DateOnly>(at),
            ColumnType.Instant => rows.GetFieldValue<DateTimeOffset>(at),
            ColumnType.Boolean => rows.GetBoolean(at),
            _ => rows.GetString(at),
        };
    }

    public static string? Text(NpgsqlDataReader rows, int at) => rows.IsDBNull(at) ? null : rows.GetString(at);
}
