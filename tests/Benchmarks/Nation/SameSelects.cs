using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Npgsql;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>The statements by which an evaluation reads its facts, run by psql.</summary>
internal static class SameSelects
{
    public static async Task<TimeSpan> RunAsync(string connection, Days days)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(script, Kinds.Interchange.Select(kind => Text(new KnownQuery(kind, null, Clock.System, new CountableFacts(days), []))));
            return (await BenchmarkServer.RunAsync("psql", connection, "-q", "-A", "-t", "-o", "/dev/null", "-f", script)).Time;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Text(KnownQuery query)
    {
        using var command = query.Command(new NpgsqlConnection());
        var text = command.CommandText;
        foreach (NpgsqlParameter parameter in command.Parameters)
            text = text.Replace($"@{parameter.ParameterName}", $"'{((DateTime)parameter.Value!).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}Z'::timestamptz", StringComparison.Ordinal);
        return $"{text.ReplaceLineEndings(" ")};";
    }
}
