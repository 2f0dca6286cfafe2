using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Native;

namespace ArmedPolicingGov.Verifier.Notes;

/// <summary>A key that signs, written <c>PRIVATE+KEY+name+id+base64</c> on one line.</summary>
internal sealed class SigningKey
{
    private const string Mark = "PRIVATE+KEY+";

    private readonly byte[] seed;

    public SigningKey(string name, KeyType type, byte[] seed)
    {
        this.seed = seed;
        Verifier = new VerifierKey(name, type, Ed25519.PublicKey(seed));
    }

    public VerifierKey Verifier { get; }

    public static SigningKey Make(string name, KeyType type) => new(name, type, RandomNumberGenerator.GetBytes(Ed25519.KeyLength));

    public static SigningKey? Parse(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal) || text[Mark.Length..].Split('+', 3) is not [var name, var id, var encoded] || !VerifierKey.IsName(name)) return null;
        if (Strict.Base64(encoded) is not { Length: 1 + Ed25519.KeyLength } bytes || !Enum.IsDefined((KeyType)bytes[0])) return null;
        var key = new SigningKey(name, (KeyType)bytes[0], bytes[1..]);
        return key.Verifier.Id.ToString("x8") == id ? key : null;
    }

    /// <summary>The line of a signature, with its newline, over a note's text: as a log signs it, or as a witness does at a moment.</summary>
    public string Line(string text, DateTimeOffset at)
    {
        var signature = Verifier.Type == KeyType.Log ? Ed25519.Sign(seed, Encoding.UTF8.GetBytes(text)) : Cosignature.Sign(seed, text, at.ToUnixTimeSeconds());
        return new NoteSignature(Verifier.Name, Verifier.Id, signature).ToString();
    }

    /// <summary>The secret itself, for its file.</summary>
    public string Secret() => $"{Mark}{Verifier.Name}+{Verifier.Id:x8}+{Convert.ToBase64String([(byte)Verifier.Type, .. seed])}";
}
