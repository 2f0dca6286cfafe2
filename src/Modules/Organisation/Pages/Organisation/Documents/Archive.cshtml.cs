using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Documents;

/// <summary>Record that a reference document is no longer in force and that nothing takes its place.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class ArchiveModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public ReferenceDocument Document { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? document, CancellationToken cancel)
    {
        if (await FindAsync(document, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(DocumentForm.To, store.Today(clock));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? document, CancellationToken cancel)
    {
        if (await FindAsync(document, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var on = Typed.AnyDay(DocumentForm.To, "The day from which it is no longer in force", frame.Problems);
        if (on < Document.InForceFrom) frame.Problems.Add(DocumentForm.To, "The day from which it is no longer in force must not be before the day from which it was");
        var reason = Typed.Text(DocumentForm.Reason, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new ArchiveReferenceDocument(Document, on!.Value, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Document.Title} is put in the archive", Urls.Document(Document.Document)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? document, CancellationToken cancel)
    {
        if (await facts.Set<ReferenceDocument>().SingleOrDefaultAsync(each => each.Document == document, cancel) is not { } found) return NotFound();
        (Document, frame.Title, frame.BackLink) = (found, $"Put {found.Title} in the archive", Urls.Document(found.Document));
        seen.Show(found);
        if (!permissions.MayRecord(person, ReferenceDocument.Declaration) || !areas.Keeps(Reference.National)) return StatusCode(StatusCodes.Status403Forbidden);
        if (found.InForceTo is null) return null;
        TempData.Notify(new Notice("This version has ended already"));
        return Redirect(Urls.Document(found.Document));
    }
}
