using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>A size at which the ledger was signed, once or again and again while nothing was recorded.</summary>
/// <param name="Size">How many places the ledger had.</param>
/// <param name="MadeAt">When it was first signed at that size.</param>
/// <param name="RefreshedAt">When it was last.</param>
/// <param name="Cosigned">Which witnesses cosigned it, each with the last time by its own clock.</param>
public sealed record SignedSize(long Size, DateTimeOffset MadeAt, DateTimeOffset RefreshedAt, IReadOnlyList<CosignedBy> Cosigned)
{
    // A rewritten store may have two roots at one size: then both are shown.
    private const string Some =
        """
        select s.size, s.made_at, s.refreshed_at, w.witnesses, w.times
        from (select size, root, min(made_at) as made_at, max(made_at) as refreshed_at from ledger.checkpoints where size <= $1 group by size, root order by size desc limit $2) s
        left join lateral (
            select array_agg(each.witness order by each.witness) as witnesses, array_agg(each.cosigned_at order by each.witness) as times
            from (
                select c.witness, max(c.cosigned_at) as cosigned_at from ledger.checkpoints k join ledger.cosignatures c on c.checkpoint = k.checkpoint
                where k.size = s.size and k.root = s.root group by c.witness) each) w on true
        order by s.size desc
        """;

    /// <summary>The sizes from one on downwards.</summary>
    internal static async Task<IReadOnlyList<SignedSize>> ReadAsync(NpgsqlConnection connection, long from, int most, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Some, connection) { Parameters = { new() { Value = from }, new() { Value = most } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var sizes = new List<SignedSize>();
        while (await rows.ReadAsync(cancel))
        {
            IReadOnlyList<CosignedBy> cosigned = rows.IsDBNull(3) ? []
                : [.. rows.GetFieldValue<string[]>(3).Zip(rows.GetFieldValue<DateTime[]>(4), (witness, at) => new CosignedBy(witness, new DateTimeOffset(at, TimeSpan.Zero)))];
            sizes.Add(new SignedSize(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetFieldValue<DateTimeOffset>(2), cosigned));
        }

        return sizes;
    }
}

/// <summary>That a witness cosigned, and when by its clock.</summary>
public sealed record CosignedBy(string Witness, DateTimeOffset At);
