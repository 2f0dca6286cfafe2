using System.Globalization;
using System.Security.Cryptography;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>The secret half of an Ed25519 key. It shows itself only where it is asked for by name, so that no log catches it.</summary>
internal sealed class SigningKey
{
    private const string Mark = "PRIVATE+KEY";

    private readonly byte[] seed;

    public SigningKey(string name, ReadOnlySpan<byte> seed)
    {
        if (!VerifierKey.IsName(name)) throw new ArgumentException("The name of a key is empty, or holds a plus or a space.", nameof(name));
        this.seed = seed.ToArray();
        var key = Ed25519.PublicKey(seed);
        Verifier = new VerifierKey(name, KeyKind.Signer, key);
        Cosigner = new VerifierKey(name, KeyKind.Cosigner, key);
    }

    public string Name => Verifier.Name;

    /// <summary>By which others check what it signs as a log.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>By which others check what it signs as a witness.</summary>
    public VerifierKey Cosigner { get; }

    public static SigningKey Generate(string name) => new(name, RandomNumberGenerator.GetBytes(Ed25519.SeedLength));

    /// <summary>Reads the line of a key file, without its end.</summary>
    /// <exception cref="FormatException">It is no such key, or its id is not its own.</exception>
    public static SigningKey Parse(string line)
    {
        var parts = line.Split('+', 5);
        if (parts.Length < 5 || $"{parts[0]}+{parts[1]}" != Mark || !VerifierKey.IsName(parts[2])
            || StrictText.Base64(parts[4]) is not [(byte)KeyKind.Signer, .. { Length: Ed25519.SeedLength } seed])
            throw new FormatException($"A signing key is written as {Mark}+name+id+key.");
        var key = new SigningKey(parts[2], seed);
        return key.ToSecretLine() == line ? key : throw new FormatException($"The id in the signing key of {parts[2]} is not that of its name and key.");
    }

    /// <summary>The line of a key file, without its end.</summary>
    public string ToSecretLine() => string.Create(CultureInfo.InvariantCulture, $"{Mark}+{Name}+{Verifier.Id:x8}+{Convert.ToBase64String([(byte)KeyKind.Signer, .. seed])}");

    public override string ToString() => Verifier.ToString();

    /// <summary>Signs the text of a note, which ends in a newline.</summary>
    public NoteSignature Sign(string text) => new(Name, Verifier.Id, Ed25519.Sign(seed, StrictText.Encode(text)));

    /// <summary>Signs, as a witness, the text of a checkpoint that was seen at a time, to the second.</summary>
    public NoteSignature Cosign(string text, DateTimeOffset time)
    {
        byte[] signature = [.. Cosignature.TimeBytes(time), .. new byte[Ed25519.SignatureLength]];
        Ed25519.Sign(seed, Cosignature.Message(signature, text)).CopyTo(signature, Cosignature.TimeLength);
        return new NoteSignature(Name, Cosigner.Id, signature);
    }
}
