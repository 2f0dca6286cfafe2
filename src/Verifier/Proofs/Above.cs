using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Proofs;

/// <summary>What both kinds of proof file are: some lines, an empty one, and a checkpoint as it was signed.</summary>
internal static class Above
{
    /// <summary>No tree of fewer than 2⁶³ leaves needs more.</summary>
    public const int MostHashes = 63;

    /// <summary>The lines before the first empty one, at least one, and the checkpoint after it.</summary>
    public static (IReadOnlyList<string> Lines, Checkpoint Checkpoint) Checkpoint(string place, byte[] file)
    {
        var text = Strict.Text(file) ?? throw new DoesNotHold($"{place} is not UTF-8.");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0) throw new DoesNotHold($"{place} has no empty line, and no checkpoint after it.");
        return (text[..end].Split('\n'), Notes.Checkpoint.Parse($"the checkpoint in {place}", text[(end + 2)..]));
    }

    public static IReadOnlyList<Hash> Hashes(string place, IReadOnlyList<string> lines, int from)
    {
        if (lines.Count - from > MostHashes) throw new DoesNotHold($"{place} has more than {MostHashes} hashes.");
        return [.. lines.Index().Skip(from).Select(line => Strict.Hash(line.Item) ?? throw new DoesNotHold($"{place}, line {line.Index + 1}: this is not the base 64 of a hash."))];
    }
}
