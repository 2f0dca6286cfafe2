using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Documents;

/// <summary>One version of a reference document: whether to go by it, what came before and after, and who departs from it.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class DocumentModel(FactsContext facts, Areas areas, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public ReferenceDocument Document { get; private set; } = null!;

    public ReferenceDocument? Next { get; private set; }

    public ReferenceDocument? Before { get; private set; }

    /// <summary>Those of the forces in sight, newest first.</summary>
    public IReadOnlyList<Departure> Departures { get; private set; } = [];

    public bool MayReplace => Document.InForceTo is null && permissions.MayRecord(person, ReferenceDocument.Declaration) && areas.Keeps(Reference.National);

    public bool MayDepart => permissions.MayRecord(person, Departure.Declaration) && areas.KeptForces.Count > 0;

    public string NameOf(string force) => areas.ForceName(force, Today);

    public async Task<IActionResult> OnGetAsync([FromRoute] string document, CancellationToken cancel)
    {
        var near = await facts.Set<ReferenceDocument>().Where(each => each.Document == document || each.ReplacedBy == document).ToListAsync(cancel);
        if (near.FirstOrDefault(each => each.Document == document) is not { } found) return NotFound();
        (Document, Before) = (found, near.FirstOrDefault(each => each.ReplacedBy == document));
        if (found.ReplacedBy is { } later) Next = await facts.Set<ReferenceDocument>().SingleOrDefaultAsync(each => each.Document == later, cancel);
        Departures = await facts.Set<Departure>().Where(each => each.Document == document).OrderByDescending(each => each.On).ThenBy(each => each.Id).ToListAsync(cancel);
        (frame.Title, frame.Wide) = ($"{found.Title}, {found.Version}", true);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Reference documents", Urls.Documents), new Crumb(found.Title)];
        return Page();
    }
}
