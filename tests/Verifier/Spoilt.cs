using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>A list of hashes with something wrong in it, in every way that is asked for.</summary>
internal static class Spoilt
{
    private static readonly Hash Garbage = Hash.Of("garbage"u8);

    /// <summary>Every way of spoiling a list of hashes.</summary>
    /// <param name="proof">The right one.</param>
    /// <param name="roots">The roots that it leads to: none of them belongs into it.</param>
    public static IEnumerable<(string How, IReadOnlyList<Hash> Proof)> Ways(IReadOnlyList<Hash> proof, params Hash[] roots)
    {
        for (var at = 0; at < proof.Count; at++)
        {
            for (var bit = 0; bit < 256; bit++) yield return ($"bit {bit} of hash {at} flipped", With(proof, at, Flip(proof[at], bit)));
            yield return ($"hash {at} missing", [.. proof.Take(at), .. proof.Skip(at + 1)]);
            yield return ($"hash {at} twice", [.. proof.Take(at + 1), .. proof.Skip(at)]);
            foreach (var root in roots.Where(root => root != proof[at])) yield return ($"a root as hash {at}", With(proof, at, root));
            for (var other = 0; other < at; other++) yield return ($"hashes {other} and {at} swapped", With(With(proof, at, proof[other]), other, proof[at]));
        }

        for (var at = 0; at <= proof.Count; at++)
        {
            yield return ($"garbage before hash {at}", [.. proof.Take(at), Garbage, .. proof.Skip(at)]);
            foreach (var root in roots) yield return ($"a root before hash {at}", [.. proof.Take(at), root, .. proof.Skip(at)]);
        }

        if (proof.Count > 0) yield return ("nothing", []);
        if (proof.Count > 1) yield return ("backwards", [.. proof.Reverse()]);
        if (roots.Length > 0 && !proof.SequenceEqual(roots[..1])) yield return ("a root alone", roots[..1]);
    }

    public static Hash Flip(Hash hash, int bit)
    {
        var bytes = hash.ToBytes();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return Hash.Read(bytes);
    }

    private static IReadOnlyList<Hash> With(IReadOnlyList<Hash> proof, int at, Hash hash) => [.. proof.Take(at), hash, .. proof.Skip(at + 1)];
}
