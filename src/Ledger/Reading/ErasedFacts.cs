using System.Globalization;
using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>Finds the facts whose version that was known at K has been erased: an older version must not stand in for it.</summary>
internal static class ErasedFacts
{
    /// <summary>The kinds of which anything was ever erased: mostly none.</summary>
    public static async Task<IReadOnlySet<string>> KindsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select distinct record_kind from ledger.erasures", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel)) kinds.Add(rows.GetString(0));
        return kinds;
    }

    /// <summary>The key of each such fact, and what was erased; null where that was a withdrawal: such a fact was not known anyway.</summary>
    public static async Task<IReadOnlyList<(string Key, ErasedFact? Fact)>> KnownAsync(NpgsqlConnection connection, Kind kind, DateTimeOffset? asKnownAt, Clock clock, CancellationToken cancel)
    {
        var (kept, gone) = asKnownAt is null ? ("true", "true") : clock == Clock.System ? ("v.received_at <= @k", "a.received_at <= @k") : ("v.recorded_at <= @k", "e.version_recorded_at <= @k");
        await using var command = new NpgsqlCommand(
            $"""
            select record_key, erased_seq, touches, was_withdrawal from (
                select distinct on (record_key) e.record_key, e.erased_seq, e.touches, e.version_recorded_at, e.was_withdrawal
                from ledger.erasures e join ledger.entries n on n.seq = e.erased_seq::bigint join ledger.acts a on a.act = n.act
                where e.record_kind = @kind and {gone} order by e.record_key, e.version_recorded_at desc) latest
            where not exists (select from {Quote(kind.Schema)}.{Quote(kind.Name)} v where v.key = latest.record_key and v.recorded_at > latest.version_recorded_at and {kept})
            """, connection)
        { CommandTimeout = 0, Parameters = { new("kind", kind.Name) } };
        if (asKnownAt is { } k) command.Parameters.AddWithValue("k", k.UtcDateTime);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<(string Key, ErasedFact? Fact)>();
        while (await rows.ReadAsync(cancel))
            found.Add((rows.GetString(0), rows.GetBoolean(3) ? null : new ErasedFact(kind.Name, long.Parse(rows.GetString(1), CultureInfo.InvariantCulture), rows.GetString(2).Split(' '))));
        return found;
    }
}
