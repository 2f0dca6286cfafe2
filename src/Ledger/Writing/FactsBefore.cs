using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>
/// What takes an act back: for each fact that it brought a withdrawal, for each that it changed a version with the content
/// from before. What was changed again since is a fault, so that nobody's later word is lost.
/// </summary>
public sealed class FactsBefore(Store store, Kinds kinds)
{
    /// <summary>The versions that take the act back. Read while they are staged, so that whatever comes later is noticed under the ledger's lock.</summary>
    /// <param name="act">The act, whose facts its reader may all record.</param>
    /// <param name="faults">Told of the facts that cannot be taken back.</param>
    public IEnumerable<Row> Rows(ActRecord act, Faults faults)
    {
        using var connection = store.Book.OpenConnection();
        var touched = Kinds(connection, act);
        foreach (var kind in kinds.All.Where(kind => touched.Contains(kind.Name)))
        {
            using var command = Command(connection, Sql(kind), act);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (Before(kind, rows, act, faults) is { } fact) yield return new Row(kind, fact);
            }
        }
    }

    private static HashSet<string> Kinds(NpgsqlConnection connection, ActRecord act)
    {
        using var command = Command(connection, "select distinct kind from ledger.entries where seq between @first and @last", act);
        using var rows = command.ExecuteReader();
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, ActRecord act) => new(sql, connection)
    {
        CommandTimeout = 0,
        Parameters = { new("first", act.FirstSeq), new("last", Last(act)) },
    };

    /// <summary>The place of the act's last version; its own leaf stands before the first, where it has one.</summary>
    private static long Last(ActRecord act) => act.FirstSeq + act.Versions - (act.HasLeaf ? 0 : 1);

    private static string Sql(Kind kind)
    {
        var (table, known) = ($"{Quote(kind.Schema)}.{Quote(kind.Name)}", $"{Quote(kind.Schema)}.{Quote("now_" + kind.Name)}");
        string Of(string row) => string.Join(", ", kind.Columns.Select(column => $"{row}.{Quote(column.Name)}"));
        return $"""
            select touched.key, n.seq, n.withdrawn, b.key is not null and not b.withdrawn, b.recorded_by, {Of("n")}, {Of("b")}
            from (select distinct key from {table} where seq between @first and @last) touched
            left join {known} n on n.key = touched.key
            left join lateral (select * from {table} v where v.key = touched.key and v.seq < @first order by v.recorded_at desc limit 1) b on true
            order by touched.key
            """;
    }

    /// <summary>Null where there is nothing to take back, or where it cannot be.</summary>
    private static Fact? Before(Kind kind, NpgsqlDataReader row, ActRecord act, Faults faults)
    {
        var key = row.GetString(0);
        if (row.IsDBNull(1) || row.GetInt64(1) > Last(act))
        {
            faults.Add(new Fault(kind.Name, null, kind.KeyColumns[0].Name, key, row.IsDBNull(1) ? "was erased by law since" : "was changed again since", "Correct or withdraw the records of this import one by one"));
            return null;
        }

        // The import brought an earlier version of what was known already: that changed nothing then, and is history.
        if (row.GetInt64(1) < act.FirstSeq) return null;
        const int FirstColumn = 5;
        var (isWithdrawn, wasKnown) = (row.GetBoolean(2), row.GetBoolean(3));
        if (wasKnown) return kind.Make(Values(kind, row, FirstColumn + kind.Columns.Count), default, Columns.Text(row, 4), withdrawn: false);
        return isWithdrawn ? null : kind.Make(Values(kind, row, FirstColumn), default, null, withdrawn: true);
    }

    private static object?[] Values(Kind kind, NpgsqlDataReader row, int from) =>
        [.. kind.Columns.Select((column, place) => Columns.Read(row, from + place, column.Type))];
}
