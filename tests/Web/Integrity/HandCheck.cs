using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Ledger.Notes;

namespace ArmedPolicingGov.Web.Tests.Integrity;

/// <summary>Checks files as somebody outside would, by the words of RFC 9162 and C2SP. Only the signature is left to the product's own types.</summary>
internal static class HandCheck
{
    /// <summary>What a proof file says, once it is found to hold: its leaf, and what stands beside it.</summary>
    public static IReadOnlyDictionary<string, string> Proof(string file, VerifierKey key)
    {
        var gap = file.IndexOf("\n\n", StringComparison.Ordinal);
        var head = file[..gap].Split('\n');
        if (head[0] != "c2sp.org/tlog-proof@v1") throw new InvalidOperationException($"The file begins with {head[0]}.");
        var extra = JsonSerializer.Deserialize<Dictionary<string, string>>(Convert.FromBase64String(After("extra ", head[1])))!;
        var index = long.Parse(After("index ", head[2]), CultureInfo.InvariantCulture);
        var (size, root) = Checkpoint(file[(gap + 2)..], key);
        var path = head.Skip(3).Select(Convert.FromBase64String).ToList();
        var reached = Climb(Leaf(extra["leaf"]), index, size, path);
        return Convert.ToBase64String(reached) == root ? extra : throw new InvalidOperationException("The proof leads to another root.");
    }

    /// <summary>The two sizes of a consistency file, once it is found that the later tree goes on from the earlier root.</summary>
    public static (long From, long To) Consistency(string file, byte[] earlierRoot, VerifierKey key)
    {
        var gap = file.IndexOf("\n\n", StringComparison.Ordinal);
        var head = file[..gap].Split('\n');
        var from = long.Parse(After("old ", head[0]), CultureInfo.InvariantCulture);
        var (size, root) = Checkpoint(file[(gap + 2)..], key);
        var path = head.Skip(1).Select(Convert.FromBase64String).ToList();
        var (earlier, later) = Join(from, size, earlierRoot, path);
        if (!earlier.SequenceEqual(earlierRoot)) throw new InvalidOperationException("The proof begins at another root.");
        return Convert.ToBase64String(later) == root ? (from, size) : throw new InvalidOperationException("The proof leads to another root.");
    }

    /// <summary>The root over hashes of leaves (RFC 6962, 2.1).</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Count) split *= 2;
        return Node(Root([.. leaves.Take(split)]), Root([.. leaves.Skip(split)]));
    }

    public static byte[] Leaf(string leaf) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(leaf)]);

    /// <summary>True when a digest in a leaf is that of a text under a salt.</summary>
    public static bool Commits(string leaf, string member, string salt, string text) =>
        JsonDocument.Parse(leaf).RootElement.GetProperty(member).GetString() == Convert.ToBase64String(SHA256.HashData([.. Convert.FromBase64String(salt), .. Encoding.UTF8.GetBytes(text)]));

    private static (long Size, string Root) Checkpoint(string note, VerifierKey key)
    {
        var (checkpoint, _) = Ledger.Notes.Checkpoint.Open(SignedNote.Parse(note), key);
        var lines = note.Split('\n');
        return checkpoint.Origin == lines[0] ? (long.Parse(lines[1], CultureInfo.InvariantCulture), lines[2]) : throw new InvalidOperationException("The checkpoint is of another ledger.");
    }

    // RFC 9162, 2.1.3.2.
    private static byte[] Climb(byte[] leaf, long index, long size, IEnumerable<byte[]> path)
    {
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0) throw new InvalidOperationException("The proof has too many hashes.");
            if ((place & 1) == 1 || place == last)
            {
                hash = Node(sibling, hash);
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                hash = Node(hash, sibling);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 ? hash : throw new InvalidOperationException("The proof has too few hashes.");
    }

    // RFC 9162, 2.1.4.2.
    private static (byte[] Earlier, byte[] Later) Join(long from, long size, byte[] earlierRoot, List<byte[]> path)
    {
        if (from == size) return (earlierRoot, earlierRoot);
        if (long.PopCount(from) == 1) path.Insert(0, earlierRoot);
        var (place, last) = (from - 1, size - 1);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        var (earlier, later) = (path[0], path[0]);
        foreach (var hash in path.Skip(1))
        {
            if (last == 0) throw new InvalidOperationException("The proof has too many hashes.");
            if ((place & 1) == 1 || place == last)
            {
                (earlier, later) = (Node(hash, earlier), Node(hash, later));
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                later = Node(later, hash);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 ? (earlier, later) : throw new InvalidOperationException("The proof has too few hashes.");
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static string After(string word, string line) => line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : throw new InvalidOperationException($"There is no {word}in “{line}”.");
}
