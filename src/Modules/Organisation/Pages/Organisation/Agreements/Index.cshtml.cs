using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Agreements;

/// <summary>The agreements in sight: first those that have expired or are due for review, then those not signed, then those in force.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, Reference reference, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public IReadOnlyList<(Agreement Agreement, IReadOnlyList<AgreementParty> Parties)> Agreements { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, Agreement.Declaration) && areas.Kept.Count > 0;

    public static string Heading(Attention attention) => attention switch { Attention.Pressing => "Expired, or past their review", Attention.Unsigned => "Not signed yet", _ => "In force" };

    public string NameOf(string scope) => areas.NameOf(scope, Today);

    public string NameOf(AgreementParty party) => party.NameOf(reference, Today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Agreements", true);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Agreements")];
        var agreements = await facts.Set<Agreement>().ToListAsync(cancel);
        var parties = (await facts.Set<AgreementParty>().ToListAsync(cancel)).ToLookup(each => each.Agreement, StringComparer.Ordinal);
        Agreements =
        [
            .. agreements.OrderBy(each => each.AttentionOn(Today)).ThenBy(each => each.DueBy()).ThenBy(each => each.Title, StringComparer.Ordinal)
                .Select(each => (each, (IReadOnlyList<AgreementParty>)[.. parties[each.Id].OrderBy(party => party.Party, StringComparer.Ordinal)])),
        ];
    }
}
