using System.Security.Cryptography;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>The bytes of every document beside its SHA-256.</summary>
internal sealed class StoredDocuments : IPart
{
    private const string Kind = "documents";
    private const string PartKind = "document_parts";

    private readonly Dictionary<string, long> sizes = new(StringComparer.Ordinal);
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);

    public Findings Findings { get; } = new();

    public long Count => sizes.Count;

    public void Run(NpgsqlConnection connection, CancellationToken cancel)
    {
        using (var rows = new CopyRows(connection, "select sha256, size from ledger.documents order by sha256", 2))
        {
            while (rows.Next()) sizes[rows.Text(0) ?? ""] = rows.IsNull(1) ? -1 : rows.Int64(1);
        }

        Parts(connection, cancel);
    }

    /// <summary>What became of the document of that SHA-256; a code of <see cref="Facts.Codes.DocumentCheck"/>.</summary>
    public string State(string sha256) => !sizes.ContainsKey(sha256) ? "missing" : whole.Contains(sha256) ? "intact" : "altered";

    /// <summary>Says what is not right of the documents that are there and of those that records name.</summary>
    public void Compare(NamedDocuments named)
    {
        foreach (var sha256 in sizes.Keys.Order(StringComparer.Ordinal))
        {
            var naming = named.Find(sha256);
            if (naming is null) Findings.Add(Kind, sha256, "no record names it");
            if (!whole.Contains(sha256)) Findings.Add(Kind, sha256, $"its bytes are not those of its SHA-256{(naming is null ? "" : $"; it is the document of {naming.Kind} “{naming.Key}”")}");
        }

        foreach (var (sha256, naming) in named.All.OrderBy(each => each.Value.Seq))
        {
            if (naming.IsStored && !sizes.ContainsKey(sha256)) Findings.Add(new Finding(naming.Kind, naming.Key, naming.Version, naming.Seq, $"the document that it names, {sha256}, is not there"));
        }
    }

    private void Parts(NpgsqlConnection connection, CancellationToken cancel)
    {
        var empty = Convert.ToHexStringLower(SHA256.HashData([]));
        if (sizes.GetValueOrDefault(empty, -1) == 0) whole.Add(empty);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var rows = new CopyRows(connection, "select sha256, part, bytes from ledger.document_parts order by sha256, part", 3);
        var more = rows.Next();
        while (more)
        {
            cancel.ThrowIfCancellationRequested();
            var document = rows.Text(0) ?? "";
            var (parts, length, isRight) = (0, 0L, true);
            for (; more && (rows.Text(0) ?? "") == document; more = rows.Next())
            {
                var bytes = rows.Bytes(2);
                // In order, and all but the last are full.
                isRight = isRight && !rows.IsNull(1) && rows.Int32(1) == parts && length == parts * (long)DocumentStore.PartSize && bytes.Length is > 0 and <= DocumentStore.PartSize;
                digest.AppendData(bytes);
                length += bytes.Length;
                parts++;
            }

            var actual = Convert.ToHexStringLower(digest.GetHashAndReset());
            if (!sizes.TryGetValue(document, out var size)) Findings.Add(PartKind, document, "no document of that SHA-256 is there");
            if (isRight && size == length && actual == document) whole.Add(document);
            else whole.Remove(document);
        }
    }
}
