using System.Buffers.Binary;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Tree;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>The tiles of a store: at level 0 they are the entries' hashes, above they are kept.</summary>
internal static class StoredTiles
{
    private const string OfEntries = "select string_agg(hash, ''::bytea order by seq) from ledger.entries where seq >= $1 and seq < $2";
    private const string Kept = "select substring(hashes from 1 for $3) from ledger.tiles where level = $1 and tile = $2";

    /// <summary>Reads tiles of hashes, all in one round trip.</summary>
    public static ReadTiles On(NpgsqlConnection connection) => async (tiles, cancel) =>
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var tile in tiles) batch.BatchCommands.Add(Select(tile));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var found = new List<ReadOnlyMemory<byte>>(tiles.Count);
        foreach (var tile in tiles)
        {
            found.Add(await rows.ReadAsync(cancel) && !rows.IsDBNull(0) && rows.GetFieldValue<byte[]>(0) is { } hashes && hashes.Length == tile.Width * Hash.Length
                ? hashes
                : throw new ServerProblem($"The store lacks a part of its ledger ({tile}). Verify the store, and bring it back from its last backup."));
            await rows.NextResultAsync(cancel);
        }

        return found;
    };

    /// <summary>The leaves of a tile, each behind its length in two bytes, the higher first.</summary>
    public static async Task<byte[]> EntriesAsync(NpgsqlConnection connection, Tile tile, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select leaf from ledger.entries where seq >= $1 and seq < $2 order by seq", connection)
        {
            Parameters = { new() { Value = tile.First }, new() { Value = tile.First + tile.Width } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        using var bundle = new MemoryStream();
        var length = new byte[sizeof(ushort)];
        while (await rows.ReadAsync(cancel))
        {
            var leaf = rows.GetFieldValue<byte[]>(0);
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)leaf.Length));
            bundle.Write(length);
            bundle.Write(leaf);
        }

        return bundle.ToArray();
    }

    private static NpgsqlBatchCommand Select(Tile tile) => tile.Level == 0
        ? new NpgsqlBatchCommand(OfEntries) { Parameters = { new() { Value = tile.First }, new() { Value = tile.First + tile.Width } } }
        : new NpgsqlBatchCommand(Kept) { Parameters = { new() { Value = (short)tile.Level }, new() { Value = tile.Number }, new() { Value = tile.Width * Hash.Length } } };
}
