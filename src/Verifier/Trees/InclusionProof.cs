namespace ArmedPolicingGov.Verifier.Trees;

/// <summary>Whether a leaf stands at a place of a tree (RFC 9162, section 2.1.3.2; names as there).</summary>
internal static class InclusionProof
{
    public static bool Holds(Hash leaf, long index, long size, IReadOnlyList<Hash> path, Hash root)
    {
        if (index < 0 || index >= size) return false;
        var (fn, sn, r) = (index, size - 1, leaf);
        foreach (var p in path)
        {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                r = Merkle.Node(p, r);
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                r = Merkle.Node(r, p);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && r == root;
    }
}
