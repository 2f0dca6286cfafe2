using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Documents;

/// <summary>Record a reference document, or a new version of one, which ends the version before.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    /// <summary>The version that the new one takes the place of; null: it is the first.</summary>
    public ReferenceDocument? Before { get; private set; }

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "of")] string? before, CancellationToken cancel)
    {
        if (await FindAsync(before, cancel) is { } closed) return closed;
        Typed = Before is { } known ? DocumentForm.NewVersionOf(known) : Typed.Of([new(DocumentForm.Reference, Deeds.NewReference())]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "of")] string? before, CancellationToken cancel)
    {
        if (await FindAsync(before, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var document = DocumentForm.Read(Typed, Before, reference, frame.Problems);
        if (Before is { } old)
        {
            if (document.InForceFrom != default && document.InForceFrom <= old.InForceFrom) frame.Problems.Add(DocumentForm.From, "A new version must come into force after the version before");
        }

        if (frame.Problems.Any) return Page();
        var done = Before is { } replaced ? await mediator.Send(new ReplaceReferenceDocument(replaced, document, person), cancel) : await mediator.Send(new RecordReferenceDocument(document, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{document.Title}, {document.Version}, is recorded", Urls.Document(document.Document)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? before, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Record a reference document", Urls.Documents);
        if (!permissions.MayRecord(person, ReferenceDocument.Declaration) || !areas.Keeps(Reference.National)) return StatusCode(StatusCodes.Status403Forbidden);
        if (before is null) return null;
        Before = await facts.Set<ReferenceDocument>().SingleOrDefaultAsync(each => each.Document == before, cancel);
        if (Before is null) return NotFound();
        seen.Show(Before);
        (frame.Title, frame.BackLink) = ($"Record a new version of {Before.Title}", Urls.Document(before));
        if (Before.InForceTo is null) return null;
        TempData.Notify(new Notice("This version has ended already. Record a new version of the one that took its place"));
        return Redirect(Urls.Document(before));
    }
}
