using System.Security.Cryptography;
using ArmedPolicingGov.Records.Acts;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>A document as a browser sends it. It comes with the last step, so that its bytes need no keeping between steps.</summary>
/// <param name="Name">The name in the record: part of the digest before the file's own, so that two of one name never meet in an export.</param>
internal sealed record UploadedFile(string Name, Upload Upload)
{
    public const string Field = "upload";
    private const int Largest = 50 * 1024 * 1024;
    private const int LongestName = 120;

    /// <summary>Returns the file, a problem with it, or neither when none was sent.</summary>
    public static async Task<(UploadedFile? File, string? Problem)> ReadAsync(IFormCollection form, CancellationToken cancel)
    {
        if (form.Files[Field] is not { FileName.Length: > 0 } file) return (null, null);
        if (file.Length == 0) return (null, "The file is empty");
        if (file.Length > Largest) return (null, "The file must be 50 MB or smaller");
        await using var bytes = file.OpenReadStream();
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel));
        return (new UploadedFile($"{sha256[..16]}/{Clean(file.FileName)}", new Upload(sha256, file.OpenReadStream)), null);
    }

    /// <summary>The last part of a path, without what some system could not store.</summary>
    private static string Clean(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Select(letter => char.IsControl(letter) || "<>:\"|?*".Contains(letter, StringComparison.Ordinal) ? '-' : letter)).Trim(' ', '.');
        return clean.Length == 0 ? "document" : clean[Math.Max(0, clean.Length - LongestName)..];
    }
}
