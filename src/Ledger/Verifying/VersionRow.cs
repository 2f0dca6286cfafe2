using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// Compares one row of a kind with its leaf: what the row says must be what the leaf commits to, and what the canonical
/// form does not tell apart must stand in the row in the one way in which it is recorded.
/// </summary>
/// <param name="isKnown">The rows are those of what is known now.</param>
internal sealed class VersionRow(KindForm form, LeafTable leaves, Findings findings, bool isKnown)
{
    private readonly CanonicalBytes version = new();
    private readonly CanonicalBytes keyed = new();
    private readonly byte[] values = new byte[form.Members.Length * ValueText.Longest];
    private byte[] key = new byte[256];

    /// <summary>Returns the leaf's place; null when the row has none to be compared with.</summary>
    public LeafTable.Place? Compare(CopyRows row)
    {
        Write(row);
        if (!Key(row).SequenceEqual(row.Bytes(form.Key))) Find(row, "its key is not that of its columns");
        if (row.IsNull(form.Seq) || leaves.Find(row.Int64(form.Seq)) is not { Leaf.IsThere: true } place)
        {
            Find(row, "no leaf stands at its place");
            return null;
        }

        if (leaves.KindOf(place) != form.Kind) Find(row, "the leaf at its place is of another kind");
        else if (place.Leaf.IsLegible) Compare(row, place);
        return place;
    }

    public void Find(CopyRows row, string problem) => findings.Add(new Finding(isKnown ? form.KnownName : form.Kind.Name, row.Text(form.Key), Moment(row), row.IsNull(form.Seq) ? null : row.Int64(form.Seq), problem));

    private void Compare(CopyRows row, LeafTable.Place place)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        version.End(digest);
        var isCommitted = digest.SequenceEqual(place.Commit);
        var isKeyed = true;
        // What is known now is a version again: where it is the one that was committed to, the digest of its key was looked at there.
        if (!isKnown || !isCommitted)
        {
            keyed.End(digest);
            isKeyed = digest.SequenceEqual(place.Key);
        }

        if (!isCommitted) Find(row, isKeyed ? "what it says is not what its leaf commits to" : "its key or its salt is not what its leaf commits to");
        else if (!isKeyed) Find(row, "its leaf commits to another key");
        if (row.IsNull(form.ReceivedAt) || row.Int64(form.ReceivedAt) != place.Leaf.At) Find(row, "it was not received when its leaf says");
        if (!row.Bytes(form.Scope).SequenceEqual(leaves.ScopeOf(place))) Find(row, "its scope is not that of its leaf");
    }

    /// <summary>Writes the canonical forms of the version and of its key.</summary>
    private void Write(CopyRows row)
    {
        version.Begin(row.Bytes(form.Salt));
        keyed.Begin(row.Bytes(form.Salt));
        for (var field = 0; field < form.Members.Length; field++)
        {
            var (column, name) = form.Members[field];
            if (!TryText(row, field, out var text)) Find(row, $"its column {column.Name} is not written as records are");
            version.Member(name, text);
            if (column.IsKey) keyed.Member(name, text);
        }
    }

    /// <summary>The text of a field. False where a blank stands in another way than it is recorded, or a time that no calendar has.</summary>
    private bool TryText(CopyRows row, int field, out ReadOnlySpan<byte> text)
    {
        text = [];
        var type = form.Members[field].Column.Type;
        if (row.IsNull(field)) return type != ColumnType.Boolean;
        var buffer = values.AsSpan(field * ValueText.Longest, ValueText.Longest);
        return ValueText.TryRead(type, row.Bytes(field), buffer, out text) && (text.Length > 0 || type == ColumnType.Boolean);
    }

    private ReadOnlySpan<byte> Key(CopyRows row)
    {
        ReadOnlySpan<byte> text;
        if (form.KeyOrder.Length == 1)
        {
            TryText(row, form.KeyOrder[0], out text);
            return text;
        }

        var length = 0;
        for (var part = 0; part < form.KeyOrder.Length; part++)
        {
            TryText(row, form.KeyOrder[part], out text);
            if (key.Length < length + text.Length + 1) Array.Resize(ref key, (length + text.Length + 1) * 2);
            if (part > 0) key[length++] = (byte)Kind.KeySeparator;
            text.CopyTo(key.AsSpan(length));
            length += text.Length;
        }

        return key.AsSpan(0, length);
    }

    private DateTimeOffset? Moment(CopyRows row) => row.IsNull(form.RecordedAt) ? null : ValueText.Moment(row.Int64(form.RecordedAt));
}
