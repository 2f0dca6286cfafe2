using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ArmedPolicingGov.Ledger.Notes;

public enum KeyKind : byte
{
    /// <summary>Signs notes: a log's own key.</summary>
    Signer = 0x01,

    /// <summary>Signs with the time what it has seen of a log: a witness's key.</summary>
    Cosigner = 0x04,
}

/// <summary>The public half of an Ed25519 key with its name (C2SP signed-note): <c>name+hex8+base64</c>.</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private readonly byte[] key;

    internal VerifierKey(string name, KeyKind kind, byte[] key) => (Name, Kind, this.key, Id) = (name, kind, key, IdOf(name, kind, key));

    public string Name { get; }

    public KeyKind Kind { get; }

    /// <summary>Tells keys of one name apart; follows from name, kind and key.</summary>
    public uint Id { get; }

    /// <summary>Reads a key as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException">It is no such key, of another kind, or its id is not its own.</exception>
    public static VerifierKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length < 3 || !IsName(parts[0])) throw new FormatException("A verifier key is written as name+id+key.");
        if (StrictText.Base64(parts[2]) is not { Length: 1 + Ed25519.KeyLength } bytes || !Enum.IsDefined((KeyKind)bytes[0]))
            throw new FormatException($"The key of {parts[0]} is not an Ed25519 key of a signer or a witness.");
        var read = new VerifierKey(parts[0], (KeyKind)bytes[0], bytes[1..]);
        return read.ToString() == text ? read : throw new FormatException($"The id in the key of {parts[0]} is not that of its name and key.");
    }

    /// <summary>True when the signature is this key's over a note's text; a witness's is over the time in it too.</summary>
    public bool Verifies(string text, ReadOnlySpan<byte> signature) => Kind == KeyKind.Cosigner
        ? Cosignature.TimeIn(signature) is not null && Ed25519.Verify(key, Cosignature.Message(signature, text), signature[Cosignature.TimeLength..])
        : Ed25519.Verify(key, StrictText.Encode(text), signature);

    public bool Equals(VerifierKey? other) => other is not null && other.ToString() == ToString();

    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Kind, .. key])}");

    /// <summary>A name is not empty and holds no plus, no space of any alphabet and no control character.</summary>
    internal static bool IsName(string name) => name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter));

    private static uint IdOf(string name, KeyKind kind, byte[] key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. StrictText.Encode(name), (byte)'\n', (byte)kind, .. key]));
}
