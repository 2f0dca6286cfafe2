using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Acts;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>One import, or its undoing: who, when, why, from which files, and what it recorded.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class DoneModel(PastImport past, IAuthorizationService authorization, ViewLog viewed, PageFrame frame) : PageModel
{
    public ActRecord Act => past.Act;

    public IReadOnlyList<(Kind Kind, long Versions)> Counts => past.Counts;

    public bool IsWhole => past.IsWhole;

    public ActRecord? UndoneBy => past.UndoneBy;

    public Guid? Undid { get; private set; }

    public bool MayUndo { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid act, CancellationToken cancel)
    {
        if (!await past.FindAsync(act, cancel)) return NotFound();
        Undid = Act.Kind == UndoImport.ActKind && Guid.TryParse(Act.Evidence?.Split(' ')[^1], out var import) ? import : null;
        MayUndo = past.MayUndo && (await authorization.AuthorizeAsync(User, Policies.Recording)).Succeeded;
        viewed.Saw("acts", act.ToString());
        frame.Title = Undid is null ? "Imported records" : "An import was undone";
        frame.Breadcrumbs = [new Crumb("Imports", Urls.Index), new Crumb("Import")];
        return Page();
    }
}
