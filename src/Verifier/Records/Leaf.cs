using System.Globalization;
using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Records;

/// <summary>
/// What the ledger holds of a recorded version for everybody to see: its place, when it was received and by which act, its kind and
/// scope, and salted digests of its key and of all that it says.
/// </summary>
internal sealed record Leaf(string Act, DateTimeOffset At, Hash Commit, Hash Key, string Kind, string Scope, long Seq)
{
    /// <summary>The kind of the leaf that an act has of its own.</summary>
    public const string OfAct = "acts";

    public const int Longest = ushort.MaxValue;

    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Null for whatever is not spelled as a leaf of version 1 is, to the byte.</summary>
    public static Leaf? Parse(ReadOnlySpan<byte> bytes) => bytes.Length <= Longest && Strict.Text(bytes) is { } text ? Parse(text) : null;

    public override string ToString() =>
        $$"""{"act":{{CanonicalJson.Quote(Act)}},"at":"{{Moment(At)}}","commit":"{{Commit}}","key":"{{Key}}","kind":{{CanonicalJson.Quote(Kind)}},"scope":{{CanonicalJson.Quote(Scope)}},"seq":{{Seq.ToString(CultureInfo.InvariantCulture)}},"v":1}""";

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>A moment as leaves write it, always with six decimals.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static Leaf? Parse(string text)
    {
        if (CanonicalJson.Object(text) is not { Count: 8 } json) return null;
        if (Word("act") is not { } act || !Guid.TryParseExact(act, "D", out _) || Word("kind") is not { } kind || Word("scope") is not { } scope) return null;
        if (!DateTimeOffset.TryParseExact(Word("at"), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        if (Strict.Hash(Word("commit") ?? "") is not { } commit || Strict.Hash(Word("key") ?? "") is not { } key) return null;
        if (!json.TryGetValue("seq", out var seq) || Strict.Number(seq.GetRawText()) is not { } place || !json.ContainsKey("v")) return null;
        var leaf = new Leaf(act, at, commit, key, kind, scope, place);
        return leaf.ToString() == text ? leaf : null;

        string? Word(string name) => json.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? Whole(value) : null;
    }

    private static string? Whole(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
