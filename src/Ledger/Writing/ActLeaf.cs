using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>The leaf of an act: it commits to who recorded what number of versions, in which capacity, why and on what evidence.</summary>
internal sealed record ActLeaf(Act Act, IReadOnlyList<string> Scopes, DateTimeOffset ReceivedAt, long Seq, long Versions, byte[] Salt)
{
    /// <summary>The kind that its leaf names.</summary>
    public const string Kind = "acts";

    /// <summary>Whose leaf it is: of several scopes, the first.</summary>
    public string Scope => Scopes[0];

    public byte[] Leaf => Encoding.UTF8.GetBytes(
        $$"""{"act":"{{Act.Id}}","at":"{{Stamp(ReceivedAt)}}","commit":"{{Digest(Version)}}","key":"{{Digest(Key(Act.Id))}}","kind":"{{Kind}}","scope":"{{Scope}}","seq":{{Seq.ToString(CultureInfo.InvariantCulture)}},"v":1}""");

    public byte[] Hash => SHA256.HashData([0, .. Leaf]);

    private string Version => Canonical(Act.Id, ReceivedAt, Act.Kind, Act.By.Id, Act.By.Role, Act.Reason, Act.Evidence, Scopes, Versions);

    /// <summary>The canonical form of an act's key.</summary>
    public static string Key(Guid act) => CanonicalJson.Object([("act", act.ToString())]);

    /// <summary>The canonical form of an act as it stands in the ledger.</summary>
    public static string Canonical(Guid act, DateTimeOffset receivedAt, string kind, string person, string role, string? reason, string? evidence, IReadOnlyList<string> scopes, long versions) =>
        CanonicalJson.Object(
        [
            ("act", act.ToString()), ("evidence", evidence ?? ""), ("kind", kind), ("person", person), ("reason", reason ?? ""), ("received_at", Stamp(receivedAt)),
            ("role", role), ("scopes", string.Join(' ', scopes)), ("versions", versions.ToString(CultureInfo.InvariantCulture)),
        ]);

    /// <summary>A stamp of the store as leaves say it: six digits of a second, UTC.</summary>
    public static string Stamp(DateTimeOffset stamp) => stamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private string Digest(string canonical) => Convert.ToBase64String(Commitment.Digest(Salt, canonical));
}
