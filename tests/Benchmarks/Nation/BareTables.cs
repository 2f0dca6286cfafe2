using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>The same CSV files in tables without an index, a check or a ledger, brought there by psql: the least that an import can cost.</summary>
internal static class BareTables
{
    /// <summary>Copies the folder; leaves nothing behind.</summary>
    public static async Task<TimeSpan> CopyAsync(BenchmarkServer server, string records)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(script, Script(records));
            await BenchmarkServer.RunAsync("psql", server.Server.Maintenance, "-q", "-c", "drop database if exists bare", "-c", "create database bare");
            var bare = new Npgsql.NpgsqlConnectionStringBuilder(server.Server.Maintenance) { Database = "bare" }.ConnectionString;
            var (time, _) = await BenchmarkServer.RunAsync("psql", bare, "-q", "-v", "ON_ERROR_STOP=1", "-f", script);
            await BenchmarkServer.RunAsync("psql", server.Server.Maintenance, "-q", "-c", "drop database bare");
            return time;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static IEnumerable<string> Script(string records)
    {
        foreach (var kind in Kinds.Interchange)
        {
            var file = Path.Combine(records, $"{kind.Name}.csv");
            if (!File.Exists(file)) continue;
            var header = File.ReadLines(file).First().Split(',');
            yield return $"create table {kind.Name} ({string.Join(", ", header.Select(column => $"\"{column}\" {TypeOf(kind, column)}"))});";
            yield return $"\\copy {kind.Name} from '{file}' with (format csv, header true)";
        }
    }

    private static string TypeOf(Kind kind, string column) => column switch
    {
        Kind.RecordedAt => "timestamptz",
        Kind.RecordedBy => "text",
        Kind.Withdrawn => "boolean",
        _ => kind.Column(column).Type switch { ColumnType.Date => "date", ColumnType.Instant => "timestamptz", ColumnType.Boolean => "boolean", _ => "text" },
    };
}
