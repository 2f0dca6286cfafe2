using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>What proof files of both kinds have in common: lines of hashes, a blank line, and a checkpoint as it was signed.</summary>
internal static class ProofText
{
    /// <summary>No tree is so high that a proof needs more.</summary>
    public const int MostHashes = 63;

    public const int LongestInBytes = 4 << 20;

    /// <summary>Parts a file into the lines before its first blank line and the checkpoint after it.</summary>
    /// <exception cref="FormatException">It has no blank line, or no signed checkpoint after it.</exception>
    public static (IReadOnlyList<string> Lines, SignedNote Checkpoint) Part(string text)
    {
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0) throw new FormatException("The proof has no blank line before its checkpoint.");
        var note = SignedNote.Parse(text[(gap + 2)..]);
        Checkpoint.Parse(note.Text);
        return (text[..gap].Split('\n'), note);
    }

    public static IReadOnlyList<Hash> Hashes(IEnumerable<string> lines)
    {
        Hash[] hashes = [.. lines.Select(StrictText.Hash)];
        return hashes.Length <= MostHashes ? hashes : throw new FormatException($"A proof of {hashes.Length} hashes is longer than any can be.");
    }

    /// <summary>What follows a word and a space at the beginning of a line.</summary>
    /// <exception cref="FormatException">The line begins otherwise.</exception>
    public static string After(string word, string? line) =>
        line?.StartsWith(word + ' ', StringComparison.Ordinal) is true ? line[(word.Length + 1)..] : throw new FormatException($"The proof has no “{word}” where it belongs.");

    public static string Write(IEnumerable<string> lines, IEnumerable<Hash> hashes, SignedNote checkpoint) =>
        string.Concat(lines.Concat(hashes.Select(hash => hash.ToString())).Select(line => $"{line}\n")) + $"\n{checkpoint}";

    public static string Decode(ReadOnlySpan<byte> file) =>
        file.Length <= LongestInBytes ? StrictText.Decode(file) : throw new FormatException("A proof of more than four mebibytes is not read.");
}
