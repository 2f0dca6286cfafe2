using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>
/// Signs what was recorded since the last checkpoint. Safe under several hosts that share the folder of the key: they take
/// turns, and never are two signed that no consistency proof joins.
/// </summary>
public sealed class MakeCheckpoint
{
    /// <summary>After this time a checkpoint is made although nothing new was recorded: so that its absence can be told from silence.</summary>
    public static readonly TimeSpan RefreshedAfter = TimeSpan.FromMinutes(10);

    private const string Turn = "select pg_advisory_xact_lock(7126205)";

    private readonly Store store;
    private readonly KeyFile key;
    private readonly LastSigned lastSigned;
    private readonly TimeProvider clock;
    private readonly StepReached step;

    public MakeCheckpoint(Store store, KeyFolder folder, TimeProvider clock, StepReached step) =>
        (this.store, this.clock, this.step, key, lastSigned) = (store, clock, step, new KeyFile(folder, store), new LastSigned(folder, store));

    /// <summary>Makes one where it is needed. Costs one small query where it is not.</summary>
    /// <returns>The store's latest checkpoint; its cosignatures are not looked up.</returns>
    /// <exception cref="ServerProblem">Nothing may be signed; says why and what to do.</exception>
    public async Task<StoredCheckpoint> RunAsync(CancellationToken cancel)
    {
        var signing = await key.OpenAsync(cancel);
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        if (await StandingAsync(book, signing, cancel) is { IsEnough: true, Last: { } standing }) return standing;

        await using var connection = await store.Recorder.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var turn = new NpgsqlCommand(Turn, connection) { CommandTimeout = 0 }) await turn.ExecuteNonQueryAsync(cancel);
        step("checkpoint: locked");
        // Whoever had the turn before may have done it.
        var (last, signed, end, isEnough) = await StandingAsync(book, signing, cancel);
        if (isEnough) return last!;
        if (last is not null && signed is null) throw lastSigned.Missing();

        var tree = await TreeGrowth.BeginAsync(book, last?.Checkpoint, signed, end, cancel);
        await tree.AddAsync(book, end, cancel);
        step("checkpoint: tree read");
        await tree.StoreAsync(connection, cancel);
        step("checkpoint: tiles stored");
        var checkpoint = new Checkpoint(store.Origin, end, tree.Root);
        var note = checkpoint.Sign(signing);
        step("checkpoint: signed");
        lastSigned.Write(note);
        step("checkpoint: last signed written");
        var made = await CheckpointRows.AddAsync(connection, checkpoint, note, signing.Verifier, clock.GetUtcNow(), cancel);
        step("checkpoint: row stored");
        await transaction.CommitAsync(CancellationToken.None);
        step("checkpoint: committed");
        return made;
    }

    private async Task<Standing> StandingAsync(NpgsqlConnection book, SigningKey signing, CancellationToken cancel)
    {
        // Read first: a host that signs in between makes this look too old, never too new.
        var signed = lastSigned.Read();
        var last = await CheckpointRows.FindAsync(book, CheckpointRows.Latest, cancel);
        await using var ending = new NpgsqlCommand("select next_seq from ledger.ending()", book);
        var end = (long)(await ending.ExecuteScalarAsync(cancel))!;
        return new Standing(last, signed, end, last is not null && last.Checkpoint == signed && last.Checkpoint.Size == end && last.Key.Equals(signing.Verifier) && clock.GetUtcNow() < last.MadeAt + RefreshedAfter);
    }

    /// <summary>Where the store, what was signed and the ledger's end stand; enough is when all three agree and the last checkpoint is young, and by the present key.</summary>
    private sealed record Standing(StoredCheckpoint? Last, Checkpoint? Signed, long End, bool IsEnough);
}
