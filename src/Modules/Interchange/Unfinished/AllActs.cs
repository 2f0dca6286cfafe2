using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Interchange.Unfinished;

/// <summary>Finds an act whatever its scope, for work that goes on without a reader: whether it was recorded, and where it stands.</summary>
internal sealed class AllActs(Store store)
{
    public async Task<ActRecord?> FindAsync(Guid act, CancellationToken cancel)
    {
        await using var command = store.Book.CreateCommand("select received_at, kind, person, role, first_seq, versions, salt is not null from ledger.acts where act = @act");
        command.Parameters.Add(new NpgsqlParameter("act", act));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return !await rows.ReadAsync(cancel) ? null
            : new ActRecord(act, rows.GetFieldValue<DateTimeOffset>(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), null, null, rows.GetInt64(4), rows.GetInt64(5)) { HasLeaf = rows.GetBoolean(6) };
    }
}
