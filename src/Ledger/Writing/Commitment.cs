using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>What a leaf says of a version without telling it: salted digests of its key and of its canonical form.</summary>
internal static class Commitment
{
    public const int SaltLength = 16;

    /// <summary>Stands for a time of recording that the store is still to choose; no canonical JSON holds this letter.</summary>
    public const char OpenMoment = '\u0001';

    public static string Key(Kind kind, Fact fact) => CanonicalJson.Object(kind.Columns.Index()
        .Where(each => each.Item.IsKey)
        .Select(each => (each.Item.Name, ColumnText.Write(kind.Value(fact, each.Index)))));

    /// <summary>The canonical form of a version; with <see cref="OpenMoment"/> where the time of recording is not yet known.</summary>
    public static string Version(Kind kind, Fact fact)
    {
        var open = fact.RecordedAt == default;
        var json = CanonicalJson.Object(kind.Columns.Index()
            .Select(each => (each.Item.Name, ColumnText.Write(kind.Value(fact, each.Index))))
            .Concat([
                (Kind.RecordedAt, open ? "?" : LondonTime.Format(fact.RecordedAt)),
                (Kind.RecordedBy, fact.RecordedBy ?? ""),
                (Kind.Withdrawn, ColumnText.Write(fact.Withdrawn)),
            ]));
        return open ? json.Replace("\"recorded_at\":\"?\"", $"\"recorded_at\":\"{OpenMoment}\"", StringComparison.Ordinal) : json;
    }

    public static byte[] Digest(byte[] salt, string canonical) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(canonical)]);
}
