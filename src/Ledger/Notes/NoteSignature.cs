using System.Buffers.Binary;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>One signature line of a note: whose it says it is, and its bytes.</summary>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Dash = "— ";

    /// <summary>When a witness says that it signed; null when this has not the form of a cosignature.</summary>
    public DateTimeOffset? CosignedAt => Cosignature.TimeIn(Signature.Span);

    /// <summary>Reads a line without its end.</summary>
    /// <exception cref="FormatException">It is no signature line.</exception>
    public static NoteSignature Parse(string line)
    {
        var parts = line.StartsWith(Dash, StringComparison.Ordinal) ? line[Dash.Length..].Split(' ') : [];
        if (parts.Length != 2 || !VerifierKey.IsName(parts[0]) || StrictText.Base64(parts[1]) is not { Length: > sizeof(uint) } bytes)
            throw new FormatException("A signature line is not written as: dash, name, signature.");
        return new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)));
    }

    /// <summary>True when it says to be of that key.</summary>
    public bool IsOf(VerifierKey key) => KeyId == key.Id && Name == key.Name;

    /// <summary>The line, without its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.CopyTo(bytes.AsMemory(sizeof(uint)));
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}";
    }
}
