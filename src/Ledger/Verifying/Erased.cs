using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>What the store says was erased: it explains leaves without a version, and facts of which nothing is known now.</summary>
internal sealed class Erased
{
    private const string Query = "select erased_seq, record_kind, record_key, version_recorded_at, whose, recorded_at, seq from ledger.erasures order by seq";

    private readonly Dictionary<(string Kind, string Key), long> last = [];

    /// <summary>Reads all erasures, and notes which leaves they name: these need no version.</summary>
    public static Erased Read(NpgsqlConnection connection, LeafTable leaves, Findings findings)
    {
        var erased = new Erased();
        using var rows = new CopyRows(connection, Query, 7);
        while (rows.Next())
        {
            var (place, kind, key) = (rows.Text(0), rows.Text(1) ?? "", rows.Text(2) ?? "");
            if (Mark(place, kind, rows.Bytes(4), leaves) is { } problem)
                findings.Add(new Finding(Erasure.Declaration.Name, place, rows.IsNull(5) ? null : ValueText.Moment(rows.Int64(5)), rows.IsNull(6) ? null : rows.Int64(6), problem));
            if (!rows.IsNull(3)) erased.last[(kind, key)] = Math.Max(rows.Int64(3), erased.last.GetValueOrDefault((kind, key), long.MinValue));
        }

        return erased;
    }

    /// <summary>
    /// True when a version of the fact was erased that was recorded later than the latest that is left. Where the key itself
    /// had to go, the erasure does not name it; but then no version is left.
    /// </summary>
    public bool IsLater(Kind kind, string key, LatestVersions.Latest left) => last.TryGetValue((kind.Name, key), out var recordedAt) && recordedAt > left.RecordedAt;

    private static string? Mark(string? seq, string kind, ReadOnlySpan<byte> scope, LeafTable leaves)
    {
        if (!long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || leaves.Find(number) is not { Leaf.IsThere: true } place) return "it names a place at which no leaf stands";
        // The ledger's own records tell what became of others: they are never erased.
        if (leaves.KindOf(place) is not { StaysInStore: false } found || found.Name != kind) return "it names a place at which no leaf of that kind stands";
        if (place.Leaf.IsLegible && !leaves.ScopeOf(place).SequenceEqual(scope)) return "the leaf that it names has another scope";
        place.Leaf.IsErased = true;
        return null;
    }
}
