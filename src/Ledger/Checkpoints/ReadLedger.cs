using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>Reads what anybody may have of a ledger: its checkpoints and its tiles. Leaves name nobody.</summary>
public sealed class ReadLedger(Store store)
{
    /// <summary>The latest checkpoint, with its cosignatures; null before the first.</summary>
    public Task<StoredCheckpoint?> LatestAsync(CancellationToken cancel) => FindAsync(CheckpointRows.Latest, cancel);

    /// <summary>The latest checkpoint of that size, with its cosignatures; null when none was made at it.</summary>
    public Task<StoredCheckpoint?> OfSizeAsync(long size, CancellationToken cancel) => FindAsync(CheckpointRows.OfSize, cancel, size);

    /// <summary>
    /// A tile of hashes or of leaves, in the bytes in which it is served; null where the latest checkpoint does not reach:
    /// what is not signed yet is not shown.
    /// </summary>
    public async Task<byte[]?> TileAsync(Tile tile, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        if (await CheckpointRows.FindAsync(book, CheckpointRows.Latest, cancel) is not { } latest || !tile.IsWithin(latest.Checkpoint.Size)) return null;
        return tile.Level == Tile.Entries ? await StoredTiles.EntriesAsync(book, tile, cancel) : (await StoredTiles.On(book)([tile], cancel))[0].ToArray();
    }

    private async Task<StoredCheckpoint?> FindAsync(string which, CancellationToken cancel, params IEnumerable<long> values)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        return await CheckpointRows.FindAsync(book, which, cancel, values) is { } found ? await CheckpointRows.WithCosignaturesAsync(book, found, cancel) : null;
    }
}
