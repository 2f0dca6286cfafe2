using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="IFindFacts"/>
internal sealed class FindFacts(ScopedConnection connection) : IFindFacts
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
        while (await rows.ReadAsync(cancel))
        {
            object?[] values = [.. kind.Columns.Select((column, place) => Columns.Read(rows, place + 1, column.Type))];
            found.Add((rows.GetString(0), kind.Label(kind.Make(values, default, null, withdrawn: false))));
        }

        return found;
    }

    /// <summary>What references name: the key, or of a key of several columns the first (an item, whatever the force).</summary>
    private static string Reference(Kind kind) => kind.KeyColumns.Count == 1 ? "key" : Quote(kind.KeyColumns[0].Name);

    private static string Escape(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
