using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>The bytes of a document, through a record in scope that names it in one of its versions.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class DocumentModel(IReadFacts read, ViewLog viewed) : PageModel
{
    private static readonly Kind Kind = DeploymentDocument.Declaration;

    public async Task<IActionResult> OnGetAsync([FromRoute] string sha256, [FromQuery] string? key, CancellationToken cancel)
    {
        var versions = await read.VersionsAsync(Kind, key ?? "", cancel);
        if (versions.FirstOrDefault(version => version.Values[Kind.Place(Kind.Column("sha256"))] == sha256) is not { } version) return NotFound();
        if (await read.DocumentAsync(sha256, cancel) is not { } bytes) return NotFound();
        viewed.Saw(Kind.Name, key!);
        Response.Headers.CacheControl = "no-store";
        var name = version.Values[Kind.Place(Kind.Column("file"))].Split('/')[^1];
        return File(bytes, "application/octet-stream", name.Length > 0 ? name : sha256);
    }
}
