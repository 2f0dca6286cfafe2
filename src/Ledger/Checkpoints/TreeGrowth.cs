using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Tree;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>
/// The tree of a store on its way from the last checkpoint to the end of the ledger. It begins at the edge of the tree,
/// whose root must be what was signed, and holds nothing else of it.
/// </summary>
internal sealed class TreeGrowth
{
    private readonly Checkpoint? signed;
    private readonly Frontier frontier;
    private readonly SortedDictionary<(int Level, long Number), MemoryStream> tiles = [];

    private TreeGrowth(Checkpoint? signed, Frontier frontier) => (this.signed, this.frontier) = (signed, frontier);

    public Hash Root => frontier.Root();

    /// <summary>Takes up the tree where the last checkpoint left it.</summary>
    /// <param name="last">The store's last checkpoint.</param>
    /// <param name="signed">What is known, outside the store, to have been signed.</param>
    /// <param name="end">How many entries the store has now.</param>
    /// <exception cref="ServerProblem">What was signed is not, or not any more, the beginning of what the store has.</exception>
    public static async Task<TreeGrowth> BeginAsync(NpgsqlConnection book, Checkpoint? last, Checkpoint? signed, long end, CancellationToken cancel)
    {
        foreach (var checkpoint in (Checkpoint?[])[signed, last])
        {
            if (checkpoint?.Size > end) throw Refusal($"{checkpoint.Size:N0} entries were signed, and the store has {end:N0}: its end is missing. An older backup was restored, or entries were taken out");
        }

        var kept = new Dictionary<Tile, ReadOnlyMemory<byte>>();
        var read = StoredTiles.On(book);
        var size = last?.Size ?? 0;
        var edge = await new TiledTree(size, async (wanted, stop) =>
        {
            var found = await read(wanted, stop);
            foreach (var (tile, hashes) in wanted.Zip(found)) kept.Add(tile, hashes);
            return found;
        }).FrontierAsync(cancel);
        if (last is not null && edge.Root() != last.Root) throw Refusal($"The first {size:N0} entries are not those that were signed: an entry was rewritten after it had been recorded");

        var growth = new TreeGrowth(signed, edge);
        foreach (var (tile, hashes) in kept.Where(each => each.Key.Level > 0)) growth.TileAt(tile.Level, tile.Number).Write(hashes.Span);
        if (signed?.Size <= size) growth.Compare(signed.Size == size ? edge : await new TiledTree(signed.Size, read).FrontierAsync(cancel));
        return growth;
    }

    /// <summary>Adds the entries up to the end of the ledger.</summary>
    /// <exception cref="ServerProblem">One is missing, is not what its leaf says, or was signed as another.</exception>
    public async Task AddAsync(NpgsqlConnection book, long end, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select seq, hash, hash = sha256('\\x00'::bytea || leaf) from ledger.entries where seq >= $1 and seq < $2 order by seq", book)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = frontier.Size }, new() { Value = end } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var hash = new byte[Hash.Length];
        while (await rows.ReadAsync(cancel))
        {
            if (rows.GetInt64(0) != frontier.Size) break;
            if (!rows.GetBoolean(2)) throw Refusal($"The entry at place {frontier.Size} has another hash than its leaf");
            rows.GetBytes(1, 0, hash, 0, hash.Length);
            frontier.Add(Hash.From(hash), Keep);
            if (frontier.Size == signed?.Size) Compare(frontier);
        }

        if (frontier.Size != end) throw Refusal($"The entry at place {frontier.Size} is missing");
    }

    /// <summary>Moves the stored tiles forward to this tree.</summary>
    public async Task StoreAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (tiles.Count == 0) return;
        await using var command = new NpgsqlCommand(
            """
            insert into ledger.tiles (level, tile, hashes) select * from unnest($1, $2, $3)
            on conflict (level, tile) do update set hashes = excluded.hashes where ledger.tiles.hashes <> excluded.hashes
            """, connection)
        {
            CommandTimeout = 0,
            Parameters =
            {
                new() { Value = tiles.Keys.Select(each => (short)each.Level).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint },
                new() { Value = tiles.Keys.Select(each => each.Number).ToArray() },
                new() { Value = tiles.Values.Select(each => each.ToArray()).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private void Keep(Subtree completed, Hash hash)
    {
        if (completed.Level == 0 || completed.Level % Tile.Height != 0) return;
        var bytes = hash.ToArray();
        TileAt(completed.Level / Tile.Height, completed.Index / Tile.FullWidth).Write(bytes);
    }

    private MemoryStream TileAt(int level, long number) => tiles.TryGetValue((level, number), out var tile) ? tile : tiles[(level, number)] = new MemoryStream();

    private void Compare(Frontier at)
    {
        if (at.Root() != signed!.Root) throw Refusal($"The first {signed.Size:N0} entries are not those that were signed: the history of the store was rewritten, or an older backup was restored and recorded in");
    }

    private static ServerProblem Refusal(string what) =>
        new($"{what}. Nothing is signed, so that the ledger never says two things: bring back the newest backup that holds everything that was signed, and verify the store.");
}
