using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Capabilities;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Capabilities;

/// <summary>What the regions in sight can call on others for, those first that were not tested within a year.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public IReadOnlyList<Capability> Capabilities { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, Capability.Declaration) && areas.KeptRegions.Count > 0;

    public bool MayTest(Capability capability) => MayRecord && areas.KeptRegions.Contains(capability.Region, StringComparer.Ordinal);

    public string NameOf(Capability capability) => areas.RegionName(capability.Region);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Capabilities of others", true);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Capabilities of others")];
        var known = await facts.Set<Capability>().ToListAsync(cancel);
        Capabilities = [.. known.OrderBy(each => each.IsUntested(Today) ? 0 : 1).ThenBy(each => each.LastTestedOn ?? DateOnly.MinValue).ThenBy(each => each.Region, StringComparer.Ordinal).ThenBy(each => each.Name, StringComparer.Ordinal)];
    }
}
