using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>Say which version of a reference document a record goes by, of those in force on the record’s day.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class CiteModel(IReadFactBooks books, FactsContext facts, Citations citations, ForcesInSight forces, ViewLog viewed, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Document = "document";

    public CitableRecord Cited { get; private set; } = null!;

    public IReadOnlyList<GuidanceVersion> Choices { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? kind, [FromQuery] string? key, CancellationToken cancel) => await FindAsync(kind, key, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? kind, [FromQuery] string? key, CancellationToken cancel)
    {
        if (await FindAsync(kind, key, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (Typed[Document].Length == 0) frame.Problems.Add(Document, "Choose a document");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new CiteDocument(Cited, Typed[Document], person), cancel);
        return this.LeadOn(frame, kinds, done, "The guidance is cited", Cited.Url, fault => fault.Column) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? kind, string? key, CancellationToken cancel)
    {
        if (await CitableRecord.FindAsync(facts, kind, key, forces.OpensOn((await books.AsKnownAsync(null, Clock.System, cancel)).Book) ?? "", cancel) is not { } found) return NotFound();
        if (!citations.MayCite(found)) return StatusCode(StatusCodes.Status403Forbidden);
        if (found.Kind.Columns.Any(each => each.IsPersonal)) viewed.Saw(found.Kind.Name, found.Key);
        Cited = found;
        Choices = await citations.ChoicesAsync(found, cancel);
        (frame.Title, frame.BackLink) = ("Which guidance does it go by?", found.Url);
        return null;
    }
}
