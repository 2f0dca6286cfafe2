using System.Globalization;
using System.Runtime.InteropServices;
using ArmedPolicingGov.Verifier.Records;
using ArmedPolicingGov.Verifier.Tiles;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>What a leaf says, as far as rows are compared with it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Entry(string Kind, string Scope, string Act, DateTimeOffset At, Hash Key, Hash Commit);

/// <summary>All entries of a ledger by their place, and the tree over them.</summary>
internal sealed class Entries(Faults faults)
{
    public const string Table = "ledger.entries";

    /// <summary>Where more are missing, what follows is not looked at.</summary>
    private const int WidestGap = 1_000_000;

    private readonly List<Entry?> entries = [];
    private readonly List<Hash> hashes = [];
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly HashSet<long> unclaimed = [];

    public int Count => entries.Count;

    /// <summary>What stands at a place; null beyond the end, and where the leaf could not be read.</summary>
    public Entry? this[long seq] => seq >= 0 && seq < entries.Count ? entries[(int)seq] : null;

    /// <summary>The places whose row was not found yet.</summary>
    public IReadOnlyCollection<long> Unclaimed => unclaimed;

    /// <summary>Says that the row of an entry is there. False when one was there before.</summary>
    public bool Claim(long seq) => unclaimed.Remove(seq);

    public void Take(Row row)
    {
        var seq = (int)Math.Min(row.Number("seq"), int.MaxValue);
        if (seq < entries.Count || seq > entries.Count + WidestGap) throw new DoesNotHold($"seq {row.Text("seq")} stands where {entries.Count} should");
        if (seq > entries.Count) faults.Add(Table, $"seq {entries.Count} to {seq - 1} are missing");
        while (entries.Count <= seq)
        {
            entries.Add(null);
            hashes.Add(default);
        }

        unclaimed.Add(seq);
        faults.Try(Place(row.Text("kind"), seq), () =>
        {
            var leaf = row.Bytes("leaf");
            hashes[seq] = Merkle.Leaf(leaf);
            if (row.Hash("hash") != hashes[seq]) throw new DoesNotHold("the hash is not that of the leaf");
            var said = Leaf.Parse(leaf) ?? throw new DoesNotHold("the leaf is no leaf of version 1");
            if ((said.Seq, said.Act, said.Kind, said.Scope) != (seq, row.Text("act"), row.Text("kind"), row.Text("scope"))) throw new DoesNotHold("the leaf says another seq, act, kind or scope than its row");
            entries[seq] = new Entry(Once(said.Kind), Once(said.Scope), Once(said.Act), said.At, said.Key, said.Commit);
        });
    }

    /// <summary>The roots that the tree had at some sizes, and its levels as tiles have them.</summary>
    public (IReadOnlyDictionary<long, Hash> Roots, TileTree Tiles) Grow(IReadOnlySet<long> sizes)
    {
        var (roots, tree, tiles) = (new Dictionary<long, Hash>(), new GrowingTree(), new TileTree());
        foreach (var hash in hashes)
        {
            if (sizes.Contains(tree.Size)) roots.Add(tree.Size, tree.Root);
            tree.Add(hash);
            tiles.Add(hash);
        }

        if (sizes.Contains(tree.Size)) roots.Add(tree.Size, tree.Root);
        return (roots, tiles);
    }

    public static string Place(string kind, long seq) => string.Create(CultureInfo.InvariantCulture, $"{kind} seq {seq}");

    /// <summary>One copy of each text, however many entries have it.</summary>
    private string Once(string word)
    {
        if (words.TryGetValue(word, out var known)) return known;
        words.Add(word, word);
        return word;
    }
}
