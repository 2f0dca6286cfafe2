namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>The documents that versions name, each with the version that named it first.</summary>
internal sealed class NamedDocuments
{
    private readonly Dictionary<string, Naming> namings = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Naming>> All => namings;

    public Naming? Find(string sha256) => namings.GetValueOrDefault(sha256);

    /// <summary>Notes what a version names. Kinds are read at once, but few name documents.</summary>
    public void Add(KindForm form, CopyRows row, string sha256)
    {
        var isStored = form.DocumentFile is not { } file || !row.IsNull(file);
        lock (namings)
        {
            if (namings.TryGetValue(sha256, out var other) && (other.IsStored || !isStored)) return;
            namings[sha256] = new Naming(form.Kind.Name, row.Text(form.Key) ?? "", ValueText.Moment(row.Int64(form.RecordedAt)), row.Int64(form.Seq), isStored);
        }
    }

    /// <summary>The version that names a document.</summary>
    /// <param name="IsStored">False when its record gives no file: then its bytes need not be there.</param>
    public sealed record Naming(string Kind, string Key, DateTimeOffset? Version, long Seq, bool IsStored);
}
