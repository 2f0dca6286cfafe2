using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Verifier.Formats;

namespace ArmedPolicingGov.Verifier.Records;

/// <summary>What a proof file carries beside the proof: the leaf and, for whoever may see it, the record.</summary>
/// <param name="Record">The record's columns; null where the proof does not show them.</param>
internal sealed record ShownRecord(Leaf Leaf, IReadOnlyDictionary<string, string>? Record)
{
    private static readonly string[] LeafAlone = ["leaf"];
    private static readonly string[] WithRecord = ["key", "leaf", "salt", "version"];

    /// <summary>Reads what a proof carries, and compares the record with the leaf.</summary>
    /// <exception cref="DoesNotHold">It is not what the ledger writes there, or the record is not the leaf's.</exception>
    public static ShownRecord Parse(string place, byte[] extra)
    {
        var members = Texts(Strict.Text(extra) ?? throw new DoesNotHold($"{place} is not UTF-8.")) ?? throw new DoesNotHold($"{place} is not a JSON object of texts.");
        var names = members.Keys.Order(StringComparer.Ordinal).ToList();
        if (!names.SequenceEqual(LeafAlone) && !names.SequenceEqual(WithRecord)) throw new DoesNotHold($"{place} has neither a leaf alone nor a leaf with salt, key and version.");
        var leaf = Leaf.Parse(Encoding.UTF8.GetBytes(members["leaf"])) ?? throw new DoesNotHold($"{place}: what stands as leaf is no leaf of a ledger of records (version 1).");
        return new ShownRecord(leaf, names.Count == 1 ? null : Open(place, leaf, members));
    }

    private static IReadOnlyDictionary<string, string> Open(string place, Leaf leaf, IReadOnlyDictionary<string, string> members)
    {
        if (Strict.Base64(members["salt"]) is not { Length: >= Salted.ShortestSalt } salt) throw new DoesNotHold($"{place}: the salt is not the base 64 of at least {Salted.ShortestSalt} bytes.");
        if (Salted.Digest(salt, members["key"]) != leaf.Key) throw new DoesNotHold($"{place}: the key shown is not the one that the leaf was made of.");
        if (Salted.Digest(salt, members["version"]) != leaf.Commit) throw new DoesNotHold($"{place}: the record shown is not the one that the leaf was made of; something in it was altered.");
        var key = CanonicalJson.Read(members["key"]) ?? throw new DoesNotHold($"{place}: the key shown is not canonical JSON.");
        var record = CanonicalJson.Read(members["version"]) ?? throw new DoesNotHold($"{place}: the record shown is not canonical JSON.");
        return key.Count > 0 && key.All(column => record.GetValueOrDefault(column.Key) == column.Value) ? record : throw new DoesNotHold($"{place}: the record shown has another key than the one shown.");
    }

    private static IReadOnlyDictionary<string, string>? Texts(string json)
    {
        if (CanonicalJson.Object(json) is not { } members || members.Values.Any(member => member.ValueKind != JsonValueKind.String)) return null;
        try
        {
            return members.ToDictionary(member => member.Key, member => member.Value.GetString()!, StringComparer.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
