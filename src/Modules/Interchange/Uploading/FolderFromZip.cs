using System.IO.Compression;
using System.Text;

namespace ArmedPolicingGov.Interchange.Uploading;

/// <summary>
/// Unpacks a folder of records from a ZIP that somebody sent: nothing outside the folder, no links, and no more than a folder of
/// records can be. What it holds that is no record file the import says itself.
/// </summary>
internal static class FolderFromZip
{
    public const int MostEntries = 20_000;
    public const long MostBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Real records shrink to a tenth, seldom to a fiftieth; what shrinks to less was made to fill a disk.</summary>
    public const int MostRatio = 200;
    private const long SmallEnough = 1024 * 1024;
    private const int LongestPart = 200;
    private const int LongestPath = 1000;
    private const int LinkMode = 0xA000;
    private const int TypeMask = 0xF000;

    /// <summary>Says what is wrong, or null. What was unpacked by then is left for the caller to remove.</summary>
    public static async Task<string?> UnpackAsync(ZipArchive zip, string folder, CancellationToken cancel)
    {
        if (zip.Entries.Count > MostEntries) return $"holds more than {MostEntries:N0} files";
        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsLitter(entry.FullName)).ToList();
        if (entries.Count == 0) return "holds no files";
        var top = TopOf(entries);
        var total = 0L;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var name = entry.FullName[top.Length..];
            if (Problem(entry, name) is { } problem) return problem;
            if (!taken.Add(name)) return $"holds “{name}” twice";
            folders.UnionWith(Above(name));
            if (folders.Contains(name) || Above(name).Any(taken.Contains)) return $"holds “{name}” as a file and as a folder";
            var (bytes, isTooMuch) = await UnpackAsync(entry, Path.Combine(folder, name), MostBytes - total, cancel);
            if (isTooMuch) return "unpacks to far more than a folder of records holds";
            total += bytes;
        }

        return null;
    }

    private static async Task<(long Bytes, bool IsTooMuch)> UnpackAsync(ZipArchiveEntry entry, string path, long most, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // The size that the entry claims is not believed: what is written is counted.
        most = Math.Min(most, Math.Max(SmallEnough, entry.CompressedLength * MostRatio));
        await using var from = await entry.OpenAsync(cancel);
        await using var to = new FileStream(path, FileMode.CreateNew);
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        while (await from.ReadAsync(buffer, cancel) is > 0 and var length)
        {
            bytes += length;
            if (bytes > most) return (bytes, true);
            await to.WriteAsync(buffer.AsMemory(0, length), cancel);
        }

        return (bytes, false);
    }

    private static string? Problem(ZipArchiveEntry entry, string name)
    {
        if (entry.IsEncrypted) return "is locked with a password. Send it without";
        if ((entry.ExternalAttributes >> 16 & TypeMask) == LinkMode) return $"holds “{name}”, a link, which could lead out of the folder";
        var parts = name.Split('/');
        var isSafe = !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Any(char.IsControl) && parts.All(part => part is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(part) <= LongestPart) && name.Length <= LongestPath;
        if (!isSafe) return $"holds “{Shown(name)}”, a path that could lead out of the folder";
        return parts.Length > 1 && parts[0] != "files" ? $"holds “{Shown(name)}”, in a folder that does not belong there: documents stand in the folder “files”" : null;
    }

    /// <summary>Who packs the folder itself, and not what is in it, has its name before every path.</summary>
    private static string TopOf(List<ZipArchiveEntry> entries)
    {
        var slash = entries[0].FullName.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0) return "";
        var top = entries[0].FullName[..(slash + 1)];
        return top is not ("files/" or "../" or "./") && entries.All(entry => entry.FullName.StartsWith(top, StringComparison.Ordinal)) ? top : "";
    }

    /// <summary>The folders that a path leads through.</summary>
    private static IEnumerable<string> Above(string name) => name.Index().Where(each => each.Item == '/').Select(each => name[..each.Index]);

    /// <summary>What systems leave in archives by themselves.</summary>
    private static bool IsLitter(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Split('/')[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static string Shown(string name) => string.Concat(name.Where(letter => !char.IsControl(letter)).Take(80));
}
