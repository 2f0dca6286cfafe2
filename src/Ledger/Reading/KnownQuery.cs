using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>Asks for the facts of a kind that were known at K, as far as they can count.</summary>
/// <param name="gone">The keys of facts whose known version was erased: no older one may stand in for it.</param>
internal sealed class KnownQuery(Kind kind, DateTimeOffset? asKnownAt, Clock clock, CountableFacts countable, string[] gone)
{
    private readonly IReadOnlyList<int> columns = countable.ColumnsOf(kind);

    /// <summary>Reads a row of <see cref="Command(NpgsqlConnection)"/>.</summary>
    public Func<NpgsqlDataReader, TextPool, Fact> Reader => FactReader.Of(kind, columns);

    public NpgsqlCommand Command(NpgsqlConnection connection) =>
        Command(connection, $"{string.Join(", ", columns.Select(place => Quote(kind.Columns[place].Name)))}, recorded_at");

    /// <summary>The same question, asked for something else of the facts.</summary>
    /// <param name="selected">What is asked of the known facts, in our own SQL.</param>
    public NpgsqlCommand Command(NpgsqlConnection connection, string selected)
    {
        string[] conditions = [.. new[] { countable.Of(kind), gone.Length > 0 ? "not key = any (@gone)" : null }.OfType<string>()];
        var command = new NpgsqlCommand($"with known as not materialized ({Known}) select {selected} from known{(conditions.Length > 0 ? " where " : "")}{string.Join(" and ", conditions)}", connection) { CommandTimeout = 0 };
        if (gone.Length > 0) command.Parameters.AddWithValue("gone", gone);
        if (asKnownAt is { } k) command.Parameters.AddWithValue("k", k.UtcDateTime);
        foreach (var (name, value) in countable.Parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    /// <summary>Without K both clocks choose, of all versions, the one that its source recorded last: what is known now.</summary>
    private string Known
    {
        get
        {
            if (asKnownAt is null) return $"select * from {Quote(kind.Schema)}.{Quote("now_" + kind.Name)} where not withdrawn";
            var stamp = clock == Clock.System ? "received_at" : "recorded_at";
            return $"select * from (select distinct on (key) * from {Quote(kind.Schema)}.{Quote(kind.Name)} where {stamp} <= @k order by key, recorded_at desc) latest where not withdrawn";
        }
    }
}
