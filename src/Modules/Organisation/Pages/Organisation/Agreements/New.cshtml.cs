using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Agreements;

/// <summary>Record an agreement: whose it is, with whom, how far it has come and how long it holds.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(FactsContext facts, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);

    public Typed Typed { get; private set; } = Typed.Of([new(AgreementForm.Id, Deeds.NewReference())]);

    /// <summary>Those that can be chosen as a party.</summary>
    public IReadOnlyList<OtherOrganisation> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectItem> Owners => [.. areas.Kept.Select(scope => SelectItem.Of(scope, areas.NameOf(scope, today)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var owner = areas.Kept is [var only] ? only : Typed[AgreementForm.Owner];
        if (!areas.Keeps(owner)) frame.Problems.Add(AgreementForm.Owner, "Choose whose agreement it is");
        var agreement = AgreementForm.Read(Typed, $"{owner}/agreement-{Typed[AgreementForm.Id]}", owner, reference, today, frame.Problems);
        var parties = AgreementForm.ReadParties(Typed, agreement, reference, Organisations, today, frame.Problems);
        await AgreementForm.CheckTitleAsync(facts, agreement, frame.Problems, cancel);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordAgreement(agreement, parties, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{agreement.Title} is recorded", Urls.Agreement(agreement.Id)) ?? Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        Organisations = await OthersThere.OnAsync(facts, today, cancel);
        (frame.Title, frame.BackLink) = ("Record an agreement", Urls.Agreements);
        return permissions.MayRecord(person, Agreement.Declaration) && areas.Kept.Count > 0;
    }
}
