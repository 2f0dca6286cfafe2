using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Agreements;

/// <summary>One agreement with its parties and its dates.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class ItemModel(FactsContext facts, Areas areas, Reference reference, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public KnownAgreement Known { get; private set; } = null!;

    public string OwnerName => areas.NameOf(Known.Agreement.Owner, Today);

    public IReadOnlyList<string> Parties => [.. Known.Parties.Select(party => party.NameOf(reference, Today))];

    /// <summary>Its text; null: none is kept here.</summary>
    public AgreementFile? Text { get; private set; }

    public bool MayAddText => !Known.Agreement.IsSensitive && permissions.MayRecord(person, AgreementFile.Declaration) && areas.Keeps(Known.Agreement.Owner);

    public bool MayChange => permissions.MayRecord(person, Agreement.Declaration) && areas.Keeps(Known.Agreement.Owner);

    public async Task<IActionResult> OnGetAsync([FromRoute] string agreement, CancellationToken cancel)
    {
        if (await KnownAgreement.FindAsync(facts, agreement, cancel) is not { } found) return NotFound();
        (Known, frame.Title) = (found, found.Agreement.Title);
        Text = await facts.Set<AgreementFile>().SingleOrDefaultAsync(each => each.Agreement == agreement, cancel);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Agreements", Urls.Agreements), new Crumb(found.Agreement.Title)];
        return Page();
    }
}
