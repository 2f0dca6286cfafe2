using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Ledger.Stores;
using CsvHelper;

namespace ArmedPolicingGov.Interchange.Exporting;

/// <summary>What an export wrote.</summary>
public sealed record ExportReport(long Rows, long Documents);

/// <summary>
/// Writes a store's facts, every version of them, as a folder of record files, which an import reads back to the same
/// facts, versions and results on the source clock. The folder appears when all of it is written, or not at all.
/// </summary>
public sealed class ExportFolder(IReadVersions versions, Kinds kinds, Store store)
{
    private readonly Dictionary<string, string> placesTaken = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Writes the folder.</summary>
    /// <param name="asKnownAt">Leaves out what was received later; null: leaves out nothing.</param>
    /// <exception cref="IOException">The folder is there already and holds something, or cannot be written.</exception>
    public async Task<ExportReport> WriteAsync(string folder, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(folder)) throw new IOException($"{folder} is a file. Name a folder that does not exist yet.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new IOException($"{folder} holds something already. Name an empty folder or one that does not exist yet.");
        var making = $"{folder}.{Guid.CreateVersion7():N}.part";
        try
        {
            Directory.CreateDirectory(Path.Combine(making, "files"));
            var report = await WriteAllAsync(making, asKnownAt, cancel);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(making, folder);
            return report;
        }
        finally
        {
            if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        }
    }

    private async Task<ExportReport> WriteAllAsync(string folder, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        if (store.Kind == StoreKind.Simulated) new StoreFile(StoreFile.Simulated, store.OpensOn).Write(folder);
        await using var snapshot = await versions.BeginAsync(asKnownAt, cancel);
        var rows = 0L;
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds.Exchanged) rows += await WriteAsync(folder, kind, snapshot, documents, cancel);
        foreach (var (path, digest) in documents)
        {
            var target = Path.Combine(folder, "files", path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var stream = new FileStream(target, FileMode.CreateNew);
            if (!await snapshot.CopyDocumentAsync(digest, stream, cancel)) throw new InvalidDataException($"The store has no bytes for the document {path}.");
        }

        return new ExportReport(rows, documents.Count);
    }

    private async Task<long> WriteAsync(string folder, Kind kind, IVersionSnapshot snapshot, Dictionary<string, string> documents, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(Path.Combine(folder, $"{kind.Name}.csv"));
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var name in (string[])[.. kind.Columns.Select(column => column.Name), Kind.RecordedAt, Kind.RecordedBy, Kind.Withdrawn]) csv.WriteField(name);
        await csv.NextRecordAsync();
        var rows = 0L;
        await foreach (var fact in snapshot.VersionsAsync(kind, cancel))
        {
            for (var place = 0; place < kind.Columns.Count; place++) csv.WriteField(Text(kind.Columns[place], kind.Value(fact, place), fact));
            csv.WriteField(LondonTime.Format(fact.RecordedAt));
            csv.WriteField(fact.RecordedBy);
            csv.WriteField(ColumnText.Write(fact.Withdrawn));
            await csv.NextRecordAsync();
            rows++;
            if (kind.NamesDocuments && kind.Value(fact, kind.PlaceOf("file")) is string file && kind.Value(fact, kind.PlaceOf("sha256")) is string digest) documents.TryAdd(Place(file, digest), digest);
        }

        return rows;
    }

    /// <summary>
    /// The place that its record names, whichever way that is written; when other bytes stand there, or a folder, a place by
    /// digest, where an import looks too.
    /// </summary>
    private string Place(string file, string digest)
    {
        var place = Path.GetFullPath(file, "/")[1..];
        if (placesTaken.TryGetValue(place, out var other) && other == digest) return place;
        string[] above = [.. Above(place)];
        if (other is not null || place.Length == 0 || folders.Contains(place) || above.Any(placesTaken.ContainsKey)) return Path.Combine(DocumentFiles.ByDigest, digest);
        placesTaken.Add(place, digest);
        folders.UnionWith(above);
        return place;
    }

    private static IEnumerable<string> Above(string place)
    {
        for (var slash = place.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = place.IndexOf('/', slash + 1)) yield return place[..slash];
    }

    private static string Text(Column column, object? value, Fact fact) =>
        column.Type == ColumnType.Boolean && !fact.Withdrawn ? value is true ? "true" : "false" : ColumnText.Write(value);
}
