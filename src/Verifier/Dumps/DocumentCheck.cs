using System.Security.Cryptography;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>Whether the documents' bytes are those of their digests, and every document that a record names is there.</summary>
internal sealed class DocumentCheck(Faults faults) : IDisposable
{
    public const string Table = "ledger.documents";
    public const string PartTable = "ledger.document_parts";

    /// <summary>The table of the records that name documents, by <c>sha256</c>. One without <c>file</c> tells of a document that was never handed in.</summary>
    public const string NamingTable = "deployments.deployment_documents";

    private readonly Dictionary<string, long> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? open;
    private long length;
    private long parts;

    public int Count => sizes.Count;

    /// <summary>How many no record names that is there: of those no leaf speaks.</summary>
    public int Unnamed => sizes.Keys.Count(sha256 => !named.ContainsKey(sha256));

    public void Dispose() => digest.Dispose();

    public void Take(Row row)
    {
        if (!sizes.TryAdd(row.Text("sha256"), row.Number("size"))) throw new DoesNotHold("is there twice");
    }

    /// <summary>The parts of a document follow each other.</summary>
    public void TakePart(Row row)
    {
        var (sha256, part, bytes) = (row.Text("sha256"), row.Number("part"), row.Bytes("bytes"));
        if (sha256 != open) Close();
        open = sha256;
        digest.AppendData(bytes);
        length += bytes.Length;
        if (part != parts++) throw new DoesNotHold($"is part {part} of its document, where part {parts - 1} should be");
    }

    public void TakeNaming(Row row, string place)
    {
        if (row.Maybe("sha256") is { } sha256 && (row.Table.PlaceOf("file") < 0 || row.Maybe("file") is not null)) named.TryAdd(sha256, place);
    }

    /// <summary>To be done when all were read.</summary>
    public void Finish()
    {
        Close();
        foreach (var (sha256, size) in sizes)
        {
            // A document without bytes may have no part.
            if (!found.Remove(sha256, out var bytes) && (size > 0 || !IsEmpty(sha256))) faults.Add($"document {sha256}", "has no bytes");
            else if (bytes != size) faults.Add($"document {sha256}", $"has {bytes} bytes, and {size} are recorded");
        }

        foreach (var sha256 in found.Keys) faults.Add($"document {sha256}", "has bytes, and is not listed");
        foreach (var (sha256, place) in named.Where(each => !sizes.ContainsKey(each.Key))) faults.Add(place, $"names the document {sha256}, which is not there");
    }

    private void Close()
    {
        if (open is not null)
        {
            if (Convert.ToHexStringLower(digest.GetHashAndReset()) != open) faults.Add($"document {open}", "its bytes are not those of its SHA-256: they were altered, or some are missing");
            if (!found.TryAdd(open, length)) faults.Add($"document {open}", "its parts do not stand together");
        }

        (open, length, parts) = (null, 0, 0);
    }

    private static bool IsEmpty(string sha256) => sha256 == Convert.ToHexStringLower(SHA256.HashData([]));
}
