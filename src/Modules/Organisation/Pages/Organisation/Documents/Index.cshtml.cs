using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Documents;

/// <summary>The documents that everybody goes by: those in force, those to come, and those not to go by any more.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public IReadOnlyList<IGrouping<DocumentState, ReferenceDocument>> Documents { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, ReferenceDocument.Declaration) && areas.Keeps(Reference.National);

    public static string Heading(DocumentState state) => state switch { DocumentState.Current => "Current", DocumentState.ToCome => "Not in force yet", DocumentState.Superseded => "Superseded", _ => "In the archive" };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Reference documents", true);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Reference documents")];
        var known = await facts.Set<ReferenceDocument>().ToListAsync(cancel);
        Documents = [.. known.OrderBy(each => each.Title, StringComparer.Ordinal).ThenByDescending(each => each.InForceFrom).GroupBy(each => each.StateOn(Today)).OrderBy(group => group.Key)];
    }
}
