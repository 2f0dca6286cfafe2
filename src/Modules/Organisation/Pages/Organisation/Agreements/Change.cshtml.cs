using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Agreements;

/// <summary>Change an agreement, with the reason: a further version of it and of its parties.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class ChangeModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private KnownAgreement known = null!;

    public string OwnerName => areas.NameOf(known.Agreement.Owner, today);

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>Those that can be chosen as a party.</summary>
    public IReadOnlyList<OtherOrganisation> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? agreement, CancellationToken cancel)
    {
        if (await FindAsync(agreement, cancel) is { } closed) return closed;
        Typed = AgreementForm.Of(known.Agreement, known.Parties, reference, Organisations, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? agreement, CancellationToken cancel)
    {
        if (await FindAsync(agreement, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var changed = AgreementForm.Read(Typed, known.Agreement.Id, known.Agreement.Owner, reference, today, frame.Problems, known.Agreement);
        var parties = AgreementForm.ReadParties(Typed, changed, reference, Organisations, today, frame.Problems, known.Parties);
        var reason = Typed.Text(AgreementForm.Reason, "Reason", "Say why you change it", reference, frame.Problems);
        await AgreementForm.CheckTitleAsync(facts, changed, frame.Problems, cancel);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new ChangeAgreement(changed, parties, known.Parties, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{changed.Title} is changed", Urls.Agreement(changed.Id)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? agreement, CancellationToken cancel)
    {
        if (await KnownAgreement.FindAsync(facts, agreement, cancel) is not { } found) return NotFound();
        known = found;
        seen.Show([found.Agreement, .. found.Parties]);
        Organisations = await OthersThere.OnAsync(facts, today, cancel);
        (frame.Title, frame.BackLink) = ("Change an agreement", Urls.Agreement(found.Agreement.Id));
        return permissions.MayRecord(person, Agreement.Declaration) && areas.Keeps(found.Agreement.Owner) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
