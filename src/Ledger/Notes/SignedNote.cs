namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>A text with signatures (C2SP signed-note). Made by reading alone it says nothing: only what <see cref="Open"/> returns is verified.</summary>
/// <param name="Text">What is signed, with its last newline.</param>
/// <param name="Signatures">In the order in which they stand.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Longer ones are not read.</summary>
    public const int LongestInBytes = 1 << 20;

    private const int MostSignatures = 100;
    private const string Gap = "\n\n";

    /// <summary>Reads a note as it is kept and sent.</summary>
    /// <exception cref="FormatException">It is no signed note; nothing is said of whether its signatures are right.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> note) => note.Length <= LongestInBytes
        ? Parse(StrictText.Decode(note))
        : throw new FormatException("A note of more than a mebibyte is not read.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static SignedNote Parse(string note)
    {
        if (note.Any(letter => letter < ' ' && letter != '\n')) throw new FormatException("The note holds a control character.");
        StrictText.Encode(note);
        // The text may have blank lines too; no signature has.
        var end = note.LastIndexOf(Gap, StringComparison.Ordinal) + 1;
        if (end == 0 || !note.EndsWith('\n')) throw new FormatException("The note has no blank line before its signatures, or ends within a line.");
        var lines = note[(end + 1)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures) throw new FormatException($"The note has {lines.Length} signatures; 1 to {MostSignatures} are read.");
        return new SignedNote(note[..end], [.. lines.Select(NoteSignature.Parse)]);
    }

    /// <summary>Verifies the signatures of known keys and ignores those of others.</summary>
    /// <returns>The keys that signed; never none.</returns>
    /// <exception cref="FormatException">A known key's signature is wrong, or no known key signed.</exception>
    public IReadOnlyList<VerifierKey> Open(IReadOnlyCollection<VerifierKey> known)
    {
        var signed = new List<VerifierKey>();
        foreach (var signature in Signatures)
        {
            if (known.FirstOrDefault(signature.IsOf) is not { } key) continue;
            if (!key.Verifies(Text, signature.Signature.Span)) throw new FormatException($"A signature of {key.Name} is wrong.");
            if (!signed.Contains(key)) signed.Add(key);
        }

        return signed.Count > 0 ? signed : throw new FormatException("The note is signed by no known key.");
    }

    public SignedNote With(params IEnumerable<NoteSignature> more) => this with { Signatures = [.. Signatures, .. more] };

    /// <summary>The note as it is kept and sent.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    public byte[] ToBytes() => StrictText.Encode(ToString());
}
