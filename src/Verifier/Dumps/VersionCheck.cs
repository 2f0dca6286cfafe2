using System.Globalization;
using System.Runtime.InteropServices;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Records;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>The version of a fact that was recorded last at its source.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KnownVersion(DateTimeOffset RecordedAt, long Seq, Hash Row);

/// <summary>Whether every version of a kind is as its leaf says.</summary>
internal sealed class VersionCheck(DumpKind kind, Entries entries, Faults faults)
{
    /// <summary>What stands between the values of a key of several columns.</summary>
    private const char KeySeparator = '|';

    private static readonly string[] Columns = ["recorded_at", "recorded_by", "withdrawn"];

    private readonly IReadOnlyList<string> said = [.. kind.Columns.Concat(Columns)];
    private readonly IReadOnlyList<string> all = [.. kind.Columns.Concat(DumpKind.Stamp).Order(StringComparer.Ordinal)];

    public DumpKind Kind => kind;

    public long Count { get; private set; }

    /// <summary>By the facts' keys, for <see cref="KnownCheck"/>.</summary>
    public Dictionary<string, KnownVersion> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns true when the version is what was recorded.</summary>
    public bool Take(Row row)
    {
        Count++;
        var before = faults.Count;
        faults.Try(PlaceOf(row), () =>
        {
            var (key, seq, version) = (row.Text("key"), row.Number("seq"), new KnownVersion(row.Moment("recorded_at"), row.Number("seq"), Digest(row)));
            if (!Known.TryGetValue(key, out var known) || version.RecordedAt > known.RecordedAt) Known[key] = version;
            else if (version.RecordedAt == known.RecordedAt) throw new DoesNotHold($"was recorded at the same time as the version with seq {known.Seq} of the same fact");
            Compare(row, seq);
        });
        return faults.Count == before;
    }

    /// <summary>A version recorded at a time is gone. If it was the last one, the fact is not known any more.</summary>
    public void Forget(string key, DateTimeOffset recordedAt)
    {
        if (Known.TryGetValue(key, out var known) && recordedAt > known.RecordedAt) Known.Remove(key);
    }

    public Hash Digest(Row row) => row.Digest(all);

    public string PlaceOf(Row row) => string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {row.Maybe("key") ?? "(no key)"} seq {row.Maybe("seq") ?? "(none)"}");

    private void Compare(Row row, long seq)
    {
        if (seq >= entries.Count) throw new DoesNotHold("has no entry");
        var isFirst = entries.Claim(seq);
        if (entries[seq] is not { } leaf) throw new DoesNotHold("cannot be compared: its entry has no leaf that can be read");
        if (leaf.Kind != kind.Name) throw new DoesNotHold($"stands where the leaf says {leaf.Kind}");
        if (!isFirst) throw new DoesNotHold("is there twice");
        if (row.Text("scope") != leaf.Scope) throw new DoesNotHold($"has the scope {row.Text("scope")}, and its leaf says {leaf.Scope}");
        if (row.Moment("received_at") != leaf.At) throw new DoesNotHold($"says received {Shown.Moment(row.Moment("received_at"))}, and its leaf says {Shown.Moment(leaf.At)}");
        var salt = row.Bytes("salt");
        if (salt.Length < Salted.ShortestSalt) throw new DoesNotHold($"has a salt of less than {Salted.ShortestSalt} bytes");
        if (Salted.Digest(salt, Canonical(row, kind.Key)) != leaf.Key) throw new DoesNotHold("is not of the fact that its leaf was made of: its key or salt was altered");
        if (Salted.Digest(salt, Canonical(row, said)) != leaf.Commit) throw new DoesNotHold("is not as it was recorded: what it says was altered");
        if (row.Text("key") != string.Join(KeySeparator, kind.Key.Select(row.Canonical))) throw new DoesNotHold("has another key than its columns give");
    }

    private static string Canonical(Row row, IReadOnlyList<string> columns) =>
        CanonicalJson.Write(columns.Select(column => KeyValuePair.Create(column, row.Canonical(column))));
}
