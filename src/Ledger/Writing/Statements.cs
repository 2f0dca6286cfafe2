using Npgsql;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>
/// The statements of one act. Those of a small act go to the server together, wherever nothing is decided between them:
/// waiting for each answer would take longer than the work. Those of an import go one by one.
/// </summary>
internal sealed class Statements(NpgsqlConnection connection, bool areTogether)
{
    private readonly List<(NpgsqlBatchCommand Command, Action<NpgsqlDataReader>? Read)> waiting = [];

    /// <summary>True when answers come only once <see cref="SendAsync"/> is done.</summary>
    public bool AreTogether => areTogether;

    /// <summary>A statement that returns no rows.</summary>
    public Task RunAsync(string sql, CancellationToken cancel, params IEnumerable<NpgsqlParameter> parameters) => AddAsync(sql, null, parameters, cancel);

    /// <summary>A statement that returns rows, none or many.</summary>
    /// <param name="read">Is told of each row.</param>
    public Task ReadAsync(string sql, Action<NpgsqlDataReader> read, CancellationToken cancel, params IEnumerable<NpgsqlParameter> parameters) => AddAsync(sql, read, parameters, cancel);

    /// <summary>Sends what waits, and reads all answers.</summary>
    public async Task SendAsync(CancellationToken cancel)
    {
        if (waiting.Count == 0) return;
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var (command, _) in waiting) batch.BatchCommands.Add(command);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var isAtResult = true;
        foreach (var read in waiting.Select(each => each.Read).OfType<Action<NpgsqlDataReader>>())
        {
            if (!isAtResult) throw new InvalidOperationException("A statement that was to return rows returned none.");
            while (await rows.ReadAsync(cancel)) read(rows);
            isAtResult = await rows.NextResultAsync(cancel);
        }

        // What is left are statements without rows, which may yet fail.
        while (await rows.NextResultAsync(cancel))
        {
        }

        waiting.Clear();
    }

    private async Task AddAsync(string sql, Action<NpgsqlDataReader>? read, IEnumerable<NpgsqlParameter> parameters, CancellationToken cancel)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        waiting.Add((command, read));
        if (!areTogether) await SendAsync(cancel);
    }
}
