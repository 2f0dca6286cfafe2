using System.Text;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>A place in the ledger, and what everybody may know of it: it names nobody.</summary>
/// <param name="Kind">The kind of the record, or <see cref="OfAnAct"/>.</param>
/// <param name="Scope">Whose record it is.</param>
/// <param name="Act">The act that recorded it.</param>
/// <param name="ReceivedAt">When the store received it.</param>
/// <param name="Leaf">Its leaf, as text.</param>
public sealed record Place(long Seq, string Kind, string Scope, Guid Act, DateTimeOffset ReceivedAt, string Leaf)
{
    /// <summary>What stands for the kind in the leaf of an act itself.</summary>
    public const string OfAnAct = Writing.ActLeaf.Kind;

    internal static async Task<Place?> ReadAsync(NpgsqlConnection connection, long seq, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select e.kind, e.scope, e.act, a.received_at, e.leaf from ledger.entries e join ledger.acts a on a.act = e.act where e.seq = $1", connection)
        {
            Parameters = { new() { Value = seq } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new Place(seq, row.GetString(0), row.GetString(1), row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(4)))
            : null;
    }
}
