using System.Buffers;
using System.Text;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// A salt and after it the canonical JSON that it hides, as bytes in a buffer that is used again and again. A second
/// way to write what <see cref="Writing.CanonicalJson"/> writes, without a string in between; a test holds the two equal.
/// </summary>
internal sealed class CanonicalBytes
{
    /// <summary>One byte of a text becomes at most six, and a member has quotation marks and a comma.</summary>
    private const int LongestEscape = 6;
    private const int Frame = 8;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(letter => (byte)letter), (byte)'"', (byte)'\\']);

    private byte[] buffer = new byte[1 << 12];
    private int begin;
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>A member's name as it stands before its text.</summary>
    public static byte[] Name(string name) => Encoding.UTF8.GetBytes($"\"{name}\":\"");

    public void Begin(ReadOnlySpan<byte> salt)
    {
        begin = length = 0;
        Reserve(salt.Length + Frame);
        salt.CopyTo(buffer);
        begin = length = salt.Length + 1;
        buffer[begin - 1] = (byte)'{';
    }

    /// <summary>Writes a member; members come in the order of their names, and a blank one is left out.</summary>
    public void Member(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return;
        Reserve(name.Length + (text.Length * LongestEscape) + Frame);
        if (length > begin) buffer[length++] = (byte)',';
        name.CopyTo(buffer.AsSpan(length));
        length += name.Length;
        var plain = text.IndexOfAny(Escaped);
        Copy(plain < 0 ? text : text[..plain]);
        if (plain >= 0) foreach (var letter in text[plain..]) Escape(letter);
        buffer[length++] = (byte)'"';
    }

    /// <summary>Ends the object, and writes the SHA-256 of salt and object.</summary>
    public void End(Span<byte> digest)
    {
        buffer[length++] = (byte)'}';
        Sha256.HashData(Written, digest);
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    private void Escape(byte letter)
    {
        if (letter >= ' ' && letter is not ((byte)'"' or (byte)'\\')) buffer[length++] = letter;
        else Copy(letter switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            (byte)'\b' => "\\b"u8,
            (byte)'\t' => "\\t"u8,
            (byte)'\n' => "\\n"u8,
            (byte)'\f' => "\\f"u8,
            (byte)'\r' => "\\r"u8,
            _ => [(byte)'\\', (byte)'u', (byte)'0', (byte)'0', (byte)(letter < 16 ? '0' : '1'), "0123456789abcdef"u8[letter % 16]],
        });
    }

    private void Reserve(int more)
    {
        if (buffer.Length - length < more) Array.Resize(ref buffer, Math.Max(length + more, buffer.Length * 2));
    }
}
