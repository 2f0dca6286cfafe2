using System.Buffers.Binary;
using System.Text;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Native;

namespace ArmedPolicingGov.Verifier.Notes;

/// <summary>A signature line of a note: whose it says it is, and the bytes.</summary>
internal sealed record NoteSignature(string KeyName, uint KeyId, byte[] Bytes)
{
    public bool IsOf(VerifierKey key) => KeyName == key.Name && KeyId == key.Id;

    public override string ToString()
    {
        var id = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(id, KeyId);
        return $"— {KeyName} {Convert.ToBase64String([.. id, .. Bytes])}\n";
    }
}

/// <summary>A key that signed a note; a witness's also says when.</summary>
internal sealed record Signer(VerifierKey Key, DateTimeOffset? At);

/// <summary>A text with signatures under it (C2SP signed-note).</summary>
internal sealed class SignedNote
{
    /// <summary>Many times the sixteen that everybody must take.</summary>
    private const int MostSignatures = 128;
    private const string Dash = "— ";

    private readonly string place;
    private readonly string note;

    private SignedNote(string place, string note, string text, IReadOnlyList<NoteSignature> signatures) => (this.place, this.note, Text, Signatures) = (place, note, text, signatures);

    /// <summary>What is signed, with its last newline.</summary>
    public string Text { get; }

    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads a note; no signature is checked yet.</summary>
    /// <param name="place">Where the note stands, for whoever must be told that it is none.</param>
    /// <exception cref="DoesNotHold">It is no note.</exception>
    public static SignedNote Parse(string place, string note)
    {
        if (note.Any(letter => letter < ' ' && letter != '\n')) throw new DoesNotHold($"{place} holds a control character.");
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || note[^1] != '\n') throw new DoesNotHold($"{place} is not a text, an empty line and lines of signatures.");
        var lines = note[(end + 2)..^Math.Min(1, note.Length - end - 2)].Split('\n');
        if (lines.Length > MostSignatures) throw new DoesNotHold($"{place} has more than {MostSignatures} signatures.");
        return new SignedNote(place, note, note[..(end + 1)], [.. lines.Select(line => ParseLine(line) ?? throw new DoesNotHold($"{place}: “{Shown.Text(line)}” is not a line of a signature."))]);
    }

    /// <summary>A line without its newline; null when it is no signature.</summary>
    public static NoteSignature? ParseLine(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var encoded] || !VerifierKey.IsName(name)) return null;
        return Strict.Base64(encoded) is { Length: > 4 } bytes ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]) : null;
    }

    /// <summary>Those of some keys that signed. Lines of other keys are passed over; a wrong line of one of these spoils the note.</summary>
    /// <exception cref="DoesNotHold">A signature is wrong.</exception>
    public IReadOnlyList<Signer> SignedBy(IReadOnlyList<VerifierKey> keys) =>
        [.. Signatures.SelectMany(line => keys.Where(line.IsOf).Select(key => Verify(key, line)))];

    /// <summary>The note whole, as it was read.</summary>
    public override string ToString() => note;

    private Signer Verify(VerifierKey key, NoteSignature line)
    {
        var wrong = new DoesNotHold($"{place}: the signature of {key.Name} (key {key.Id:x8}) is not right: the text was altered after it was signed, or somebody else signed it.");
        if (key.Type == KeyType.Log) return Ed25519.Verify(key.PublicKey, Encoding.UTF8.GetBytes(Text), line.Bytes) ? new Signer(key, null) : throw wrong;
        return new Signer(key, Cosignature.Verify(key.PublicKey, Text, line.Bytes) ?? throw wrong);
    }
}
