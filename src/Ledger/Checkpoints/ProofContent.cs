using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Writing;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>What a leaf commits to: shown to those only who may see the record.</summary>
/// <param name="Salt">Without it nobody could tell what the leaf's digests are of.</param>
/// <param name="Key">The canonical form of the record's key.</param>
/// <param name="Version">The canonical form of the version.</param>
public sealed record ProofContent(ReadOnlyMemory<byte> Salt, string Key, string Version)
{
    /// <summary>True when a leaf commits to exactly this.</summary>
    public bool IsOf(ReadOnlySpan<byte> leaf)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(leaf));
        var members = json.RootElement;
        return members.GetProperty("key").GetString() == Digest(Key) && members.GetProperty("commit").GetString() == Digest(Version);
    }

    /// <summary>What stands beside a proof: the leaf, and where it is to be shown, the content.</summary>
    internal static byte[] Extra(ReadOnlySpan<byte> leaf, ProofContent? content)
    {
        var text = Encoding.UTF8.GetString(leaf);
        return StrictText.Encode(CanonicalJson.Object(content is null
            ? [("leaf", text)]
            : [("key", content.Key), ("leaf", text), ("salt", Convert.ToBase64String(content.Salt.Span)), ("version", content.Version)]));
    }

    private string Digest(string canonical) => Convert.ToBase64String(Commitment.Digest(Salt.ToArray(), canonical));
}
