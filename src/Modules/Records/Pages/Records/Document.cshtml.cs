using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>The bytes of a document, through a record in scope that names it in one of its versions.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class DocumentModel(IReadFacts read, Kinds kinds, Permissions permissions, Person person, ViewLog viewed) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string sha256, [FromQuery] string? key, CancellationToken cancel)
    {
        foreach (var kind in kinds.Exchanged.Where(kind => kind.NamesDocuments && permissions.MayRead(person, kind)))
        {
            var versions = await read.VersionsAsync(kind, key ?? "", cancel);
            if (versions.FirstOrDefault(version => version.Values is { Count: > 0 } values && values[kind.PlaceOf("sha256")] == sha256) is not { } version) continue;
            if (await read.DocumentAsync(sha256, cancel) is not { } bytes) return NotFound();
            viewed.Saw(kind.Name, key!);
            Response.Headers.CacheControl = "no-store";
            var name = version.Values[kind.PlaceOf("file")].Split('/')[^1];
            return File(bytes, "application/octet-stream", name.Length > 0 ? name : sha256);
        }

        return NotFound();
    }
}
