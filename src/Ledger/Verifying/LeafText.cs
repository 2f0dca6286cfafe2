using System.Buffers.Text;
using System.Buffers;
using System.Globalization;
using System.Text;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>A leaf taken apart: pieces of its own bytes. There is one way to write a leaf, and whatever is written otherwise is not read.</summary>
internal readonly ref struct LeafText
{
    private const int ActLength = 36;
    private const int DigestLength = 44;

    public ReadOnlySpan<byte> Act { get; private init; }

    public ReadOnlySpan<byte> At { get; private init; }

    /// <summary>In base 64, as is <see cref="Key"/>.</summary>
    public ReadOnlySpan<byte> Commit { get; private init; }

    public ReadOnlySpan<byte> Key { get; private init; }

    public ReadOnlySpan<byte> Kind { get; private init; }

    public ReadOnlySpan<byte> Scope { get; private init; }

    public ReadOnlySpan<byte> Seq { get; private init; }

    public static bool TryRead(ReadOnlySpan<byte> leaf, out LeafText text)
    {
        var rest = leaf;
        text = default;
        if (!Take(ref rest, "{\"act\":\""u8, ActLength, out var act) || !Take(ref rest, "\",\"at\":\""u8, ValueText.Longest, out var at)
            || !Take(ref rest, "\",\"commit\":\""u8, DigestLength, out var commit) || !Take(ref rest, "\",\"key\":\""u8, DigestLength, out var key)
            || !TakeWord(ref rest, "\",\"kind\":\""u8, out var kind) || !TakeWord(ref rest, "\",\"scope\":\""u8, out var scope)
            || !rest.StartsWith("\",\"seq\":"u8) || !rest.EndsWith(",\"v\":1}"u8) || rest.Length < "\",\"seq\":,\"v\":1}"u8.Length) return false;
        var seq = rest["\",\"seq\":"u8.Length..^",\"v\":1}"u8.Length];
        text = new LeafText { Act = act, At = at, Commit = commit, Key = key, Kind = kind, Scope = scope, Seq = seq };
        return true;
    }

    /// <summary>Reads a digest in the one form that base 64 has for it.</summary>
    public static bool TryDigest(ReadOnlySpan<byte> text, Span<byte> digest)
    {
        Span<byte> again = stackalloc byte[DigestLength];
        return Base64.DecodeFromUtf8(text, digest, out _, out var length) == OperationStatus.Done && length == Hash.Length
            && Base64.EncodeToUtf8(digest, again, out _, out _) == OperationStatus.Done && again.SequenceEqual(text);
    }

    /// <summary>When its act was received, in microseconds since the year 2000; null for what is no time.</summary>
    public long? Moment() =>
        DateTimeOffset.TryParseExact(Encoding.UTF8.GetString(At), "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? ValueText.Microseconds(moment) : null;

    public bool Says(long seq)
    {
        Span<byte> digits = stackalloc byte[20];
        return Utf8Formatter.TryFormat(seq, digits, out var length) && digits[..length].SequenceEqual(Seq);
    }

    private static bool Take(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> before, int length, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!rest.StartsWith(before) || rest.Length < before.Length + length) return false;
        text = rest.Slice(before.Length, length);
        rest = rest[(before.Length + length)..];
        return true;
    }

    /// <summary>Kinds and scopes hold no letter that JSON would have to escape.</summary>
    private static bool TakeWord(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> before, out ReadOnlySpan<byte> word)
    {
        word = default;
        return rest.StartsWith(before) && rest[before.Length..].IndexOf((byte)'"') is >= 0 and var length && Take(ref rest, before, length, out word);
    }
}
