using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Native;

namespace ArmedPolicingGov.Verifier.Notes;

/// <summary>What a key's signatures are over. The numbers are those of C2SP signed-note.</summary>
internal enum KeyType : byte
{
    /// <summary>An Ed25519 signature of the note's text: a log's.</summary>
    Log = 0x01,

    /// <summary>A time and an Ed25519 signature of it and the checkpoint: a witness's.</summary>
    Witness = 0x04,
}

/// <summary>A key that signatures on notes are checked with, written <c>name+id+base64</c> (C2SP signed-note).</summary>
internal sealed class VerifierKey
{
    public VerifierKey(string name, KeyType type, byte[] publicKey)
    {
        (Name, Type, PublicKey) = (name, type, publicKey);
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey]));
    }

    public string Name { get; }

    public KeyType Type { get; }

    public byte[] PublicKey { get; }

    public uint Id { get; }

    /// <summary>Null for what is no key, is of another type, or has an identifier that is not its own.</summary>
    public static VerifierKey? Parse(string text)
    {
        // The base 64 may hold a plus of its own.
        if (text.Split('+', 3) is not [var name, var id, var encoded] || !IsName(name)) return null;
        if (Strict.Base64(encoded) is not { Length: 1 + Ed25519.KeyLength } bytes || !Enum.IsDefined((KeyType)bytes[0])) return null;
        var key = new VerifierKey(name, (KeyType)bytes[0], bytes[1..]);
        return key.Id.ToString("x8") == id ? key : null;
    }

    public static bool IsName(string text) => text.Length > 0 && !text.Contains('+', StringComparison.Ordinal) && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Type, .. PublicKey])}";
}
