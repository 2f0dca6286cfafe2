using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>Every fault of an import, page by page.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class FaultsModel(OwnImports own, UnfinishedImports imports, ViewLog viewed, PageFrame frame) : PageModel
{
    private const int PageSize = 100;

    public UnfinishedImport Import { get; private set; } = null!;

    public long Count { get; private set; }

    public IReadOnlyList<FoundFault> Faults { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public IActionResult OnGet([FromRoute] Guid id, [FromQuery(Name = "page")] string? number)
    {
        if (own.Find(id) is not { Stage: Stage.Checked, Found: { } found } import || Paging.Of(number, found.Faults, PageSize) is not { } paging) return NotFound();
        (Import, Count, Paging) = (import, found.Faults, paging);
        Faults = FaultFile.Read(imports.FaultsOf(id), paging.Before, PageSize);
        viewed.Saw("imports", id.ToString());
        frame.Title = "Faults of the import";
        frame.Breadcrumbs = [new Crumb("Imports", Urls.Index), new Crumb("Check", Urls.Unfinished(id)), new Crumb("Faults")];
        return Page();
    }
}
