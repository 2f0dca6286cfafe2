using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Others;

/// <summary>The organisations that are no force.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, Permissions permissions, Person person, PageFrame frame) : PageModel
{
    public IReadOnlyList<OtherOrganisation> Organisations { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, OtherOrganisation.Declaration) && areas.Keeps(Reference.National);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide, frame.Breadcrumbs) = ("Other organisations", true, [new Crumb("Organisation", Urls.Index), new Crumb("Other organisations")]);
        Organisations = await facts.Set<OtherOrganisation>().OrderBy(each => each.Name).ThenBy(each => each.Id).ToListAsync(cancel);
    }
}
