using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Units;

/// <summary>The joint units in sight, and what one force holds for another.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private IReadOnlyDictionary<string, string> titles = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<JointUnit> Units { get; private set; } = [];

    public IReadOnlyList<ServedBy> Served { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, JointUnit.Declaration) && areas.KeptForces.Count > 1;

    public bool MayEnd(JointUnit unit) => unit.To is null && permissions.MayRecord(person, JointUnit.Declaration) && areas.KeepsForce(unit.LeadForce);

    public bool MayEnd(ServedBy served) => served.To is null && permissions.MayRecord(person, ServedBy.Declaration) && areas.KeepsForce(served.Force);

    public string NameOf(string force) => areas.ForceName(force, today);

    public string? TitleOf(string? agreement) => agreement is null ? null : titles.GetValueOrDefault(agreement);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide, frame.Breadcrumbs) = ("Joint units", true, [new Crumb("Organisation", Urls.Index), new Crumb("Joint units")]);
        Units = await facts.Set<JointUnit>().OrderBy(each => each.Name).ThenBy(each => each.Id).ToListAsync(cancel);
        Served = await facts.Set<ServedBy>().OrderBy(each => each.Force).ThenBy(each => each.What).ThenBy(each => each.From).ToListAsync(cancel);
        var named = Units.Select(each => each.Agreement).Concat(Served.Select(each => each.Agreement)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        titles = await facts.Set<Agreement>().Where(each => named.Contains(each.Id)).ToDictionaryAsync(each => each.Id, each => each.Title, StringComparer.Ordinal, cancel);
    }
}
