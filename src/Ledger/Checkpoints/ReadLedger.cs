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

    /// <summary>The first checkpoint that covers a place; its cosignatures are not looked up. Null while none does.</summary>
    public async Task<StoredCheckpoint?> FirstCoveringAsync(long seq, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        return await CheckpointRows.FindAsync(book, CheckpointRows.FirstCovering, cancel, seq);
    }

    /// <summary>The sizes at which the ledger was signed, greatest first.</summary>
    /// <param name="from">The greatest to begin with.</param>
    public async Task<IReadOnlyList<SignedSize>> SizesAsync(long from, int most, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        return await SignedSize.ReadAsync(book, from, most, cancel);
    }

    /// <summary>The size of the last checkpoint that a witness cosigned with its present key, and when by its clock; null when it has cosigned none.</summary>
    public async Task<(long Size, DateTimeOffset At)?> LastCosignedAsync(Witness witness, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        var (number, size, at) = await CheckpointRows.CosignedByAsync(book, witness.Name, witness.Key, cancel);
        return number == 0 ? null : (size, at);
    }

    /// <summary>What stands at a place; null beyond the end.</summary>
    public async Task<Place?> PlaceAsync(long seq, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        return await Place.ReadAsync(book, seq, cancel);
    }

    private async Task<StoredCheckpoint?> FindAsync(string which, CancellationToken cancel, params IEnumerable<long> values)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        return await CheckpointRows.FindAsync(book, which, cancel, values) is { } found ? await CheckpointRows.WithCosignaturesAsync(book, found, cancel) : null;
    }
}
