using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>What a leaf says of a version of one kind without telling it: salted digests of its key and of its canonical form.</summary>
internal sealed class Commitment(Kind kind)
{
    public const int SaltLength = 16;

    /// <summary>Stands for a time of recording that the store is still to choose; no canonical JSON holds this letter.</summary>
    private const char OpenMoment = '\u0001';

    /// <summary>The places of the key's columns and of all columns, by the columns' names; −1 to −3 are the three that every kind has.</summary>
    private readonly (string Name, int Place)[] key = [.. kind.KeyColumns.Select(column => (column.Name, kind.PlaceOf(column.Name))).OrderBy(each => each.Name, StringComparer.Ordinal)];
    private readonly (string Name, int Place)[] all =
    [
        .. kind.Columns.Select(column => (column.Name, kind.PlaceOf(column.Name)))
            .Concat([(Kind.RecordedAt, -1), (Kind.RecordedBy, -2), (Kind.Withdrawn, -3)])
            .OrderBy(each => each.Item1, StringComparer.Ordinal),
    ];

    public string Key(Fact fact) => CanonicalJson.Object(key.Select(each => (each.Name, Text(fact, each.Place))));

    /// <summary>The canonical form of a version; with one letter in place of a time of recording that is not yet known.</summary>
    public string Version(Fact fact)
    {
        var json = CanonicalJson.Object(all.Select(each => (each.Name, Text(fact, each.Place))));
        return fact.RecordedAt == default ? json.Replace("\"recorded_at\":\"?\"", $"\"recorded_at\":\"{OpenMoment}\"", StringComparison.Ordinal) : json;
    }

    public static byte[] Digest(byte[] salt, string canonical)
    {
        // Millions are made in an import: none is worth an array of its own.
        var bytes = ArrayPool<byte>.Shared.Rent(salt.Length + Encoding.UTF8.GetMaxByteCount(canonical.Length));
        salt.CopyTo(bytes, 0);
        var digest = new byte[SHA256.HashSizeInBytes];
        Sha256.HashData(bytes.AsSpan(0, salt.Length + Encoding.UTF8.GetBytes(canonical, bytes.AsSpan(salt.Length))), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return digest;
    }

    private string Text(Fact fact, int place) => place switch
    {
        -1 => fact.RecordedAt == default ? "?" : LondonTime.Format(fact.RecordedAt),
        -2 => fact.RecordedBy ?? "",
        -3 => ColumnText.Write(fact.Withdrawn),
        _ => ColumnText.Write(kind.Value(fact, place)),
    };
}
