using System.Globalization;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>What the store says was erased, kind by kind.</summary>
internal sealed class Erased
{
    private const string Query = "select erased_seq, record_kind, record_key, version_recorded_at, whose, recorded_at, seq from ledger.erasures order by seq";

    private readonly Dictionary<string, ErasedOfKind> kinds = new(StringComparer.Ordinal);

    /// <summary>Reads all erasures, and notes which leaves they name: these need no version.</summary>
    public static Erased Read(NpgsqlConnection connection, LeafTable leaves, Findings findings)
    {
        var erased = new Erased();
        using var rows = new CopyRows(connection, Query, 7);
        while (rows.Next())
        {
            var (place, kind, key, scope) = (rows.Text(0), rows.Text(1) ?? "", rows.Text(2) ?? "", rows.Text(4) ?? "");
            if (Mark(place, kind, scope, leaves) is { } problem)
                findings.Add(new Finding(Erasure.Declaration.Name, place, rows.IsNull(5) ? null : ValueText.Moment(rows.Int64(5)), rows.IsNull(6) ? null : rows.Int64(6), problem));
            if (!erased.kinds.TryGetValue(kind, out var ofKind)) erased.kinds.Add(kind, ofKind = new ErasedOfKind());
            if (!rows.IsNull(3)) ofKind.Add(key, rows.Int64(3), scope);
        }

        return erased;
    }

    public ErasedOfKind Of(Kind kind) => kinds.GetValueOrDefault(kind.Name) ?? new ErasedOfKind();

    private static string? Mark(string? seq, string kind, string scope, LeafTable leaves)
    {
        if (!long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || leaves.Find(number) is not { Leaf.IsThere: true } place) return "it names a place at which no leaf stands";
        // The ledger's own records tell what became of others: they are never erased.
        if (leaves.KindOf(place) is not { } found || found.Name != kind || found.Schema == "ledger") return "it names a place at which no leaf of that kind stands";
        if (place.Leaf.IsLegible && !leaves.ScopeOf(place).SequenceEqual(Encoding.UTF8.GetBytes(scope))) return "the leaf that it names has another scope";
        place.Leaf.IsErased = true;
        return null;
    }
}
