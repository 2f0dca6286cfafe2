using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Web;

/// <summary>A document as a browser sends it. It comes with the last step of a form, so that its bytes need no keeping between steps.</summary>
/// <param name="Name">The name in the record: part of the digest before the file's own, so that two of one name never meet in an export.</param>
/// <param name="Open">Opens its bytes; may be called more than once.</param>
public sealed record UploadedFile(string Name, string Sha256, Func<Stream> Open)
{
    private const int LongestName = 120;

    /// <summary>Returns the file, a problem with it, or neither when none was sent.</summary>
    /// <param name="megabytes">How large it may be.</param>
    public static async Task<(UploadedFile? File, string? Problem)> ReadAsync(IFormCollection form, string field, int megabytes, CancellationToken cancel)
    {
        if (form.Files[field] is not { FileName.Length: > 0 } file) return (null, null);
        if (file.Length == 0) return (null, "The file is empty");
        if (file.Length > megabytes * 1024L * 1024L) return (null, $"The file must be {megabytes} MB or smaller");
        await using var bytes = file.OpenReadStream();
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel));
        return (new UploadedFile($"{sha256[..16]}/{Clean(file.FileName)}", sha256, file.OpenReadStream), null);
    }

    /// <summary>The last part of a path, without what some system could not store.</summary>
    private static string Clean(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Select(letter => char.IsControl(letter) || "<>:\"|?*".Contains(letter, StringComparison.Ordinal) ? '-' : letter)).Trim(' ', '.');
        return clean.Length == 0 ? "document" : clean[Math.Max(0, clean.Length - LongestName)..];
    }
}
