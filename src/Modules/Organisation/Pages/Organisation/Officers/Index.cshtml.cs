using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Find an officer by name, number or force; and who comes from other forces and is to be taken over.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const int Most = 50;

    private readonly DateOnly today = store.Today(clock);

    public string Query { get; private set; } = "";

    /// <summary>Who was found; null until something is sought.</summary>
    public IReadOnlyList<Officer>? Found { get; private set; }

    /// <summary>Who was handed over to a force in sight that has not taken them over.</summary>
    public IReadOnlyList<Transfer> Offered { get; private set; } = [];

    public string NameOf(string force) => areas.ForceName(force, today);

    public bool MayRecord => permissions.MayRecord(person, Officer.Declaration) && areas.KeptForces.Count > 0;

    public bool MayAccept(Transfer transfer) => permissions.MayRecord(person, Acceptance.Declaration) && areas.KeepsForce(transfer.ToForce);

    public async Task OnGetAsync([FromQuery] string? q, CancellationToken cancel)
    {
        (frame.Title, frame.Wide, Query) = ("Officers", true, (q ?? "").Trim());
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Officers")];
        var accepted = facts.Set<Acceptance>().Select(each => each.Transfer);
        Offered = await facts.Set<Transfer>().Where(each => areas.Forces.Contains(each.ToForce) && !accepted.Contains(each.Id)).OrderBy(each => each.On).ThenBy(each => each.Id).ToListAsync(cancel);
        viewed.Saw(Transfer.Declaration.Name, Offered.Select(each => each.Id));
        if (Query.Length == 0) return;
        Found = await FindAsync(cancel);
        viewed.Saw(Officer.Declaration.Name, Found.Select(each => each.Id));
    }

    private async Task<List<Officer>> FindAsync(CancellationToken cancel)
    {
        var sought = $"%{Query.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        var forces = areas.Forces.Where(force => NameOf(force).Contains(Query, StringComparison.OrdinalIgnoreCase)).ToList();
        return await facts.Set<Officer>().Where(each => EF.Functions.ILike(each.Name, sought) || EF.Functions.ILike(each.Id, sought) || forces.Contains(each.Force))
            .OrderBy(each => each.Name).ThenBy(each => each.Id).Take(Most).ToListAsync(cancel);
    }
}
