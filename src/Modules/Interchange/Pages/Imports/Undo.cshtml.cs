using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>Begin to take an import back: it is checked like an import, and confirmed with a reason.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class UndoModel(PastImport past, UnfinishedImports imports, ImportWorker worker, Person person, TimeProvider clock, ViewLog viewed, PageFrame frame) : PageModel
{
    public ActRecord Act => past.Act;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid act, CancellationToken cancel)
    {
        if (await ClosedAsync(act, cancel) is { } closed) return closed;
        viewed.Saw("acts", act.ToString());
        frame.Title = "Undo an import";
        frame.BackLink = Urls.Done(act);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid act, CancellationToken cancel)
    {
        if (await ClosedAsync(act, cancel) is { } closed) return closed;
        var undoing = new UnfinishedImport(Guid.CreateVersion7(), person, clock.GetUtcNow()) { Undoes = act };
        imports.Begin(undoing.Id);
        imports.Keep(undoing);
        worker.Start(undoing.Id, ready => ready with { Stage = Stage.Checking });
        return Redirect(Urls.Progress(undoing.Id));
    }

    private async Task<IActionResult?> ClosedAsync(Guid act, CancellationToken cancel) =>
        !await past.FindAsync(act, cancel) ? NotFound() : past.UndoneBy is not null ? Redirect(Urls.Done(act)) : past.MayUndo ? null : StatusCode(StatusCodes.Status403Forbidden);
}
