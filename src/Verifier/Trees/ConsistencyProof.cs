using System.Numerics;

namespace ArmedPolicingGov.Verifier.Trees;

/// <summary>Whether a tree begins with all leaves of an earlier one, in their order (RFC 9162, section 2.1.4.2; names as there).</summary>
internal static class ConsistencyProof
{
    public static bool Holds(long first, Hash firstHash, long second, Hash secondHash, IReadOnlyList<Hash> proof)
    {
        if (first < 0 || first > second) return false;
        if (first == 0) return proof.Count == 0 && firstHash == Merkle.Empty && (second > 0 || secondHash == Merkle.Empty);
        if (first == second) return proof.Count == 0 && firstHash == secondHash;
        if (proof.Count == 0) return false;
        var path = BitOperations.IsPow2(first) ? [firstHash, .. proof] : proof;
        return Follow(first - 1, second - 1, path) == (firstHash, secondHash);
    }

    /// <summary>The two roots that a path leads to; null when it is too long or too short.</summary>
    private static (Hash Fr, Hash Sr)? Follow(long fn, long sn, IReadOnlyList<Hash> path)
    {
        while ((fn & 1) == 1) (fn, sn) = (fn >> 1, sn >> 1);
        var (fr, sr) = (path[0], path[0]);
        foreach (var c in path.Skip(1))
        {
            if (sn == 0) return null;
            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (Merkle.Node(c, fr), Merkle.Node(c, sr));
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                sr = Merkle.Node(sr, c);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 ? (fr, sr) : null;
    }
}
