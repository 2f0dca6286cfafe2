using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Officers of one name, to be joined as one person or told apart.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class AlikeModel(Lookalikes lookalikes, Areas areas, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);

    public PageOf<Lookalike> Pairs { get; private set; } = null!;

    public string NameOf(string force) => areas.ForceName(force, today);

    /// <summary>The one of the two whose force's records the reader keeps; null: neither.</summary>
    public Officer? Keeper(Lookalike pair) => !permissions.MayRecord(person, SamePerson.Declaration) ? null
        : areas.KeepsForce(pair.One.Force) ? pair.One
        : areas.KeepsForce(pair.Other.Force) ? pair.Other : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Officers who may be on record twice", true);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Officers", Urls.Officers), new Crumb("On record twice")];
        Pairs = PageOf<Lookalike>.From(await lookalikes.InSightAsync(cancel), Request.Query["page"]);
        viewed.Saw(Officer.Declaration.Name, Pairs.Items.SelectMany(pair => new[] { pair.One.Id, pair.Other.Id }));
    }
}
