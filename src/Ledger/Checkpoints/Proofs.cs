using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Tree;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>Makes proofs for others to check. Each is checked here first: one that does not hold leaves nobody's hands.</summary>
public sealed class Proofs(Store store, Kinds kinds)
{
    /// <summary>
    /// The place in the ledger of a version of a record: of the one that its source recorded at a time, or of the last.
    /// Finds it whoever asks: callers see to it that theirs may.
    /// </summary>
    public async Task<long?> PlaceAsync(Kind kind, string key, DateTimeOffset? recordedAt, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        return await new ReadContent(book, kinds).PlaceAsync(kind, key, recordedAt, cancel);
    }

    /// <summary>
    /// What the leaf at a place commits to; null when it was erased, or no leaf is there. Reads it whoever asks: callers see
    /// to it that theirs may.
    /// </summary>
    public async Task<ProofContent?> ContentAsync(long seq, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        var read = new ReadContent(book, kinds);
        return await read.EntryAsync(seq, cancel) is { } entry ? await read.ContentAsync(entry, cancel) : null;
    }

    /// <summary>
    /// Proves the entry at a place, by the checkpoint that covers it and that most witnesses cosigned of the recent ones, else by
    /// the latest.
    /// </summary>
    /// <param name="content">What the leaf commits to, where the holder of the proof may see it.</param>
    /// <returns>Null when no checkpoint covers the place yet, or nothing is there.</returns>
    /// <exception cref="ServerProblem">The store is not what was signed.</exception>
    public async Task<ProofFile?> InclusionAsync(long seq, ProofContent? content, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        if (seq < 0 || await CoveringAsync(book, seq, cancel) is not { } covering || await new ReadContent(book, kinds).EntryAsync(seq, cancel) is not { } entry) return null;
        if (content?.IsOf(entry.Leaf) is false) throw new ServerProblem($"The record at place {seq} in the ledger is not what was recorded there: it was altered afterwards. Verify the store.");
        var proof = await new TiledTree(covering.Checkpoint.Size, StoredTiles.On(book)).InclusionAsync(seq, cancel);
        var file = new ProofFile(ProofContent.Extra(entry.Leaf, content), seq, proof, covering.CosignedNote);
        Must(() => file.Verify(Merkle.Leaf(entry.Leaf), covering.Key, KeysOf(covering), 0), seq);
        return file;
    }

    /// <summary>Proves that the checkpoint of one size goes on from the ledger as it was at another.</summary>
    /// <returns>Null when no checkpoint of size <paramref name="to"/> was made.</returns>
    /// <exception cref="ServerProblem">The store is not what was signed.</exception>
    public async Task<ConsistencyFile?> ConsistencyAsync(long from, long to, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        if (await CheckpointRows.FindAsync(book, CheckpointRows.OfSize, cancel, to) is not { } later) return null;
        later = await CheckpointRows.WithCosignaturesAsync(book, later, cancel);
        var earlier = await CheckpointRows.FindAsync(book, CheckpointRows.OfSize, cancel, from);
        var file = await ConsistencyAsync(book, from, later, cancel);
        var root = earlier?.Checkpoint.Root ?? (await new TiledTree(from, StoredTiles.On(book)).FrontierAsync(cancel)).Root();
        Must(() => file.Verify(root, later.Key), to);
        return file;
    }

    /// <summary>As it is sent to a witness, which checks it itself.</summary>
    internal static async Task<ConsistencyFile> ConsistencyAsync(NpgsqlConnection book, long from, StoredCheckpoint to, CancellationToken cancel) =>
        new(from, await new TiledTree(to.Checkpoint.Size, StoredTiles.On(book)).ConsistencyAsync(from, cancel), to.CosignedNote);

    private static async Task<StoredCheckpoint?> CoveringAsync(NpgsqlConnection book, long seq, CancellationToken cancel)
    {
        var best = await CheckpointRows.FindAsync(book, CheckpointRows.BestCosigned, cancel, seq) ?? await CheckpointRows.FindAsync(book, CheckpointRows.Latest, cancel);
        return best?.Checkpoint.Size > seq ? await CheckpointRows.WithCosignaturesAsync(book, best, cancel) : null;
    }

    private static IReadOnlyCollection<VerifierKey> KeysOf(StoredCheckpoint checkpoint) => [.. checkpoint.Cosignatures.Select(each => each.Key)];

    private static void Must(Action verify, long place)
    {
        try
        {
            verify();
        }
        catch (FormatException problem)
        {
            throw new ServerProblem($"The ledger cannot prove place {place}: {problem.Message} The store is not what was signed: verify it.", problem);
        }
    }
}
