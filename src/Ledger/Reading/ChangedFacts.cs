using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>Finds what became of facts since a moment: what was known of them then, and what is now.</summary>
internal sealed class ChangedFacts(NpgsqlConnection connection)
{
    /// <summary>From so many versions on, loading everything is as quick.</summary>
    private const long Most = 200_000;

    private static readonly CountableFacts All = new(null);

    /// <summary>Looks what the store received after a moment.</summary>
    /// <returns>The newest stamp and the changes; null when everything has to be loaded anew.</returns>
    public async Task<(DateTimeOffset? Latest, IReadOnlyList<BookChange> Changes)?> SinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var (latest, first, versions) = await ActsAsync(since, cancel);
        if (latest is null) return (since, []);
        if (versions > Most) return null;
        var kinds = await KindsAsync(first, cancel);
        // What was erased leaves the older versions too, and is said beside the results.
        if (kinds.Contains("erasures")) return null;
        var changes = new List<BookChange>();
        foreach (var kind in Kinds.Interchange.Where(kind => kinds.Contains(kind.Name))) changes.AddRange(await OfAsync(kind, first, cancel));
        return (latest, changes);
    }

    private async Task<(DateTimeOffset? Latest, long First, long Versions)> ActsAsync(DateTimeOffset since, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select max(received_at), min(first_seq), coalesce(sum(versions), 0)::bigint from ledger.acts where received_at > @since", connection)
        { Parameters = { new("since", since.UtcDateTime) } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return row.IsDBNull(0) ? default : (row.GetFieldValue<DateTimeOffset>(0), row.GetInt64(1), row.GetInt64(2));
    }

    private async Task<HashSet<string>> KindsAsync(long first, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select distinct kind from ledger.entries where seq >= @first", connection) { Parameters = { new("first", first) } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel)) kinds.Add(rows.GetString(0));
        return kinds;
    }

    private async Task<IEnumerable<BookChange>> OfAsync(Kind kind, long first, CancellationToken cancel)
    {
        var (versions, known) = ($"{Quote(kind.Schema)}.{Quote(kind.Name)}", $"{Quote(kind.Schema)}.{Quote("now_" + kind.Name)}");
        // The keys by themselves: right after an import no statistics would tell the planner how few they are.
        var keys = await KeysAsync($"select distinct key from {versions} where seq >= @first", first, cancel);
        var before = await StatesAsync(kind, $"select distinct on (key) * from {versions} where key = any (@keys) and seq < @first order by key, recorded_at desc", first, keys, cancel);
        var now = await StatesAsync(kind, $"select * from {known} where key = any (@keys)", first, keys, cancel);
        return now.Select(each =>
        {
            var earlier = before.GetValueOrDefault(each.Key);
            return new BookChange(kind.Name, earlier.Fact, each.Value.Fact, [.. new[] { earlier.Scope, each.Value.Scope }.OfType<string>().Distinct(StringComparer.Ordinal)]);
        });
    }

    private async Task<string[]> KeysAsync(string sql, long first, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("first", first) } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var keys = new List<string>();
        while (await rows.ReadAsync(cancel)) keys.Add(rows.GetString(0));
        return [.. keys];
    }

    /// <summary>The fact of each key, null for one that was withdrawn, and whose it is.</summary>
    private async Task<Dictionary<string, (Fact? Fact, string? Scope)>> StatesAsync(Kind kind, string from, long first, string[] keys, CancellationToken cancel)
    {
        var columns = All.ColumnsOf(kind);
        var read = FactReader.Of(kind, columns);
        var pool = new TextPool();
        var selected = string.Join(", ", columns.Select(place => Quote(kind.Columns[place].Name)));
        await using var command = new NpgsqlCommand($"select {selected}, recorded_at, key, withdrawn, scope from ({from}) versions", connection) { Parameters = { new("first", first), new("keys", keys) } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var states = new Dictionary<string, (Fact? Fact, string? Scope)>(StringComparer.Ordinal);
        var at = columns.Count;
        while (await rows.ReadAsync(cancel)) states[rows.GetString(at + 1)] = (rows.GetBoolean(at + 2) ? null : read(rows, pool), rows.GetString(at + 3));
        return states;
    }
}
