using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="IFindFacts"/>
internal sealed class FindFacts(ScopedConnection connection, Kinds kinds) : IFindFacts
{
    public async Task<IReadOnlyDictionary<string, string>> LabelsAsync(Kind kind, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (keys.Count == 0) return labels;
        foreach (var (reference, label) in await FindAsync(kind, $"{Reference(kind)} = any(@keys)", new NpgsqlParameter("keys", keys.ToArray()), keys.Count * 50, cancel))
            labels.TryAdd(reference, label);
        return labels;
    }

    public async Task<IReadOnlyList<(string Reference, string Label)>> ChoicesAsync(Kind kind, string? sought, int most, CancellationToken cancel)
    {
        var texts = string.Join(" || ' ' || ", kind.Columns.Where(column => column.Type is not (ColumnType.Date or ColumnType.Instant or ColumnType.Boolean)).Select(column => $"coalesce({Quote(column.Name)}, '')"));
        var choices = await FindAsync(kind, $"{texts} ilike @sought", new NpgsqlParameter("sought", $"%{Escape(sought ?? "")}%"), most, cancel);
        return [.. choices.DistinctBy(choice => choice.Reference)];
    }

    public async Task<IReadOnlyList<NamingFact>> NamingAsync(Kind kind, string key, CancellationToken cancel)
    {
        var found = new List<NamingFact>();
        foreach (var other in kinds.All)
        {
            var naming = other.Columns.Where(column => column.References == kind.Name).Select(column => $"{Quote(column.Name)} = @key").ToList();
            if (naming.Count == 0) continue;
            await using var command = new NpgsqlCommand(
                $"select key, seq, {string.Join(", ", other.Columns.Select(column => Quote(column.Name)))} from {Quote(other.Schema)}.{Quote("now_" + other.Name)} where not withdrawn and ({string.Join(" or ", naming)}) order by key",
                await connection.OpenAsync(cancel))
            {
                Parameters = { new("key", key) },
            };
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) found.Add(new NamingFact(other, rows.GetString(0), LabelOf(other, rows, 2), rows.GetInt64(1)));
        }

        return found;
    }

    private async Task<IReadOnlyList<(string Reference, string Label)>> FindAsync(Kind kind, string where, NpgsqlParameter parameter, int most, CancellationToken cancel)
    {
        var columns = string.Join(", ", kind.Columns.Select(column => Quote(column.Name)));
        await using var command = new NpgsqlCommand(
            $"select {Reference(kind)}, {columns} from {Quote(kind.Schema)}.{Quote("now_" + kind.Name)} where not withdrawn and {where} order by 1 limit @most", await connection.OpenAsync(cancel))
        {
            Parameters = { parameter, new("most", most) },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<(string Reference, string Label)>();
        while (await rows.ReadAsync(cancel)) found.Add((rows.GetString(0), LabelOf(kind, rows, 1)));
        return found;
    }

    /// <summary>The label of a fact whose columns stand in a row from a place on.</summary>
    private static string LabelOf(Kind kind, NpgsqlDataReader rows, int first) =>
        kind.Label(kind.Make([.. kind.Columns.Select((column, place) => Columns.Read(rows, place + first, column.Type))], default, null, withdrawn: false));

    /// <summary>What references name: the key, or of a key of several columns the first (an item, whatever the force).</summary>
    private static string Reference(Kind kind) => kind.KeyColumns.Count == 1 ? "key" : Quote(kind.KeyColumns[0].Name);

    private static string Escape(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
