using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>The statements on checkpoints and cosignatures.</summary>
internal static class CheckpointRows
{
    public const string Latest = "order by checkpoint desc limit 1";
    public const string OfSize = "where size = $1 order by checkpoint desc limit 1";

    public const string FirstCovering = "where size > $1 order by size, checkpoint limit 1";

    /// <summary>Of the few last cosigned ones that cover a place, the one that most witnesses cosigned.</summary>
    public const string BestCosigned =
        """
        where checkpoint = (
            select c.checkpoint from ledger.cosignatures c join ledger.checkpoints k on k.checkpoint = c.checkpoint
            where c.checkpoint > (select max(checkpoint) from ledger.cosignatures) - 50 and k.size > $1
            group by c.checkpoint order by count(*) desc, c.checkpoint desc limit 1)
        """;

    private const string Columns = "select checkpoint, made_at, key, note from ledger.checkpoints";

    /// <summary>One checkpoint, or null.</summary>
    /// <param name="which">One of the constants.</param>
    public static async Task<StoredCheckpoint?> FindAsync(NpgsqlConnection connection, string which, CancellationToken cancel, params IEnumerable<long> values)
    {
        await using var command = new NpgsqlCommand($"{Columns} {which}", connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? Read(row) : null;
    }

    /// <summary>The latest cosignature of each witness over a checkpoint; refreshed ones have the same text, so one counts for all.</summary>
    public static async Task<StoredCheckpoint> WithCosignaturesAsync(NpgsqlConnection connection, StoredCheckpoint of, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select distinct on (c.witness) c.witness, c.key, c.cosigned_at, c.line
            from ledger.cosignatures c join ledger.checkpoints k on k.checkpoint = c.checkpoint
            where k.size = $1 and k.root = $2 order by c.witness, c.cosigned_at desc
            """, connection)
        {
            Parameters = { new() { Value = of.Checkpoint.Size }, new() { Value = of.Checkpoint.Root.ToArray() } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<Cosigned>();
        while (await rows.ReadAsync(cancel))
            found.Add(new Cosigned(rows.GetString(0), VerifierKey.Parse(rows.GetString(1)), rows.GetFieldValue<DateTimeOffset>(2), NoteSignature.Parse(rows.GetString(3))));
        return of with { Cosignatures = found };
    }

    /// <summary>Adds a checkpoint; whoever does has the turn.</summary>
    public static async Task<StoredCheckpoint> AddAsync(NpgsqlConnection connection, Checkpoint checkpoint, SignedNote note, VerifierKey key, DateTimeOffset now, CancellationToken cancel)
    {
        // Numbered without gaps and in order of time, whatever a rollback or a clock did: so that a missing one can be told.
        await using var command = new NpgsqlCommand(
            """
            insert into ledger.checkpoints (checkpoint, made_at, size, root, key, note) overriding system value
            select coalesce(max(checkpoint), 0) + 1, greatest(max(made_at), $1), $2, $3, $4, $5 from ledger.checkpoints returning checkpoint, made_at
            """, connection)
        {
            Parameters =
            {
                new() { Value = now.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz }, new() { Value = checkpoint.Size }, new() { Value = checkpoint.Root.ToArray() },
                new() { Value = key.ToString() }, new() { Value = note.ToBytes() },
            },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new StoredCheckpoint(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), checkpoint, key, note);
    }

    public static async Task AddAsync(NpgsqlConnection connection, StoredCheckpoint of, Cosigned cosigned, CancellationToken cancel)
    {
        // Of two hosts that asked the same witness one is enough.
        await using var command = new NpgsqlCommand("insert into ledger.cosignatures (checkpoint, witness, key, cosigned_at, line) values ($1, $2, $3, $4, $5) on conflict do nothing", connection)
        {
            Parameters =
            {
                new() { Value = of.Number }, new() { Value = cosigned.Witness }, new() { Value = cosigned.Key.ToString() },
                new() { Value = cosigned.At.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz }, new() { Value = cosigned.Line.ToString() },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The size of the last checkpoint, with its number, that a witness cosigned with a key, and when; zeros when it has none.</summary>
    public static async Task<(long Number, long Size, DateTimeOffset At)> CosignedByAsync(NpgsqlConnection connection, string witness, VerifierKey key, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select k.checkpoint, k.size, c.cosigned_at from ledger.cosignatures c join ledger.checkpoints k on k.checkpoint = c.checkpoint
            where c.witness = $1 and c.key = $2 order by c.checkpoint desc limit 1
            """, connection)
        {
            Parameters = { new() { Value = witness }, new() { Value = key.ToString() } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)) : default;
    }

    private static StoredCheckpoint Read(NpgsqlDataReader row)
    {
        try
        {
            var note = SignedNote.Parse(row.GetFieldValue<byte[]>(3));
            return new StoredCheckpoint(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), Checkpoint.Parse(note.Text), VerifierKey.Parse(row.GetString(2)), note);
        }
        catch (FormatException problem)
        {
            throw new ServerProblem($"The checkpoint {row.GetInt64(0)} in the store is not as it was written: {problem.Message} Verify the store.", problem);
        }
    }
}
