using System.Security.Cryptography;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>The documents of a folder: each must lie inside <c>files</c> and be what its digest says.</summary>
internal sealed class DocumentFiles(string folder)
{
    /// <summary>Where an export keeps bytes whose name another document of the folder has too.</summary>
    public const string ByDigest = "by-sha256";

    /// <summary>At most this many bytes a document.</summary>
    public const long Longest = 50L * 1024 * 1024;

    private const string NotThere = "is not in the folder “files”";

    private readonly Dictionary<string, (string? Digest, string? Problem)> looked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Stream>> found = new(StringComparer.Ordinal);

    /// <summary>The documents that were found right, by SHA-256.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Found => found;

    /// <summary>What is wrong with the document that a row names, or null.</summary>
    public Fault? Look(Kind kind, int line, string name, string? digest)
    {
        var (actual, problem) = Look(name);
        if ((actual is not null || problem == NotThere) && actual != digest && digest is not null && Look(Path.Combine(ByDigest, digest)).Digest == digest) return null;
        if (problem is not null) return new Fault(kind.Name, line, "file", name, problem, "Put the file into the folder “files” beside the records, and name it as it is called there");
        return digest is not null && actual != digest
            ? new Fault(kind.Name, line, "sha256", digest, $"is not the SHA-256 of {name}, which is {actual}", "Hand in the file that was recorded, or correct the digest")
            : null;
    }

    private (string? Digest, string? Problem) Look(string name)
    {
        if (looked.TryGetValue(name, out var known)) return known;
        var result = Examine(name);
        looked.Add(name, result);
        return result;
    }

    private (string? Digest, string? Problem) Examine(string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (Path.IsPathRooted(name) || !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return (null, "leads out of the folder “files”");
        if (HasLink(path)) return (null, "is a link, which could lead out of the folder “files”");
        if (!File.Exists(path)) return (null, NotThere);
        if (new FileInfo(path).Length > Longest) return (null, "is larger than 50 MiB");
        using var stream = File.OpenRead(path);
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        found.TryAdd(digest, () => File.OpenRead(path));
        return (digest, null);
    }

    private bool HasLink(string path)
    {
        for (var part = path; part.Length >= folder.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null) return true;
        }

        return false;
    }
}
